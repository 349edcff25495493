package org.essor.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.essor.calls.WallTime.Never;
import org.essor.calls.WallTime.Once;
import org.essor.calls.WallTime.Twice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTests {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant OPENS = Instant.parse("2027-03-01T11:00:00Z");
  private static final Instant CLOSES = Instant.parse("2027-04-01T10:00:00Z");

  private static Round round(Duration grace) {
    return new Round(1, OPENS, CLOSES, grace, PARIS);
  }

  @Test
  void theInstantOfOpeningIsInAndThatOfClosingIsOut() {
    var round = round(Duration.ZERO);
    assertThat(round.accepts(OPENS.minusNanos(1))).isFalse();
    assertThat(round.accepts(OPENS)).isTrue();
    assertThat(round.accepts(CLOSES.minusNanos(1))).isTrue();
    assertThat(round.accepts(CLOSES)).isFalse();
  }

  @Test
  void theGracePeriodTakesWhatTheSiteNoLongerCallsOpen() {
    var round = round(Duration.ofMinutes(10));
    var within = CLOSES.plusSeconds(599);
    assertThat(round.isOpen(within)).isFalse();
    assertThat(round.accepts(within)).isTrue();
    assertThat(round.accepts(CLOSES.plusSeconds(600))).isFalse();
  }

  @Test
  void roundsThatTouchShareNoInstantUnlessAGracePeriodReachesOver() {
    var next = new Round(2, CLOSES, CLOSES.plusSeconds(60), Duration.ZERO, PARIS);
    assertThat(round(Duration.ZERO).overlaps(next)).isFalse();
    assertThat(round(Duration.ofSeconds(1)).overlaps(next)).isTrue();
    assertThat(next.overlaps(round(Duration.ofSeconds(1)))).isTrue();
  }

  @Test
  void aRoundClosesAfterItOpens() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Round(1, OPENS, OPENS, Duration.ZERO, PARIS));
    assertThatIllegalArgumentException().isThrownBy(() -> round(Duration.ofDays(8)));
  }

  @Test
  void theHourThatIsSkippedInSpringHasNoInstant() {
    assertThat(WallTime.of(LocalDateTime.of(2027, 3, 28, 2, 30), PARIS))
        .isEqualTo(
            new Never(LocalDateTime.of(2027, 3, 28, 1, 59), LocalDateTime.of(2027, 3, 28, 3, 0)));
  }

  @Test
  void theHourThatComesTwiceInAutumnHasTwoInstants() {
    assertThat(WallTime.of(LocalDateTime.of(2027, 10, 31, 2, 30), PARIS))
        .isEqualTo(
            new Twice(
                Instant.parse("2027-10-31T00:30:00Z"), Instant.parse("2027-10-31T01:30:00Z")));
  }

  /** Every minute of two years, in three zones, is found again from what its clocks show. */
  @Test
  void everyInstantIsAmongThoseOfTheTimeThatItsClocksShow() {
    for (var name : new String[] {"Europe/Paris", "Indian/Reunion", "America/Miquelon"}) {
      var zone = ZoneId.of(name);
      for (var at = Instant.parse("2026-01-01T00:00:00Z");
          at.isBefore(Instant.parse("2028-01-01T00:00:00Z"));
          at = at.plus(30, ChronoUnit.MINUTES)) {
        var instant = at;
        var found =
            switch (WallTime.of(LocalDateTime.ofInstant(at, zone), zone)) {
              case Once(var only) -> only.equals(instant);
              case Twice(var earlier, var later) ->
                  earlier.equals(instant) || later.equals(instant);
              case Never _ -> false;
            };
        assertThat(found).as(zone + " " + at).isTrue();
      }
    }
  }

  @Test
  void aTitleMakesTheEndOfAnAddress() {
    assertThat(Slug.of("Évaluation : œuvres & IA, 2027 !").text())
        .isEqualTo("evaluation-oeuvres-ia-2027");
    assertThat(Slug.of("???").text()).isEqualTo("appel");
    assertThat(Slug.of("x".repeat(59) + " y").text()).hasSize(59);
    assertThat(Slug.of("x".repeat(60) + " y").text()).hasSize(60);
    assertThat(Slug.of("x".repeat(70)).text()).hasSize(60);
    assertThat(Slug.of("Preuves en vie réelle : " + "mesurer ".repeat(4) + "réellement").text())
        .isEqualTo("preuves-en-vie-reelle-mesurer-mesurer-mesurer-mesurer");
    assertThat(Slug.of("Essai").numbered(2).text()).isEqualTo("essai-2");
    assertThat(Slug.find("../admin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"18:00", "18h", "18 h 00", "18\u202fh\u202f00", "18\u00a0h\u00a000"})
  void aTimeIsReadHoweverItsSpacesAreWritten(String text) {
    assertThat(WallTime.readTime(text)).contains(LocalTime.of(18, 0));
  }
}
