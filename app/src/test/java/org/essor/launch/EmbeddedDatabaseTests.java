package org.essor.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

  @TempDir Path folder;

  @Test
  void keepsItsDataFromOneStartToTheNextEvenWhenTheFirstWasKilled() throws Exception {
    try (var data = DataFolder.open(folder)) {
      var killed = EmbeddedDatabase.start(data);
      asOwner(killed, "create schema kept", "create table kept.note (text text)");
      asApplication(killed, "insert into kept.note values ('élan')");

      try (var next = EmbeddedDatabase.start(data)) {
        assertThat(
                asApplication(next, "select text from kept.note order by text collate \"default\""))
            .containsExactly("élan");
        assertThatThrownBy(() -> asApplication(killed, "select 'still there'"))
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void leavesTheOneRunningWhoseFolderItsOwnWasCopiedFrom() throws Exception {
    var lock = Path.of("postgresql-" + PostgresProgram.MAJOR_VERSION, "postmaster.pid");
    try (var original = DataFolder.open(folder.resolve("original"));
        var copy = DataFolder.open(folder.resolve("copy"))) {
      EmbeddedDatabase.start(copy).close();
      try (var running = EmbeddedDatabase.start(original)) {
        Files.copy(original.resolve(lock.toString()), copy.resolve(lock.toString()));
        try (var copied = EmbeddedDatabase.start(copy)) {
          assertThat(asOwner(copied, "select 1")).containsExactly("1");
          assertThat(asOwner(running, "select 1")).containsExactly("1");
        }
      }
    }
  }

  @Test
  void takesTheProgramsThatAnotherStartHasUnpackedMeanwhile() throws Exception {
    var home = Files.createDirectories(folder.resolve("programs"));
    Files.writeString(home.resolve("first"), "theirs");
    var unpacked = Files.createDirectories(folder.resolve("unpacking"));
    Files.writeString(unpacked.resolve("first"), "mine");

    new PostgresProgram(home).putInPlace(unpacked);
    assertThat(home.resolve("first")).hasContent("theirs");
    assertThat(unpacked).doesNotExist();
  }

  @Test
  void neverStartsOnceItIsClosed() {
    try (var data = DataFolder.open(folder)) {
      var database = EmbeddedDatabase.in(data);
      database.close();
      database.start();
      assertThatThrownBy(() -> asOwner(database, "select 1")).hasMessageContaining("refused");
      assertThat(EmbeddedDatabase.isIn(folder)).isFalse();
    }
  }

  @Test
  void theApplicationsRoleCanNeitherCreateNorAlter() throws Exception {
    try (var data = DataFolder.open(folder);
        var database = EmbeddedDatabase.start(data)) {
      asOwner(database, "create schema kept", "create table kept.note (text text)");
      for (var forbidden :
          List.of(
              "create schema other",
              "create table kept.other (text text)",
              "create table public.other (text text)",
              "alter table kept.note add column more text",
              "drop table kept.note")) {
        assertThatThrownBy(() -> asApplication(database, forbidden))
            .as(forbidden)
            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
      }
    }
  }

  private static List<String> asOwner(Database database, String... statements) throws SQLException {
    return run(database, "spring.flyway.user", "spring.flyway.password", statements);
  }

  private static List<String> asApplication(Database database, String... statements)
      throws SQLException {
    return run(database, "spring.datasource.username", "spring.datasource.password", statements);
  }

  private static List<String> run(
      Database database, String user, String password, String... statements) throws SQLException {
    var settings = database.settings();
    try (var connection =
            DriverManager.getConnection(
                String.valueOf(settings.get("spring.datasource.url")),
                String.valueOf(settings.get(user)),
                String.valueOf(settings.get(password)));
        var statement = connection.createStatement()) {
      var found = new ArrayList<String>();
      for (var sql : statements) {
        if (statement.execute(sql)) {
          var rows = statement.getResultSet();
          while (rows.next()) {
            found.add(rows.getString(1));
          }
        }
      }
      return found;
    }
  }
}
