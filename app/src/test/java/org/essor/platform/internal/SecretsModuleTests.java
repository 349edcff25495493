package org.essor.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class SecretsModuleTests {

  @Autowired JdbcClient db;

  @Test
  void aRestartedProcessFindsTheSameKey() {
    var before = new StoredSecrets(db).get("test.key");
    var after = new StoredSecrets(db).get("test.key");
    assertThat(after).hasSize(32).isEqualTo(before);
  }

  @Test
  void eachPurposeHasItsOwnKey() {
    var secrets = new StoredSecrets(db);
    assertThat(secrets.get("test.one")).isNotEqualTo(secrets.get("test.other"));
  }
}
