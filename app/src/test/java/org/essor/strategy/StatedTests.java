package org.essor.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.essor.kernel.Euros;
import org.essor.strategy.Property.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedTests {

  @ParameterizedTest
  @CsvSource({
    "AMOUNT, 718400000",
    "AMOUNT, ~150000000",
    "AMOUNT, 12.05",
    "QUANTITY, 148",
    "QUANTITY, ~50",
    "QUANTITY, 200..400",
    "QUANTITY, 2..",
    "QUANTITY, 4.5",
    "PHASE, launching",
    "PERIOD, 2021-Q4"
  })
  void readsBackWhatItWrites(Type type, String text) {
    assertThat(Stated.of(type, text).written()).isEqualTo(text);
  }

  @Test
  void countsMoneyInCents() {
    assertThat(Stated.of(Type.AMOUNT, "718400000.05"))
        .isEqualTo(new Stated.Amount(new Euros(71_840_000_005L), false));
  }

  @ParameterizedTest
  @CsvSource({
    "AMOUNT, -5",
    "AMOUNT, 1.234",
    "AMOUNT, many",
    "AMOUNT, 1e9",
    "QUANTITY, 400..200",
    "QUANTITY, ''",
    "PHASE, forgotten",
    "PERIOD, soon"
  })
  void refusesWhatIsNoValue(Type type, String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Stated.of(type, text));
  }
}
