package org.essor.psychometrics.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.integrity.Similarity.Shared;
import org.junit.jupiter.api.Test;

class SimilarityTests {

  private static final int OPTIONS = 4;

  @Test
  void equalChancesGiveTheBinomialDistribution() {
    var counts = Similarity.distribution(0.3, 0.3, 0.3, 0.3);

    assertThat(counts)
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(0.2401, 0.4116, 0.2646, 0.0756, 0.0081);
  }

  @Test
  void theDistributionIsThatOfAllPossibleOutcomes() {
    var random = new Random(1);
    var chances = random.doubles(12).toArray();
    var every = new double[chances.length + 1];
    for (int outcome = 0; outcome < 1 << chances.length; outcome++) {
      double product = 1;
      for (int i = 0; i < chances.length; i++) {
        product *= (outcome >> i & 1) == 1 ? chances[i] : 1 - chances[i];
      }
      every[Integer.bitCount(outcome)] += product;
    }

    var counts = Similarity.distribution(chances);
    for (int count = 0; count < every.length; count++) {
      assertThat(counts[count]).isCloseTo(every[count], within(1e-14));
    }
    assertThat(Arrays.stream(counts).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void saysHowManyWereExpectedAndHowOftenSoManyHappen() {
    var similarity =
        Similarity.of(List.of(new Shared(0.5, 0.5, 0, true), new Shared(1, 1, 0, true)));

    assertThat(similarity.matches()).isEqualTo(2);
    assertThat(similarity.expected()).isCloseTo(1.25, within(1e-12));
    assertThat(similarity.chance()).isCloseTo(0.25, within(1e-12));
    assertThat(Similarity.of(List.of()).chance()).isEqualTo(1);
  }

  @Test
  void wrongAnswersThatFewKnowCountAsAlike() {
    assertThat(Similarity.sameWrong(List.of(), 20)).isEqualTo(1);
    assertThat(Similarity.sameWrong(List.of(500, 500), 20)).isCloseTo(0.5, within(0.001));
  }

  /** A session of candidates, their answers as options: 0 is right. */
  private record Session(List<Logistic> items, double[] thetas, int[][] answers) {

    static Session of(int persons, Random random) {
      var items =
          IntStream.range(0, 30).mapToObj(_ -> Logistic.of(1, random.nextGaussian())).toList();
      var thetas = IntStream.range(0, persons).mapToDouble(_ -> random.nextGaussian()).toArray();
      var answers = new int[persons][items.size()];
      for (int person = 0; person < persons; person++) {
        for (int item = 0; item < items.size(); item++) {
          boolean right = random.nextDouble() < items.get(item).probability(1, thetas[person]);
          answers[person][item] = right ? 0 : 1 + random.nextInt(OPTIONS - 1);
        }
      }
      return new Session(items, thetas, answers);
    }

    /** The mode under a standard normal prior: from the answers, as in earnest. */
    double theta(int person) {
      double theta = 0;
      for (int step = 0; step < 30; step++) {
        double pull = -theta;
        double information = 1;
        for (int item = 0; item < items.size(); item++) {
          double right = items.get(item).probability(1, theta);
          pull += (answers[person][item] == 0 ? 1 : 0) - right;
          information += right * (1 - right);
        }
        theta += pull / information;
      }
      return theta;
    }

    Similarity between(int one, int other) {
      double first = theta(one);
      double second = theta(other);
      return Similarity.of(
          IntStream.range(0, items.size())
              .mapToObj(item ->
                  new Shared(
                      items.get(item).probability(1, first),
                      items.get(item).probability(1, second),
                      1.0 / (OPTIONS - 1),
                      answers[one][item] == answers[other][item]))
              .toList());
    }

    List<Double> pairs() {
      var chances = new ArrayList<Double>();
      for (int one = 0; one < thetas.length; one++) {
        for (int other = one + 1; other < thetas.length; other++) {
          chances.add(between(one, other).chance());
        }
      }
      return chances;
    }
  }

  private static double share(List<Double> chances, double size) {
    return chances.stream().filter(chance -> chance <= size).count() / (double) chances.size();
  }

  /** A little less often: the abilities come from the same answers, and counts come in steps. */
  @Test
  void honestPairsAlarmNoMoreOftenThanSaid() {
    var chances = new ArrayList<Double>();
    var random = new Random(2006);
    for (int session = 0; session < 30; session++) {
      chances.addAll(Session.of(20, random).pairs());
    }

    assertThat(share(chances, 0.05)).isBetween(0.015, 0.055);
    assertThat(share(chances, 0.01)).isBetween(0.001, 0.012);
  }

  @Test
  void fewHonestSessionsAlarmAtAll() {
    var random = new Random(38);
    int alarms = 0;
    for (int session = 0; session < 100; session++) {
      var adjusted = FamilyWise.adjusted(Session.of(15, random).pairs());
      alarms += adjusted.stream().anyMatch(chance -> chance <= 0.05) ? 1 : 0;
    }

    assertThat(alarms).isLessThanOrEqualTo(8);
  }

  @Test
  void mostOfThoseWhoCopyTwoThirdsAreFound() {
    var random = new Random(1997);
    int found = 0;
    for (int session = 0; session < 50; session++) {
      var at = Session.of(15, random);
      // The weakest copies twenty of thirty answers of the first.
      int copier = weakest(at.thetas());
      System.arraycopy(at.answers()[copier == 0 ? 1 : 0], 0, at.answers()[copier], 0, 20);
      found += FamilyWise.adjusted(at.pairs()).stream().anyMatch(chance -> chance <= 0.05) ? 1 : 0;
    }

    assertThat(found).isGreaterThanOrEqualTo(30);
  }

  private static int weakest(double... thetas) {
    return IntStream.range(0, thetas.length)
        .boxed()
        .min((one, other) -> Double.compare(thetas[one], thetas[other]))
        .orElseThrow();
  }

  /** Holm’s procedure on four chances, by hand. */
  @Test
  void aFamilyIsAdjustedStepByStep() {
    assertThat(FamilyWise.adjusted(List.of(0.01, 0.04, 0.03, 0.005)))
        .usingElementComparator(SimilarityTests::compare)
        .containsExactly(0.03, 0.06, 0.06, 0.02);
    assertThat(FamilyWise.adjusted(List.of(0.9, 0.8))).containsExactly(1.0, 1.0);
    assertThat(FamilyWise.adjusted(List.of())).isEmpty();
  }

  private static int compare(Double one, Double other) {
    return Math.abs(one - other) < 1e-12 ? 0 : Double.compare(one, other);
  }
}
