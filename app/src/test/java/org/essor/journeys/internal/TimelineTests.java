package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.essor.journeys.Edition;
import org.essor.journeys.Edition.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTests {

  private static final LocalDate DAY = LocalDate.of(2027, 8, 2);

  private static final Timeline TIMELINE =
      new Timeline(AnAdoptedEdition.editions(DAY.toString(), DAY.minusDays(1)));

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, now, IN_FORCE, stricter, ADOPTED",
    "2027-08-01, now, IN_FORCE, stricter, ADOPTED",
    "2027-08-02, stricter, IN_FORCE, now, PAST",
    "2030-01-01, stricter, IN_FORCE, now, PAST"
  })
  void anAdoptedEditionIsLawFromItsDayOn(
      LocalDate day, String first, Status law, String second, Status other) {
    assertThat(TIMELINE.on(day)).extracting(Edition::id).containsExactly(first, second);
    assertThat(TIMELINE.on(day)).extracting(Edition::status).containsExactly(law, other);
  }

  @Test
  void theEditionsKnowTheDay() {
    assertThat(TIMELINE.on(DAY)).extracting(Edition::today).containsOnly(Optional.of(DAY));
  }
}
