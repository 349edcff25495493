package org.essor.calls.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.calls.ACall;
import org.essor.calls.CallDesk;
import org.essor.calls.CallDesk.Correction;
import org.essor.calls.CallId;
import org.essor.calls.Round;
import org.essor.journeys.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back after each test. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@Transactional
class ClosedRoundsModuleTests {

  @Autowired ClosedRounds rounds;
  @Autowired CallDesk desk;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  private Person operator;
  private ACall aCall;
  private CallId id;

  @BeforeEach
  void publish() {
    operator = APerson.with(db, Role.OPERATOR);
    aCall = new ACall(desk);
    id = aCall.published(operator, ACall.roundAround(clock.instant()));
  }

  private List<Timestamp> announced() {
    return db.sql(
            "select announced_at from calls.round where call = :id and announced_at is not null")
        .param("id", id.value())
        .query(Timestamp.class)
        .list();
  }

  private void correct(Duration untilClosing, Duration grace) {
    var was = desk.get(id, operator.id()).rounds().getFirst();
    var round = new Round(1, was.opensAt(), clock.instant().plus(untilClosing), grace, was.zone());
    desk.correct(
        aCall.edit(id, operator),
        new Correction(ACall.sheet(), List.of(round), new Text("Autre clôture.", "")));
  }

  @Test
  void aRoundIsAnnouncedOnceWhenItsGracePeriodIsOver() {
    rounds.announce();
    assertThat(announced()).isEmpty();
    correct(Duration.ofHours(-1), Duration.ofHours(2));
    rounds.announce();
    assertThat(announced()).isEmpty();
    correct(Duration.ofHours(-3), Duration.ofHours(2));
    rounds.announce();
    var first = announced();
    assertThat(first).hasSize(1);
    rounds.announce();
    assertThat(announced()).isEqualTo(first);
  }

  @Test
  void aRoundWhoseClosingIsPutOffIsAnnouncedAgainWhenItIsOver() {
    correct(Duration.ofHours(-3), Duration.ZERO);
    rounds.announce();
    correct(Duration.ofHours(3), Duration.ZERO);
    rounds.announce();
    assertThat(announced()).isEmpty();
  }
}
