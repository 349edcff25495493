package org.essor.adaptive.internal;

import java.util.Map;
import java.util.Optional;
import org.essor.kernel.Refusal;
import org.essor.psychometrics.GradedResponse;
import org.essor.psychometrics.ItemModel;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.PartialCredit;

/** Makes the models of items from a configuration and the usage data that came with it. */
record Models(Map<String, String> names, UsageData usage) {

  static Models of(Plan plan, UsageData usage) {
    return new Models(plan.statistics().orElse(Map.of()), usage);
  }

  /**
   * The model of an item.
   *
   * @throws Refusal {@code adaptive.item} where it has no difficulty, or parameters that no model
   *     has
   */
  ItemModel of(Plan.Item item) {
    try {
      double a = parameter(item.a(), item, "a").orElse(1.0);
      if (item.thresholds().isPresent()) {
        return new GradedResponse(a, item.thresholds().get());
      }
      return item.steps().isPresent()
          ? new PartialCredit(a, item.steps().get())
          : logistic(item, a);
    } catch (IllegalArgumentException _) {
      throw new Refusal("adaptive.item", item.id());
    }
  }

  private Logistic logistic(Plan.Item item, double a) {
    double b =
        parameter(item.b(), item, "b").orElseThrow(() -> new Refusal("adaptive.item", item.id()));
    double c = parameter(item.c(), item, "c").orElse(0.0);
    return new Logistic(a, b, c, parameter(item.d(), item, "d").orElse(1.0));
  }

  private Optional<Double> parameter(Optional<Double> said, Plan.Item item, String letter) {
    return said.or(() -> usage.find(item.id(), names.getOrDefault(letter, letter)));
  }
}
