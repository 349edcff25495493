package org.essor.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.essor.PostgresTestConfiguration;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class AuditLogModuleTests {

  @Autowired AuditLog log;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;

  @Test
  void anEntryIsRecordedWithWhatWasDone() {
    var actor = new PersonId(UUID.randomUUID());
    append(new AuditEntry("test.done", "test:1", Optional.of(actor), Map.of("b", "2", "a", "é")));
    assertThat(
            db.sql("select details from audit.entry where actor = :actor")
                .param("actor", actor.value())
                .query(String.class)
                .single())
        .isEqualTo("{\"a\":\"é\",\"b\":\"2\"}");
  }

  @Test
  void nothingIsRecordedOutsideATransaction() {
    assertThatThrownBy(() -> log.append(entry("test.outside")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void whatIsRolledBackIsNotRecorded() {
    transaction.executeWithoutResult(status -> {
      log.append(entry("test.rolled-back"));
      status.setRollbackOnly();
    });
    assertThat(count("test.rolled-back")).isZero();
  }

  @Test
  void whatIsRolledBackToASavepointIsNotRecordedAndTheRestIs() {
    transaction.executeWithoutResult(status -> {
      log.append(entry("test.before-savepoint"));
      var savepoint = status.createSavepoint();
      log.append(entry("test.after-savepoint"));
      status.rollbackToSavepoint(savepoint);
      log.append(entry("test.after-return"));
    });
    assertThat(count("test.before-savepoint")).isOne();
    assertThat(count("test.after-savepoint")).isZero();
    assertThat(count("test.after-return")).isOne();
  }

  @Test
  void aLongTransactionKeepsNobodyWaiting() {
    transaction.executeWithoutResult(_ -> {
      log.append(entry("test.long"));
      assertThat(CompletableFuture.runAsync(() -> append(entry("test.short"))))
          .succeedsWithin(Duration.ofSeconds(30));
    });
    assertThat(count("test.short")).isOne();
    assertThat(count("test.long")).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.entry set action = 'x'",
        "delete from audit.entry",
        "truncate audit.entry"
      })
  void noEntryIsChangedNorErasedEvenByTheOwner(String sql) {
    append(entry("test.kept"));
    assertThatThrownBy(() -> db.sql(sql).update())
        .hasMessageContaining("An audit entry is never changed nor erased");
  }

  private void append(AuditEntry entry) {
    transaction.executeWithoutResult(_ -> log.append(entry));
  }

  private int count(String action) {
    return db.sql("select count(*) from audit.entry where action = :action")
        .param("action", action)
        .query(Integer.class)
        .single();
  }

  private static AuditEntry entry(String action) {
    return new AuditEntry(action, "test:1", Optional.empty(), Map.of());
  }
}
