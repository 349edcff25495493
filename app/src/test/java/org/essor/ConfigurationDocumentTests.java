package org.essor;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The page of all settings says what the settings classes say. */
class ConfigurationDocumentTests {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/\\s*@", Pattern.DOTALL);
  private static final Pattern PARAM =
      Pattern.compile("@param (\\w+) (.*?)(?=@param|$)", Pattern.DOTALL);

  @Test
  void theSettingsPageIsUpToDate() throws IOException {
    var head =
        """
        # Settings

        Generated from the settings classes: do not edit. After a change of a class, run
        `mvn verify -Dessor.docs.update=true`.

        Write them in `config/application.yaml` in the folder where Essor is, or give them as environment variables: `essor.web.requests-per-minute`
        is `ESSOR_WEB_REQUESTS_PER_MINUTE` there (capitals; dots and hyphens become underscores). A wrong value stops the start with its name in the log.
        What the command `./essor start` takes (port, data, external database) is in the [administrator's manual](manual/administrator.md).
        """;
    GeneratedDocument.of("configuration.md").mustBe(head + "\n" + tables());
  }

  private static String tables() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents("org.essor").stream()
        .map(found -> load(Objects.requireNonNull(found.getBeanClassName())))
        .sorted(
            Comparator.comparing(ConfigurationDocumentTests::prefix).thenComparing(Class::getName))
        .map(ConfigurationDocumentTests::table)
        .collect(Collectors.joining("\n"));
  }

  private static String table(Class<?> settings) {
    var javadoc = javadoc(settings);
    var about = javadoc.replaceFirst("(?s)@param.*", "").strip();
    var rows =
        Stream.of(settings.getRecordComponents())
            .map(component -> row(settings, component, javadoc))
            .collect(Collectors.joining("\n"));
    return "## `%s.*`\n\n%s\n\n| setting | default | meaning |\n|---|---|---|\n%s\n"
        .formatted(prefix(settings), about, rows);
  }

  private static String row(Class<?> settings, RecordComponent component, String javadoc) {
    var meaning =
        PARAM
            .matcher(javadoc)
            .results()
            .filter(param -> param.group(1).equals(component.getName()))
            .map(param -> param.group(2).strip())
            .findFirst()
            .orElseThrow(() -> new AssertionError("No @param " + component));
    return "| `%s.%s` | %s | %s |"
        .formatted(
            prefix(settings), kebab(component.getName()), defaultOf(settings, component), meaning);
  }

  private static String defaultOf(Class<?> settings, RecordComponent component) {
    var parameters = settings.getDeclaredConstructors()[0].getParameters();
    return Stream.of(parameters)
        .filter(parameter -> parameter.getName().equals(component.getName()))
        .flatMap(
            parameter -> Optional.ofNullable(parameter.getAnnotation(DefaultValue.class)).stream())
        .map(value -> String.join(", ", value.value()))
        .map(value -> value.isEmpty() ? "empty" : "`" + value + "`")
        .findFirst()
        .orElse("none");
  }

  private static String javadoc(Class<?> settings) {
    try {
      var file = SOURCES.resolve(settings.getName().replace('.', '/') + ".java");
      return JAVADOC
          .matcher(Files.readString(file))
          .results()
          .map(ConfigurationDocumentTests::plain)
          .findFirst()
          .orElseThrow(() -> new AssertionError("No Javadoc on " + settings));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String plain(MatchResult javadoc) {
    return javadoc
        .group(1)
        .replaceAll("(?m)^\\s*\\* ?", "")
        .replaceAll("\\{@code\\s+([^}]*)}", "`$1`")
        .replaceAll("\\{@link\\s+#?([^}]*)}", "`$1`")
        .replaceAll("<p>", "")
        .replaceAll("\\s+", " ");
  }

  private static String prefix(Class<?> settings) {
    return Objects.requireNonNull(settings.getAnnotation(ConfigurationProperties.class)).value();
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
