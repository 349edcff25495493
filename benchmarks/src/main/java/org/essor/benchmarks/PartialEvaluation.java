package org.essor.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.essor.decision.Decision;
import org.essor.decision.DecisionModel;
import org.essor.decision.DecisionModels;
import org.essor.decision.Facts;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long it takes, on one thread, to evaluate every decision under partial facts and to pick the
 * next question towards all of them.
 */
final class PartialEvaluation implements Benchmark {

  /** Some ten seconds: by then the compiler has done with what is run. */
  private static final int WARM_UP = 30_000;

  private static final int MEASURED = 20_000;

  /** What JMH wants to be told by those who time by hand. */
  private static final String BY_HAND =
      "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

  /**
   * Times of many evaluations, sorted, in nanoseconds.
   *
   * @param elapsed by the clock on the wall, which also counts what else the machine does
   * @param worked by the thread itself
   */
  private record Times(long[] elapsed, long[] worked) {
    static double milliseconds(long[] sorted, double share) {
      return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
  }

  @Override
  public Report run(List<String> options) {
    var model = RuleBase.inForce().compile();
    var goals = model.decisions().stream().map(Decision::name).toList();
    var times = times(model, goals);
    var forgetful = times(DecisionModels.load(RuleBase.inForce().files(), 0), goals);
    return Report.titled("Partial evaluation and next question, whole rule base")
        .note("decisions / inputs", goals.size() + " / " + model.inputs().size())
        .note("random partial fact sets", "" + MEASURED)
        .note("others before, to warm up", "" + WARM_UP)
        .figure("p50", Times.milliseconds(times.elapsed(), 0.5), "ms")
        .atMost("p99", Times.milliseconds(times.elapsed(), 0.99), Report.Limit.atMost(1, "ms"))
        .figure("p99.9", Times.milliseconds(times.elapsed(), 0.999), "ms")
        .figure("p50 of the processor's time", Times.milliseconds(times.worked(), 0.5), "ms")
        .figure("p99 of the processor's time", Times.milliseconds(times.worked(), 0.99), "ms")
        .figure(
            "p99 where nothing is remembered", Times.milliseconds(forgetful.elapsed(), 0.99), "ms")
        .figure(
            "p99 of the processor's time then", Times.milliseconds(forgetful.worked(), 0.99), "ms");
  }

  private static Times times(DecisionModel model, List<String> goals) {
    var random = new RandomFacts(model, 2);
    times(model, goals, Stream.generate(random::partial).limit(WARM_UP).toList());
    return times(model, goals, Stream.generate(random::partial).limit(MEASURED).toList());
  }

  private static Times times(DecisionModel model, List<String> goals, List<Facts> facts) {
    var times = new Times(new long[facts.size()], new long[facts.size()]);
    var blackhole = new Blackhole(BY_HAND);
    var threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < facts.size(); i++) {
      long start = System.nanoTime();
      long busy = threads.getCurrentThreadCpuTime();
      blackhole.consume(model.evaluate(facts.get(i)));
      blackhole.consume(model.nextQuestion(facts.get(i), goals));
      times.worked()[i] = threads.getCurrentThreadCpuTime() - busy;
      times.elapsed()[i] = System.nanoTime() - start;
    }
    Arrays.sort(times.elapsed());
    Arrays.sort(times.worked());
    return times;
  }
}
