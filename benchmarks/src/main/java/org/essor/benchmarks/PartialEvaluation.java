package org.essor.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.essor.decision.Decision;
import org.essor.decision.DecisionModel;
import org.essor.decision.Facts;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long it takes, on one thread, to evaluate every decision under partial facts and to pick the
 * next question towards all of them.
 */
final class PartialEvaluation implements Benchmark {

  private static final int WARM_UP = 5_000;
  private static final int MEASURED = 20_000;

  /** What JMH wants to be told by those who time by hand. */
  private static final String BY_HAND =
      "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

  @Override
  public Report run(List<String> options) {
    var model = RuleBase.inForce().compile();
    var goals = model.decisions().stream().map(Decision::name).toList();
    var random = new RandomFacts(model, 2);
    nanoseconds(model, goals, Stream.generate(random::partial).limit(WARM_UP).toList());
    var times =
        nanoseconds(model, goals, Stream.generate(random::partial).limit(MEASURED).toList());
    Arrays.sort(times);
    return Report.titled("Partial evaluation and next question, whole rule base")
        .note("decisions / inputs", goals.size() + " / " + model.inputs().size())
        .note("random partial fact sets", "" + MEASURED)
        .figure("p50", percentile(times, 0.5), "ms")
        .atMost("p99", percentile(times, 0.99), Report.Limit.atMost(1, "ms"))
        .figure("p99.9", percentile(times, 0.999), "ms")
        .figure("slowest", percentile(times, 1), "ms");
  }

  private static long[] nanoseconds(DecisionModel model, List<String> goals, List<Facts> facts) {
    var times = new long[facts.size()];
    var blackhole = new Blackhole(BY_HAND);
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      blackhole.consume(model.evaluate(facts.get(i)));
      blackhole.consume(model.nextQuestion(facts.get(i), goals));
      times[i] = System.nanoTime() - start;
    }
    return times;
  }

  private static double percentile(long[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[index] / 1e6;
  }
}
