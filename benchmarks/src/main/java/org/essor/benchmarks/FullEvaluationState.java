package org.essor.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import org.essor.decision.DecisionModel;
import org.essor.decision.Evaluation;
import org.essor.decision.Facts;
import org.kie.dmn.api.core.DMNResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The two engines and a thousand complete sets of facts, gone through in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
public class FullEvaluationState {

  private static final int FACT_SETS = 1_000;

  private final DecisionModel essor = RuleBase.medicalDevice().compile();
  private final KieFiles kie = KieFiles.of(RuleBase.medicalDevice());
  private final List<Facts> facts;
  private int next;

  public FullEvaluationState() {
    var random = new RandomFacts(essor, 1);
    facts = Stream.generate(random::complete).limit(FACT_SETS).toList();
  }

  @Benchmark
  public Evaluation essor() {
    return essor.evaluate(nextFacts());
  }

  @Benchmark
  public DMNResult kie() {
    return kie.evaluate(nextFacts());
  }

  private Facts nextFacts() {
    next = next == FACT_SETS - 1 ? 0 : next + 1;
    return facts.get(next);
  }
}
