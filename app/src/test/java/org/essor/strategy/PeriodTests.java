package org.essor.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

  @ParameterizedTest
  @CsvSource({
    "2021-10-18, 2021-10-18, 2021-10-19",
    "2021-12, 2021-12-01, 2022-01-01",
    "2021-Q4, 2021-10-01, 2022-01-01",
    "2022-S2, 2022-07-01, 2023-01-01",
    "2025, 2025-01-01, 2026-01-01",
    "2021-02-11/2021-03-21, 2021-02-11, 2021-03-22",
    "2021-03/2021-06, 2021-03-01, 2021-07-01"
  })
  void isHalfOpen(String text, LocalDate start, LocalDate end) {
    var period = Period.of(text);
    assertThat(period.start()).isEqualTo(start);
    assertThat(period.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "21",
        "2021-13",
        "2021-02-30",
        "2021-Q5",
        "2021-S3",
        "2022/2021",
        "2021/2022/2023"
      })
  void refusesWhatIsNoPeriod(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Period.of(text));
  }

  @Test
  void overlapsWhatItSharesADayWith() {
    var november = Period.of("2022-11");
    assertThat(november.overlaps(Period.of("2022-11-21"))).isTrue();
    assertThat(november.overlaps(Period.of("2022"))).isTrue();
    assertThat(november.overlaps(Period.of("2022-12"))).isFalse();
    assertThat(november.overlaps(Period.of("2022-10"))).isFalse();
  }
}
