package org.essor.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseTests {

  @Test
  void readsAnAddressWithUserAndPassword() {
    assertThat(of("postgres://ada:s%23cret@db.example:5433/essor?sslmode=require"))
        .isEqualTo(
            new ExternalDatabase(
                "jdbc:postgresql://db.example:5433/essor?sslmode=require", "ada", "s#cret"));
  }

  @Test
  void readsUserAndPasswordBesideTheAddress() {
    var environment =
        Map.of(
            "ESSOR_DATABASE_URL", "jdbc:postgresql://db.example/essor",
            "ESSOR_DATABASE_USER", "ada",
            "ESSOR_DATABASE_PASSWORD", "secret");
    assertThat(ExternalDatabase.of(environment))
        .isEqualTo(new ExternalDatabase("jdbc:postgresql://db.example/essor", "ada", "secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mysql://db/essor", "postgres://db", "postgres://a b/c"})
  void refusesWhatIsNoAddress(String url) {
    assertThatThrownBy(() -> of(url)).isInstanceOf(StartFailure.class).hasMessage("database.url");
  }

  @Test
  void saysThatADatabaseDoesNotAnswerWithoutTellingItsPassword() {
    assertThatThrownBy(() -> of("postgres://ada:secret@127.0.0.1:1/essor?password=secret").check())
        .isInstanceOfSatisfying(
            StartFailure.class,
            failure ->
                assertThat(failure.sentence(Sentences.ENGLISH))
                    .startsWith("The database postgresql://127.0.0.1:1/essor does not answer")
                    .doesNotContain("secret"));
  }

  @Test
  void acceptsADatabaseThatAnswers() {
    var environment =
        Map.of(
            "ESSOR_DATABASE_URL",
            PostgresTestConfiguration.newDatabase(),
            "ESSOR_DATABASE_USER",
            "postgres");
    assertThat(ExternalDatabase.of(environment).check().settings())
        .containsKeys("spring.datasource.url", "spring.datasource.username");
  }

  private static ExternalDatabase of(String url) {
    return ExternalDatabase.of(Map.of("ESSOR_DATABASE_URL", url));
  }
}
