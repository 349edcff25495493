package org.essor.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Banks for tests, the same at each run. */
final class ABank {

  private ABank() {}

  static ItemBank ofLogistic(int items, long seed) {
    var random = new Random(seed);
    var models = new ArrayList<ItemModel>();
    for (int item = 0; item < items; item++) {
      double a = Math.exp(0.3 * random.nextGaussian());
      models.add(new Logistic(a, random.nextGaussian(), 0.3 * random.nextDouble(), 1));
    }
    return ItemBank.of(models);
  }

  /** Every model there is. */
  static ItemBank mixed() {
    return ItemBank.of(
        List.of(
            Logistic.of(1, 0.5),
            Logistic.ofIntercept(1.7, -0.6),
            new Logistic(0.8, -1.2, 0.2, 1),
            new Logistic(1.4, 0.3, 0.1, 0.95),
            new GradedResponse(1.3, List.of(-1.5, -0.2, 1.1)),
            new GradedResponse(0.7, List.of(0.4, 2.0)),
            new PartialCredit(1.0, List.of(0.6, -0.8)),
            new PartialCredit(1.6, List.of(-1.0, 0.1, 0.9, 1.8))));
  }

  /** Answers to the first items of a bank. */
  static Answers answers(ItemBank bank, int... categories) {
    var answers = Answers.none(bank);
    for (int item = 0; item < categories.length; item++) {
      answers = answers.with(item, categories[item]);
    }
    return answers;
  }
}
