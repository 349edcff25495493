package org.essor.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChiSquareTests {

  /** From the tables of NIST (e-Handbook of Statistical Methods, 1.3.6.7.4). */
  @ParameterizedTest
  @CsvSource({
    "1, 3.841, 0.05",
    "1, 6.635, 0.01",
    "1, 10.828, 0.001",
    "2, 5.991, 0.05",
    "5, 11.070, 0.05",
    "10, 18.307, 0.05",
    "10, 29.588, 0.001",
    "30, 43.773, 0.05",
    "50, 67.505, 0.05",
    "100, 124.342, 0.05",
    "100, 149.449, 0.001",
    "10, 3.940, 0.95",
    "100, 77.929, 0.95",
    "1, 0.004, 0.95"
  })
  void chancesAreThoseOfTheTables(int freedom, double value, double chance) {
    assertThat(ChiSquare.chanceAbove(value, freedom)).isCloseTo(chance, within(chance * 6e-3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, 0.3, 2, 5, 20, 80, 700})
  void withTwoAndFourDegreesItIsAnExponential(double value) {
    assertThat(ChiSquare.chanceAbove(value, 2)).isCloseTo(Math.exp(-value / 2), within(1e-14));
    assertThat(ChiSquare.chanceAbove(value, 4))
        .isCloseTo(Math.exp(-value / 2) * (1 + value / 2), within(1e-14));
  }

  @Test
  void aNormalNumberBeyond196HasAChanceOfFivePerCent() {
    assertThat(ChiSquare.chanceBeyond(-1.959963984540054)).isCloseTo(0.05, within(1e-12));
    assertThat(ChiSquare.chanceBeyond(0)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoChiSquare() {
    assertThatThrownBy(() -> ChiSquare.chanceAbove(-1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ChiSquare.chanceAbove(1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
