package org.essor.psychometrics.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.essor.psychometrics.Logistic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On the published formulas and on identities: no published panel with all its numbers was found.
 */
class StandardsTests {

  private static final List<Logistic> ITEMS =
      IntStream.range(0, 20)
          .mapToObj(i -> new Logistic(0.6 + 0.07 * i, -2 + 0.2 * i, i % 3 == 0 ? 0.2 : 0, 1))
          .toList();

  private static List<Double> judging(double theta) {
    return ITEMS.stream().map(item -> item.probability(1, theta)).toList();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2.5, -0.5, 0, 1.3, 2.5})
  void aJudgeWhoThinksOfAnAbilityMeansIt(double theta) {
    assertThat(new Angoff(ITEMS).theta(judging(theta))).isCloseTo(theta, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource
  void judgesWhoAgreeLeaveNoError(Centre centre) {
    var cut = new Angoff(ITEMS).cut(List.of(judging(0.4), judging(0.4), judging(0.4)), centre);

    assertThat(cut.theta()).isCloseTo(0.4, within(1e-9));
    assertThat(cut.standardError()).isCloseTo(0, within(1e-9));
    assertThat(cut.judges()).isEqualTo(3);
  }

  @Test
  void theCutExpectsTheMeanOfTheSums() {
    var angoff = new Angoff(ITEMS);
    var cut = angoff.cut(List.of(judging(-1), judging(0), judging(1.7)), Centre.MEAN);

    double mean = (angoff.expected(-1) + angoff.expected(0) + angoff.expected(1.7)) / 3;
    assertThat(angoff.expected(cut.theta())).isCloseTo(mean, within(1e-9));
  }

  /** The delta method against what panels drawn anew do. */
  @Test
  void theErrorIsHowMuchPanelsDiffer() {
    var angoff = new Angoff(ITEMS);
    var random = new Random(38);
    var thetas = new ArrayList<Double>();
    double errors = 0;
    int panels = 400;
    for (int panel = 0; panel < panels; panel++) {
      var judges =
          IntStream.range(0, 10).mapToObj(_ -> judging(0.5 + 0.5 * random.nextGaussian())).toList();
      var cut = angoff.cut(judges, Centre.MEAN);
      thetas.add(cut.theta());
      errors += cut.standardError() / panels;
    }
    var numbers = thetas.stream().mapToDouble(each -> each).toArray();
    double deviation = Centre.MEAN.error(numbers) * Math.sqrt(panels);

    assertThat(errors).isCloseTo(deviation, within(0.1 * deviation));
  }

  @Test
  void aPanelThatSaysNeverOrAlwaysStaysOnTheScale() {
    var never = ITEMS.stream().map(_ -> 0.0).toList();
    var always = ITEMS.stream().map(_ -> 1.0).toList();

    assertThat(new Angoff(ITEMS).theta(never)).isCloseTo(-Angoff.FARTHEST, within(1e-9));
    assertThat(new Angoff(ITEMS).theta(always)).isCloseTo(Angoff.FARTHEST, within(1e-9));
  }

  /** Beretvas (2004): b + ln 2 for one parameter; b + ln((2 − 3c) ) / a for three. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 0.693147",
    "1, -1.5, 0, -0.806853",
    "2, 0.5, 0, 0.846574",
    "1.7, 0.3, 0.2, 0.497925"
  })
  void anItemLiesWhereItIsRightTwoTimesInThree(double a, double b, double c, double expected) {
    var item = new Logistic(a, b, c, 1);

    assertThat(Bookmark.location(item)).isCloseTo(expected, within(1e-5));
    assertThat(item.probability(1, Bookmark.location(item))).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void aBookmarkMeansTheLastItemStillMastered() {
    var booklet = new Bookmark(ITEMS.stream().sorted(Bookmark.ORDER).toList());
    var cut = booklet.cut(List.of(4, 6, 8), Centre.MEDIAN);

    assertThat(cut.theta()).isEqualTo(booklet.theta(6));
    double mean = booklet.cut(List.of(4, 6, 8), Centre.MEAN).standardError();
    assertThat(cut.standardError()).isCloseTo(1.2533 * mean, within(1e-4));
    assertThat(booklet.cut(List.of(4, 6), Centre.MEDIAN).theta())
        .isEqualTo((booklet.theta(4) + booklet.theta(6)) / 2);
  }

  @Test
  void refusesOneJudgeABookletInDisorderAndChancesThatAreNone() {
    assertThatThrownBy(() -> new Angoff(ITEMS).cut(List.of(judging(0)), Centre.MEAN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bookmark(ITEMS.reversed()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Angoff(ITEMS).theta(List.of(0.5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Bookmark.location(new Logistic(1, 0, 0.7, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMeanOfEachItemIsTakenOverTheJudges() {
    assertThat(new Angoff(ITEMS.subList(0, 2)).means(List.of(List.of(0.2, 0.4), List.of(0.6, 0.8))))
        .usingComparatorForType((one, other) -> Math.abs(one - other) < 1e-12 ? 0 : 1, Double.class)
        .containsExactly(0.4, 0.6);
  }
}
