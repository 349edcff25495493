package org.essor.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTests {

  private static final Path MIGRATION =
      Path.of("src/main/resources/db/migration/audit/V1__create_entry.sql");

  /** PostgreSQL computes the fingerprint of an entry by itself. */
  private static final String ENTRY =
      """
      insert into audit.entry
      select %1$d, t, 'test.done', 'test:1', null, '{}', sha256(
        (select coalesce((select hash from audit.entry where number = %1$d - 1), decode(repeat('00', 32), 'hex')))
        || int4send(8) || int8send(%1$d) || int4send(8) || timestamptz_send(t) || int4send(9) || 'test.done'::bytea
        || int4send(6) || 'test:1'::bytea || int4send(-1) || int4send(2) || '{}'::bytea)
      from (select timestamptz '2026-11-21 10:00:00.123456Z' as t)
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void aWholeRegisterEndsWithZeroAndTheNumberOfItsEntries() throws Exception {
    assertThat(run(database(3), "verify")).isZero();
    assertThat(text(out)).startsWith("The register is whole: 3 entries");
  }

  @Test
  void aBrokenRegisterEndsWithOneAndNamesTheFirstEntryThatIs() throws Exception {
    var url = database(4);
    execute(
        url,
        "set session_replication_role = replica; update audit.entry set subject = 'x' where number = 3");
    assertThat(run(url, "verify")).isEqualTo(1);
    assertThat(text(err)).contains("entry 3 is missing or was changed");
  }

  @Test
  void anEmptyRegisterIsWhole() throws Exception {
    assertThat(run(database(0), "verify")).isZero();
  }

  @Test
  void whatCannotBeReadEndsWithTwo() {
    assertThat(run("jdbc:postgresql://localhost:9/none", "verify")).isEqualTo(2);
    assertThat(command(Map.of("LANG", "en")).run(List.of("verify", "--data", folder.toString())))
        .isEqualTo(2);
    assertThat(text(err)).contains("does not answer", "holds no database of Essor");
  }

  @Test
  void anotherWordThanVerifyIsExplained() {
    assertThat(run("jdbc:postgresql://localhost:9/none", "repair")).isEqualTo(2);
    assertThat(text(err)).contains("./essor audit verify");
  }

  private int run(String url, String word) {
    return command(
            Map.of("LANG", "en", "ESSOR_DATABASE_URL", url, "ESSOR_DATABASE_USER", "postgres"))
        .run(List.of(word));
  }

  private AuditCommand command(Map<String, String> environment) {
    return new AuditCommand(
        environment,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String database(int entries) throws SQLException, IOException {
    var url = PostgresTestConfiguration.newDatabase();
    execute(url, Files.readString(MIGRATION));
    for (int i = 1; i <= entries; i++) {
      execute(url, ENTRY.formatted(i));
    }
    return url;
  }

  private static void execute(String url, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url, "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
