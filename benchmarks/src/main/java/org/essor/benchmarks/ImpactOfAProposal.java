package org.essor.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.essor.decision.DecisionModels;

/**
 * Whose result changes between the rules in force and the proposal of December 2025 on rule 11,
 * over a million random complete sets of facts in memory, on all processors. Only the comparison is
 * timed; the middle of five counts, after two that warm up.
 */
final class ImpactOfAProposal implements Benchmark {

  private static final int ROWS = 1_000_000;
  private static final int WARM_UP = 2;
  private static final int TIMES = 5;
  private static final String RULES = "class/class.dmn";
  private static final String PROPOSAL = "proposals/2025-12-rule-11/class.dmn";

  @Override
  public Report run(List<String> options) {
    var before = RuleBase.inForce().compile();
    var after = RuleBase.inForce().replacing(RULES, PROPOSAL).compile();
    var facts = new RandomFacts(before, 6).table(ROWS);
    var seconds = new double[TIMES];
    for (int i = -WARM_UP; i < TIMES; i++) {
      long start = System.nanoTime();
      DecisionModels.impact(before, after, facts);
      seconds[Math.max(i, 0)] = (System.nanoTime() - start) / 1e9;
    }
    var impact = DecisionModels.impact(before, after, facts);
    var report =
        Report.titled("Impact of the December 2025 proposal on rule 11")
            .note("sets of facts", "" + ROWS)
            .note("processors", "" + Runtime.getRuntime().availableProcessors());
    impact
        .changed()
        .forEach(
            change -> report.figure("changed: " + change.decision(), change.rows().length, "sets"));
    return report.atMost("time", middle(seconds), Report.Limit.atMost(2, "s"));
  }

  private static double middle(double[] seconds) {
    Arrays.sort(seconds);
    return seconds[seconds.length / 2];
  }
}
