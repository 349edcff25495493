package org.essor.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essor.EssorApplication;
import org.essor.PostgresTestConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong at the start ends in one sentence, with the data untouched. */
class LauncherTests {

  @TempDir Path data;

  @Test
  void namesThePortThatIsTaken() throws IOException {
    try (var taken = new ServerSocket(0)) {
      var port = String.valueOf(taken.getLocalPort());
      assertThat(start(english(), "--port", port))
          .containsExactly(
              "Port "
                  + port
                  + " is already in use: stop the other program, or choose another port with"
                  + " --port.");
      assertThat(data).isEmptyDirectory();
    }
  }

  @Test
  void speaksFrenchOnAFrenchMachine() throws IOException {
    assertThat(start(Map.of("LANG", "fr_FR.UTF-8"), "--port", "abc"))
        .singleElement()
        .asString()
        .startsWith("«\u202fabc\u202f» n’est pas un numéro de port");
  }

  @Test
  void refusesASecondInstanceOnTheSameData() throws IOException {
    try (var first = DataFolder.open(data)) {
      assertThat(start(english(), "--port", freePort()))
          .containsExactly(
              "Another Essor already uses the data in "
                  + first.resolve("")
                  + ": stop it, or choose another folder with --data.");
    }
  }

  @Test
  void leavesTheDataOfANewerVersionAlone() throws IOException {
    Files.writeString(data.resolve("version"), "2\n");
    assertThat(start(english(), "--port", freePort()))
        .singleElement()
        .asString()
        .contains("were written by a newer version of Essor");
    assertThat(data.resolve("version")).hasContent("2");
  }

  @Test
  void saysThatTheDatabaseCannotBeReached() throws IOException {
    var environment = Map.of("LANG", "en", "ESSOR_DATABASE_URL", "postgres://127.0.0.1:1/essor");
    assertThat(start(environment, "--port", freePort()))
        .singleElement()
        .asString()
        .startsWith("The database postgresql://127.0.0.1:1/essor does not answer");
  }

  @Test
  void leavesADatabaseMigratedByANewerVersionAlone() throws Exception {
    var url = PostgresTestConfiguration.newDatabase();
    Flyway.configure()
        .dataSource(url, "postgres", "")
        .locations("classpath:db/migration/platform")
        .table("flyway_schema_history_platform")
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection(url, "postgres", "")) {
      connection
          .createStatement()
          .execute(
              """
              insert into flyway_schema_history_platform
                values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', now(), 1, true)\
              """);
    }
    var environment =
        Map.of("LANG", "en", "ESSOR_DATABASE_URL", url, "ESSOR_DATABASE_USER", "postgres");
    assertThat(start(environment, "--port", freePort()))
        .singleElement()
        .asString()
        .startsWith("The database was migrated by a newer version of Essor");
  }

  private List<String> start(Map<String, String> environment, String... options)
      throws IOException {
    var err = new ByteArrayOutputStream();
    var arguments =
        Stream.concat(Stream.of("--data", data.toString()), Stream.of(options)).toList();
    var launcher =
        new Launcher(
            EssorApplication.class, environment, new PrintStream(OutputStream.nullOutputStream()));
    assertThat(launcher.start(arguments, new PrintStream(err, true, StandardCharsets.UTF_8)))
        .isFalse();
    return err.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static Map<String, String> english() {
    return Map.of("LANG", "en_GB.UTF-8");
  }

  private static String freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    }
  }
}
