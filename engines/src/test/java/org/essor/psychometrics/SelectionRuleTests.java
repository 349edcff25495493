package org.essor.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SelectionRuleTests {

  private static final ItemBank BANK = ABank.ofLogistic(80, 11);

  private static Standing standing(ItemBank bank, int... categories) {
    var answers = ABank.answers(bank, categories);
    return new Standing(answers, new ExpectedAPosteriori().estimate(answers), NormalPrior.STANDARD);
  }

  private static int next(SelectionRule rule, Standing standing, long seed) {
    return rule.next(standing, item -> !standing.answers().has(item), new SplittableRandom(seed))
        .orElseThrow();
  }

  private static int best(ItemBank bank, IntToDoubleFunction worth) {
    int best = -1;
    for (int item = 0; item < bank.size(); item++) {
      best = best < 0 || worth.applyAsDouble(item) > worth.applyAsDouble(best) ? item : best;
    }
    return best;
  }

  /** Written from the definition: an integral by the trapezoid rule over the 33 nodes. */
  private static double divergence(Standing standing, int item, boolean weighted) {
    double sum = 0;
    for (int node = 0; node < 33; node++) {
      double theta = -4 + node * 0.25;
      double product = posterior(standing, node, weighted);
      for (int category = 0; category < 2; category++) {
        double here = BANK.item(item).probability(category, standing.theta());
        double there = BANK.item(item).probability(category, theta);
        sum += product * here * Math.log(here / there);
      }
    }
    return sum;
  }

  private static IntToDoubleFunction unanswered(Standing standing, IntToDoubleFunction worth) {
    return item ->
        standing.answers().has(item) ? Double.NEGATIVE_INFINITY : worth.applyAsDouble(item);
  }

  @Test
  void eachCriterionChoosesWhatItsDefinitionChooses() {
    var random = new SplittableRandom(4);
    for (int run = 0; run < 30; run++) {
      var standing = standing(BANK, random.ints(5, 0, 2).toArray());
      assertThat(next(new Best(Criterion.FISHER), standing, 1))
          .isEqualTo(
              best(BANK, unanswered(standing, i -> BANK.item(i).information(standing.theta()))));
      assertThat(next(new Best(Criterion.KULLBACK_LEIBLER), standing, 1))
          .isEqualTo(best(BANK, unanswered(standing, i -> divergence(standing, i, false))));
      assertThat(next(new Best(Criterion.POSTERIOR_KULLBACK_LEIBLER), standing, 1))
          .isEqualTo(best(BANK, unanswered(standing, i -> divergence(standing, i, true))));
      assertThat(next(new Best(Criterion.EXPECTED_VARIANCE), standing, 1))
          .isEqualTo(best(BANK, unanswered(standing, i -> -variance(standing, i))));
      assertThat(next(new Best(Criterion.POSTERIOR_INFORMATION), standing, 1))
          .isEqualTo(best(BANK, unanswered(standing, i -> information(standing, i))));
    }
  }

  private static double information(Standing standing, int item) {
    double sum = 0;
    for (int node = 0; node < 33; node++) {
      double theta = -4 + node * 0.25;
      sum += posterior(standing, node, true) * BANK.item(item).information(theta);
    }
    return sum;
  }

  private static double posterior(Standing standing, int node, boolean weighted) {
    double theta = -4 + node * 0.25;
    double product = node == 0 || node == 32 ? 0.125 : 0.25;
    for (int answer = 0; answer < standing.answers().size(); answer++) {
      var model = BANK.item(standing.answers().item(answer));
      product *= model.probability(standing.answers().category(answer), theta);
    }
    return product * (weighted ? Math.exp(-theta * theta / 2) : 1);
  }

  /** The variance after each answer, by its chance at the estimate. */
  private static double variance(Standing standing, int item) {
    double variance = 0;
    for (int category = 0; category < 2; category++) {
      double error =
          new ExpectedAPosteriori()
              .estimate(standing.answers().with(item, category))
              .standardError();
      variance += BANK.item(item).probability(category, standing.theta()) * error * error;
    }
    return variance;
  }

  @Test
  void itemsOfSeveralCategoriesAreChosenToo() {
    var standing = standing(ABank.mixed(), 1, 0);
    for (var criterion : Criterion.values()) {
      assertThat(next(new Best(criterion), standing, 1)).isBetween(2, 7);
    }
  }

  @Test
  void oneOfTheBestIsDrawnAndAllOfThemComeUp() {
    var standing = standing(BANK, 1, 0, 1);
    var worth = Criterion.FISHER.worth(standing);
    var drawn = new TreeSet<Integer>();
    for (int seed = 0; seed < 200; seed++) {
      drawn.add(next(new Randomesque(Criterion.FISHER, 5), standing, seed));
    }
    assertThat(drawn).hasSize(5);
    double least = drawn.stream().mapToDouble(worth::applyAsDouble).min().orElseThrow();
    for (int item = 3; item < BANK.size(); item++) {
      assertThat(drawn.contains(item) || worth.applyAsDouble(item) <= least).isTrue();
    }
  }

  @Test
  void progressiveDrawsTheFirstItemFromAllAndEndsWithTheBest() {
    var first = new ArrayList<Integer>();
    var none = standing(BANK);
    for (int seed = 0; seed < 400; seed++) {
      first.add(next(new Progressive(6), none, seed));
    }
    assertThat(new TreeSet<>(first)).hasSizeGreaterThan(70);
    var last = standing(BANK, 1, 0, 1, 0, 1);
    for (int seed = 0; seed < 20; seed++) {
      assertThat(next(new Progressive(6), last, seed))
          .isEqualTo(next(new Best(Criterion.FISHER), last, seed));
    }
  }

  @Test
  void whereNothingIsAdmissibleNothingIsChosen() {
    var standing = standing(BANK, 1);
    var random = new SplittableRandom(1);
    for (var rule :
        List.of(
            new Best(Criterion.FISHER),
            new Randomesque(Criterion.FISHER, 3),
            new Progressive(10))) {
      assertThat(rule.next(standing, _ -> false, random)).isEmpty();
      assertThat(rule.next(standing, item -> item == 7, random)).hasValue(7);
    }
  }

  @Test
  void anItemThatIsDearIsAskedOnlyWhereItTellsMore() {
    var standing = standing(BANK, 1, 0);
    var worth = Criterion.FISHER.worth(standing);
    int best = next(new Best(Criterion.FISHER), standing, 1);
    var rule = new Best(Criterion.FISHER);
    int second = next(rule, standing, new Dear(standing, best, worth.applyAsDouble(best)));
    assertThat(second).isNotEqualTo(best);
    double between = worth.applyAsDouble(best) - worth.applyAsDouble(second);
    assertThat(next(rule, standing, new Dear(standing, best, 0.9 * between))).isEqualTo(best);
    assertThat(next(rule, standing, new Dear(standing, best, 1.1 * between))).isEqualTo(second);
  }

  private static int next(SelectionRule rule, Standing standing, Offer offer) {
    return rule.next(standing, offer, new SplittableRandom(1)).orElseThrow();
  }

  private record Dear(Standing standing, int dear, double price) implements Offer {
    @Override
    public boolean holds(int item) {
      return !standing.answers().has(item);
    }

    @Override
    public double price(int item) {
      return item == dear ? price : 0;
    }
  }
}
