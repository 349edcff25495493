package org.essor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.essor.decision.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTests {

  @ParameterizedTest
  @CsvSource({
    "[1..9], 1, true",
    "[1..9], 9, true",
    "[1..9], 0.99, false",
    "[1..9], 9.01, false",
    "(1..9), 1, false",
    "(1..9), 9, false",
    "(1..9], 9, true",
    "]1..9[, 1, false",
    ">= 0, 0, true",
    "> 0, 0, false",
    "<= -1.5, -1.5, true",
    "< 3, 3, false",
    "'', -7, true",
  })
  void holdsNumbersBetweenItsEnds(String bounds, BigDecimal number, boolean within) {
    assertThat(Bounds.contain(bounds, Value.of(number))).isEqualTo(within);
  }

  @Test
  void holdsDatesBetweenItsEnds() {
    var bounds = "[date(\"2026-01-01\")..date(\"2030-12-31\"))";
    assertThat(Bounds.contain(bounds, Value.of(LocalDate.of(2026, 1, 1)))).isTrue();
    assertThat(Bounds.contain(bounds, Value.of(LocalDate.of(2030, 12, 31)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'>= date(\"2023-03-30\")', 2023-03-30",
    "'> date(\"2023-03-30\")', 2023-03-31",
    "'[date(\"2026-01-01\")..date(\"2030-12-31\")]', 2026-01-01",
    "'<= date(\"2030-12-31\")',",
    "'>= 0',",
    "'',"
  })
  void tellsTheFirstDay(String bounds, @Nullable LocalDate first) {
    assertThat(Bounds.findFirstDay(bounds)).isEqualTo(Optional.ofNullable(first));
  }

  @Test
  void refusesWhatIsNoInterval() {
    assertThatThrownBy(() -> Bounds.contain("1 to 9", Value.of(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
