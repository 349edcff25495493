package org.essor.commands;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.essor.psychometrics.Best;
import org.essor.psychometrics.Criterion;
import org.essor.psychometrics.Progressive;
import org.essor.psychometrics.Randomesque;
import org.essor.psychometrics.SelectionRule;

/** What rules of selection are called on the command line. */
final class RuleNames {

  private static final Map<String, Criterion> CRITERIA =
      new TreeMap<>(
          Map.of(
              "mfi", Criterion.FISHER,
              "mpwi", Criterion.POSTERIOR_INFORMATION,
              "kl", Criterion.KULLBACK_LEIBLER,
              "klp", Criterion.POSTERIOR_KULLBACK_LEIBLER,
              "mepv", Criterion.EXPECTED_VARIANCE));

  private RuleNames() {}

  /**
   * The rule of a name; refused where there is none.
   *
   * @param among how many of the best items one is drawn from; 1 for the best
   * @param length how many items the test has
   */
  static SelectionRule get(String name, int among, int length) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("progressive")) {
      return new Progressive(length);
    }
    if (!CRITERIA.containsKey(lower)) {
      throw new BadInputException(
          "No rule is called \"%s\"; there are %s and progressive."
              .formatted(name, CRITERIA.keySet()));
    }
    var criterion = CRITERIA.get(lower);
    return among == 1 ? new Best(criterion) : new Randomesque(criterion, among);
  }
}
