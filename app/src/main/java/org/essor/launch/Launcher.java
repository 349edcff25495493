package org.essor.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.MapPropertySource;

/** Starts the application with its database, and stops both in that order. */
public final class Launcher {

  private static final double MILLIS = 1000;

  private final Class<?> application;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final Texts texts;

  /**
   * Prepares a launch.
   *
   * @param application the Spring Boot application
   * @param environment the variables of the process: {@code ESSOR_DATABASE_URL}, {@code LANG}…
   * @param out where progress is told
   */
  public Launcher(Class<?> application, Map<String, String> environment, PrintStream out) {
    this.application = application;
    this.environment = environment;
    this.out = out;
    this.texts = texts(environment);
  }

  /** The texts in the language of the machine, for what a command tells. */
  public static Texts texts(Map<String, String> environment) {
    return Translations.read(language(environment));
  }

  /**
   * Starts, and returns once the pages are served. The end of the process stops everything.
   *
   * @param arguments the options of {@code ./essor start}
   * @param err where one sentence is written when it cannot start
   * @return whether it serves; if not, it has let go of everything
   */
  public boolean start(List<String> arguments, PrintStream err) {
    try {
      serve(StartOptions.of(arguments));
      return true;
    } catch (StartFailure failure) {
      err.println(failure.sentence(texts));
      return false;
    }
  }

  private void serve(StartOptions options) {
    var began = System.nanoTime();
    checkPort(options.port());
    var held = new Held(DataFolder.open(options.data()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(held)));
    try {
      held.hold(application(options, held).run());
      var seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / MILLIS;
      tell("ready", "http://localhost:" + options.port(), seconds);
    } catch (RuntimeException e) {
      held.letGo();
      throw failure(e, options);
    }
  }

  /**
   * The database starts once the log file is open, beside all of the application that does not ask
   * for it.
   */
  private SpringApplication application(StartOptions options, Held held) {
    var spring = new SpringApplication(application);
    spring.setDefaultProperties(settings(options));
    spring.setRegisterShutdownHook(false);
    spring.addInitializers(context -> {
      var database = held.hold(database(held.data()));
      var source = new MapPropertySource("essor-database", database.settings());
      context.getEnvironment().getPropertySources().addFirst(source);
      context.getBeanFactory().addBeanPostProcessor(StartedDatabase.of(database));
      tell("application");
    });
    return spring;
  }

  private Database database(DataFolder data) {
    if (environment.containsKey("ESSOR_DATABASE_URL")) {
      tell("database.external");
      return ExternalDatabase.of(environment);
    }
    tell("database.embedded");
    return EmbeddedDatabase.in(data);
  }

  private static Map<String, Object> settings(StartOptions options) {
    var settings = new HashMap<String, Object>();
    settings.put("server.port", options.port());
    settings.put("essor.demo", options.demo());
    settings.put("essor.jobs.after", "2s");
    settings.put("essor.url", "http://localhost:" + options.port());
    settings.put("essor.attachments.folder", options.data().resolve("attachments").toString());
    settings.put("logging.file.name", options.data().resolve("logs/essor.log").toString());
    settings.put("logging.threshold.console", "OFF");
    return settings;
  }

  /** Also when it ends before it serves. */
  private void stop(Held held) {
    if (held.letGo()) {
      tell("stopped");
    }
  }

  private void tell(String step, Object... facts) {
    out.println(texts.get("launch.step." + step, facts));
  }

  private static void checkPort(int port) {
    try (var socket = new ServerSocket(port)) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw new StartFailure(e, "port.taken", String.valueOf(port));
    }
  }

  private static StartFailure failure(RuntimeException failure, StartOptions options) {
    var causes = Stream.<Throwable>iterate(failure, c -> c != null, Throwable::getCause).toList();
    return causes.stream()
        .filter(StartFailure.class::isInstance)
        .map(StartFailure.class::cast)
        .findFirst()
        .orElseGet(() -> sentenceFor(causes, options));
  }

  private static StartFailure sentenceFor(List<Throwable> causes, StartOptions options) {
    if (causes.stream().anyMatch(FlywayValidateException.class::isInstance)) {
      return new StartFailure(causes.getFirst(), "database.newer");
    }
    if (causes.stream().anyMatch(PortInUseException.class::isInstance)) {
      return new StartFailure(causes.getFirst(), "port.taken", String.valueOf(options.port()));
    }
    var logFile = options.data().resolve("logs/essor.log");
    return new StartFailure(causes.getFirst(), "unexpected", logFile);
  }

  private static Language language(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .filter(value -> !value.startsWith("fr"))
        .map(value -> Language.EN)
        .orElse(Language.FR);
  }
}
