package org.essor.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Complete facts, the same files: Essor against Apache KIE, in one run of JMH on one thread. */
final class FullEvaluation implements Benchmark {

  @Override
  public Report run(List<String> options) throws Exception {
    var jmh =
        new OptionsBuilder()
            .include(FullEvaluationState.class.getName())
            .jvmArgsAppend("-Dessor.regulation=" + RuleBase.folder().toAbsolutePath())
            .warmupTime(TimeValue.seconds(2))
            .warmupIterations(4)
            .measurementTime(TimeValue.seconds(2))
            .measurementIterations(5)
            .timeUnit(TimeUnit.MICROSECONDS)
            .forks(3)
            .build();
    var results = new Runner(jmh).run();
    double essor = microseconds(results, "essor");
    double kie = microseconds(results, "kie");
    return Report.titled("Full evaluation of the medical-device rules, complete facts")
        .figure("Apache KIE 10.2.0", kie, "µs")
        .figure("Essor", essor, "µs")
        .atLeast("times faster", kie / essor, Report.Limit.atLeast(50, "×"));
  }

  private static double microseconds(Iterable<RunResult> results, String method) {
    for (var result : results) {
      if (result.getPrimaryResult().getLabel().equals(method)) {
        return result.getPrimaryResult().getScore();
      }
    }
    throw new IllegalStateException("JMH gave no result for " + method);
  }
}
