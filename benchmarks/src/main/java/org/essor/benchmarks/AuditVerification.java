package org.essor.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.essor.audit.AuditChain;
import org.postgresql.PGConnection;

/**
 * An audit chain of a million entries verified from the database, against SHA-256 over the same
 * bytes in memory, in one process.
 */
final class AuditVerification implements Benchmark {

  private static final int ENTRIES = 1_000_000;
  private static final int TURNS = 5;
  private static final Report.Limit LIMIT = Report.Limit.atMost(5, "times");

  private static final String FILL =
      """
      do $$
      declare previous bytea := decode(repeat('00', 32), 'hex'); n bigint; t timestamptz; s text; p uuid; d text;
      begin
        for n in 1..%d loop
          t := timestamptz '2026-01-01 00:00:00Z' + n * interval '37.000123 seconds';
          s := 'project:' || gen_random_uuid(); p := gen_random_uuid();
          d := '{"field":"class","source":"form","step":"' || n %% 40 || '"}';
          previous := sha256(previous || int4send(8) || int8send(n) || int4send(8) || timestamptz_send(t)
            || int4send(21) || 'projects.fact-changed'::bytea || int4send(octet_length(s)) || s::bytea
            || int4send(16) || uuid_send(p) || int4send(octet_length(d)) || d::bytea);
          insert into audit.entry (number, at, action, subject, actor, details, hash)
          values (n, t, 'projects.fact-changed', s, p, d, previous);
        end loop;
      end $$
      """;

  @Override
  public Report run(List<String> options)
      throws IOException, SQLException, NoSuchAlgorithmException {
    try (var postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        var connection = postgres.getPostgresDatabase().getConnection()) {
      fill(connection);
      var rows = rows(connection);
      var verify = middle(() -> verify(connection));
      var hash = middle(() -> hash(rows));
      return Report.titled("An audit chain of 1,000,000 entries verified")
          .figure("bytes of an entry, mean", bytes(rows) / (double) ENTRIES, "bytes")
          .figure("verified, read from the database", verify, "s")
          .figure("SHA-256 over the same bytes in memory", hash, "s")
          .atMost("ratio", verify / hash, LIMIT);
    }
  }

  private static void fill(Connection connection) throws IOException, SQLException {
    try (var migration =
            Objects.requireNonNull(
                AuditChain.class.getResourceAsStream("/db/migration/audit/V1__create_entry.sql"));
        var statement = connection.createStatement()) {
      statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
      statement.execute(FILL.formatted(ENTRIES));
      statement.execute("vacuum analyze audit.entry");
    }
  }

  /** The bytes of each row as the database sends them: those that are hashed. */
  private static List<byte[]> rows(Connection connection) throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "copy (select number, at, action, subject, actor, details, hash from audit.entry"
                    + " order by number) to stdout (format binary)");
    var rows = new ArrayList<byte[]>(ENTRIES);
    for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
      rows.add(row);
    }
    return rows;
  }

  private static long bytes(List<byte[]> rows) {
    return rows.stream().mapToLong(row -> row.length).sum();
  }

  private static void verify(Connection connection) throws SQLException {
    var found = AuditChain.verify(connection);
    if (found.entries() != ENTRIES) {
      throw new IllegalStateException("Not verified: " + found);
    }
  }

  private static void hash(List<byte[]> rows) throws NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var row : rows) {
      digest.update(row);
    }
    if (digest.digest().length == 0) {
      throw new IllegalStateException("No fingerprint");
    }
  }

  /** The middle of five turns after two of warm-up, in seconds. */
  private static double middle(Turn turn) throws SQLException, NoSuchAlgorithmException {
    var seconds = new ArrayList<Double>();
    for (int i = 0; i < TURNS + 2; i++) {
      var begin = System.nanoTime();
      turn.run();
      seconds.add((System.nanoTime() - begin) / 1e9);
    }
    return seconds.subList(2, seconds.size()).stream().sorted().toList().get(TURNS / 2);
  }

  private interface Turn {
    void run() throws SQLException, NoSuchAlgorithmException;
  }
}
