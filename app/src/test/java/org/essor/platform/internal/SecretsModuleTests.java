package org.essor.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class SecretsModuleTests {

  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void aRestartedProcessFindsTheSameKey() {
    var before = secrets().get("test.key");
    var after = secrets().get("test.key");
    assertThat(after).hasSize(32).isEqualTo(before);
  }

  @Test
  void eachPurposeHasItsOwnKey() {
    var secrets = secrets();
    assertThat(secrets.get("test.one")).isNotEqualTo(secrets.get("test.other"));
  }

  @Test
  void aKeyIsMadeForWhoOnlyReads() {
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    var given = reading.execute(_ -> secrets().get("test.read"));
    assertThat(secrets().get("test.read")).isEqualTo(given);
  }

  @Test
  void aKeyThatWasGivenStaysWhenTheRestIsTakenBack() {
    var given =
        new TransactionTemplate(transactions)
            .execute(work -> {
              work.setRollbackOnly();
              return secrets().get("test.back");
            });
    assertThat(secrets().get("test.back")).isEqualTo(given);
  }

  private StoredSecrets secrets() {
    return new StoredSecrets(db, transactions);
  }
}
