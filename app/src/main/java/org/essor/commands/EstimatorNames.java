package org.essor.commands;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.essor.psychometrics.Estimator;
import org.essor.psychometrics.ExpectedAPosteriori;
import org.essor.psychometrics.MaximumAPosteriori;
import org.essor.psychometrics.MaximumLikelihood;
import org.essor.psychometrics.NormalPrior;
import org.essor.psychometrics.RootSearch;
import org.essor.psychometrics.WarmLikelihood;

/** What estimators are called on the command line. */
final class EstimatorNames {

  private EstimatorNames() {}

  /** The estimator of a name, whose roots are found by a search; refused where there is none. */
  static Estimator get(String name, RootSearch search) {
    Map<String, Estimator> estimators =
        new TreeMap<>(
            Map.of(
                "eap", new ExpectedAPosteriori(),
                "map", new MaximumAPosteriori(NormalPrior.STANDARD, search),
                "wle", new WarmLikelihood(search),
                "ml", new MaximumLikelihood(search)));
    var lower = name.toLowerCase(Locale.ROOT);
    if (!estimators.containsKey(lower)) {
      throw new BadInputException(
          "No estimator is called \"%s\"; there are %s.".formatted(name, estimators.keySet()));
    }
    return estimators.get(lower);
  }
}
