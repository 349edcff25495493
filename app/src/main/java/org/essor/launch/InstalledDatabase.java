package org.essor.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The database of an installation, for a command beside the server: the one that a running Essor
 * uses, or the embedded one, started for the command and stopped with it.
 */
public final class InstalledDatabase implements AutoCloseable {

  private final Map<String, Object> settings;
  private final Runnable stop;

  private InstalledDatabase(Map<String, Object> settings, Runnable stop) {
    this.settings = settings;
    this.stop = stop;
  }

  /**
   * Opens it.
   *
   * @param data the data folder, of use where there is no external database
   * @param environment the variables of the process: {@code ESSOR_DATABASE_URL}, {@code LANG}…
   * @param err where one sentence is written where it cannot be opened; the answer is then empty
   */
  public static Optional<InstalledDatabase> open(
      Path data, Map<String, String> environment, PrintStream err) {
    try {
      return Optional.of(open(data.toAbsolutePath().normalize(), environment));
    } catch (StartFailure failure) {
      err.println(failure.sentence(Launcher.texts(environment)));
      return Optional.empty();
    }
  }

  private static InstalledDatabase open(Path data, Map<String, String> environment) {
    if (environment.containsKey("ESSOR_DATABASE_URL")) {
      return new InstalledDatabase(ExternalDatabase.of(environment).check().settings(), () -> {});
    }
    if (!EmbeddedDatabase.isIn(data)) {
      throw new StartFailure("data.none", data);
    }
    try {
      return start(DataFolder.open(data));
    } catch (StartFailure failure) {
      if (failure.key().equals("data.locked")) {
        return new InstalledDatabase(EmbeddedDatabase.settingsOfRunning(data), () -> {});
      }
      throw failure;
    }
  }

  private static InstalledDatabase start(DataFolder folder) {
    try {
      var database = EmbeddedDatabase.start(folder);
      return new InstalledDatabase(
          database.settings(),
          () -> {
            database.close();
            folder.close();
          });
    } catch (StartFailure failure) {
      folder.close();
      throw failure;
    }
  }

  /** Connects as the role that owns the tables where it is known, else as that of the pages. */
  public Connection connect() throws SQLException {
    var properties = new Properties();
    put(properties, "user", "spring.flyway.user", "spring.datasource.username");
    put(properties, "password", "spring.flyway.password", "spring.datasource.password");
    return DriverManager.getConnection(
        String.valueOf(settings.get("spring.datasource.url")), properties);
  }

  private void put(Properties properties, String name, String first, String second) {
    var value = settings.getOrDefault(first, settings.get(second));
    if (value != null) {
      properties.put(name, value);
    }
  }

  @Override
  public void close() {
    stop.run();
  }
}
