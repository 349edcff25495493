package org.essor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.essor.PostgresTestConfiguration;
import org.essor.audit.AuditChain.Verification;
import org.essor.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class AuditChainModuleTests {

  @Autowired AuditLog log;
  @Autowired TransactionTemplate transaction;
  @Autowired DataSource data;
  @Autowired JdbcClient db;

  @Test
  void whatIsWrittenByManyAtOnceIsOneWholeChain() {
    var before = verify().entries();
    var writers =
        IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.runAsync(() -> append(10))).toList();
    writers.forEach(CompletableFuture::join);

    var found = verify();
    assertThat(found.firstBroken()).isEmpty();
    assertThat(found.entries()).isEqualTo(before + 40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.entry set action = action || 'x' where number = :number",
        "update audit.entry set at = at + interval '1 microsecond' where number = :number",
        "update audit.entry set actor = null where number = :number",
        "update audit.entry set details = '{}' where number = :number",
        "update audit.entry set hash = sha256('') where number = :number",
        "delete from audit.entry where number = :number",
      })
  void theFirstEntryThatWasTamperedWithIsNamed(String sql) {
    append(3);
    var number = verify().entries() - 1;
    transaction.executeWithoutResult(status -> {
      db.sql("set local session_replication_role = replica").update();
      db.sql(sql).param("number", number).update();
      assertThat(verifyHere().firstBroken()).hasValue(number);
      status.setRollbackOnly();
    });
    assertThat(verify().firstBroken()).isEmpty();
  }

  @Test
  void theFingerprintIsWhatPostgresComputesOfTheSameColumns() {
    append(2);
    assertThat(
            db.sql(
                    """
                    with last as (select * from audit.entry order by number desc limit 1)
                    select hash = sha256((select before.hash from audit.entry before where before.number = last.number - 1)
                        || int4send(8) || int8send(number) || int4send(8) || timestamptz_send(at)
                        || int4send(octet_length(textsend(action))) || textsend(action)
                        || int4send(octet_length(textsend(subject))) || textsend(subject)
                        || int4send(16) || uuid_send(actor)
                        || int4send(octet_length(textsend(details))) || textsend(details)) from last
                    """)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private void append(int entries) {
    for (int i = 0; i < entries; i++) {
      var entry =
          new AuditEntry(
              "test.done",
              "test:" + i,
              Optional.of(new PersonId(UUID.randomUUID())),
              Map.of("note", "été"));
      transaction.executeWithoutResult(_ -> log.append(entry));
    }
  }

  private Verification verify() {
    return Objects.requireNonNull(transaction.execute(_ -> verifyHere()));
  }

  private Verification verifyHere() {
    var connection = DataSourceUtils.getConnection(data);
    try {
      return AuditChain.verify(connection);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
