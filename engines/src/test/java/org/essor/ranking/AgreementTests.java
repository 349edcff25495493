package org.essor.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Held against tables that others published. */
class AgreementTests {

  /** Krippendorff (2011), "Computing Krippendorff's alpha-reliability", section D. */
  private static final List<String> KRIPPENDORFF =
      List.of(
          "1 2 3 3 2 1 4 1 2 . . .",
          "1 2 3 3 2 2 4 1 2 5 . 3",
          ". 3 3 3 2 3 4 2 2 5 1 .",
          "1 2 3 3 2 4 4 1 2 5 1 .");

  /** Shrout and Fleiss (1979), table 2: six targets, four judges. */
  static final double[][] SHROUT_AND_FLEISS = {
    {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
  };

  private static List<Review> krippendorff() {
    var reviews = new ArrayList<Review>();
    for (int observer = 0; observer < KRIPPENDORFF.size(); observer++) {
      var marks = KRIPPENDORFF.get(observer).split(" ");
      for (int unit = 0; unit < marks.length; unit++) {
        if (!marks[unit].equals(".")) {
          reviews.add(new Review("u" + unit, "o" + observer, Double.parseDouble(marks[unit])));
        }
      }
    }
    return reviews;
  }

  @Test
  void alphaIsThatOfKrippendorffsOwnExample() {
    assertThat(Agreement.alphaInterval(krippendorff()).orElseThrow())
        .isCloseTo(0.849, within(5e-4));
    assertThat(Agreement.alphaOrdinal(krippendorff()).orElseThrow()).isCloseTo(0.815, within(5e-4));
  }

  @Test
  void alphaSaysNothingOfMarksThatCannotBeCompared() {
    assertThat(Agreement.alphaInterval(List.of(new Review("a", "x", 1), new Review("b", "x", 2))))
        .isEmpty();
  }

  @Test
  void intraclassCorrelationsAreThoseOfShroutAndFleiss() {
    var found = IntraclassCorrelation.of(SHROUT_AND_FLEISS);

    assertThat(
            List.of(
                found.oneWay(),
                found.random(),
                found.fixed(),
                found.oneWayMean(),
                found.randomMean(),
                found.fixedMean()))
        .extracting(each -> Math.round(each * 100) / 100.0)
        .containsExactly(0.17, 0.29, 0.71, 0.44, 0.62, 0.91);
  }
}
