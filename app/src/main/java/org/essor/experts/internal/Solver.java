package org.essor.experts.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.essor.assignment.Assigner;
import org.essor.assignment.Assignment;
import org.essor.assignment.Chances;
import org.essor.assignment.Infeasible;
import org.essor.assignment.Outcome;
import org.essor.assignment.Pair;
import org.essor.assignment.SearchCutShortException;
import org.essor.experts.AssignmentOptions;
import org.essor.experts.Obstacle;
import org.essor.experts.Obstacle.Kind;
import org.essor.experts.RunResult;
import org.essor.experts.RunResult.Proof;
import org.essor.kernel.Refusal;

/** Computes who judges what on a bench. */
final class Solver {

  private final Bench bench;
  private final AssignmentOptions options;

  Solver(Bench bench, AssignmentOptions options) {
    this.bench = bench;
    this.options = options;
  }

  /**
   * @throws Refusal {@code experts.assignment.long} where conditions make the search too long
   */
  RunResult solve() {
    try {
      return solved();
    } catch (SearchCutShortException _) {
      throw new Refusal("experts.assignment.long");
    }
  }

  private RunResult solved() {
    return switch (options.objective()) {
      case TOTAL -> result(Assigner.largestTotal(bench.instance()));
      case FAIR -> result(Assigner.fairest(bench.instance()));
      case RANDOM -> drawn();
    };
  }

  private RunResult result(Outcome outcome) {
    return switch (outcome) {
      case Assignment found -> found(found.pairs(), proof(found));
      case Infeasible impossible -> impossible(impossible);
    };
  }

  private RunResult found(List<Pair> pairs, Proof proof) {
    return new RunResult(bench.pairs(pairs), Optional.of(proof), List.of(), List.of());
  }

  private RunResult impossible(Infeasible why) {
    var obstacles = new Obstacles(bench);
    return new RunResult(
        List.of(),
        Optional.empty(),
        obstacles.clashes(why.clashes()),
        obstacles.relaxation(why.relaxation()));
  }

  private static Proof proof(Assignment found) {
    return new Proof(
        found.total(),
        found.totalBound(),
        found.worstProject(),
        found.worstProjectBound(),
        Optional.empty(),
        found.isProvenBest());
  }

  /** Held against the largest total there is without a cap. */
  private RunResult drawn() {
    var largest = Assigner.largestTotal(bench.instance());
    if (!(largest instanceof Assignment best)) {
      return result(largest);
    }
    return Chances.of(bench.instance(), options.cap())
        .map(chances -> drawn(chances, best))
        .orElseGet(() ->
            new RunResult(
                List.of(),
                Optional.empty(),
                List.of(obstacle(Kind.CAP_TOO_LOW)),
                List.of(obstacle(Kind.HIGHER_CAP))));
  }

  private static Obstacle obstacle(Kind kind) {
    return new Obstacle(kind, List.of(), List.of(), List.of(), 0, 0);
  }

  private RunResult drawn(Chances chances, Assignment best) {
    var pairs = chances.draw(options.seed());
    var proof =
        new Proof(
            sum(pairs),
            best.total(),
            worst(pairs),
            Optional.empty(),
            Optional.of(chances.expectedTotal()),
            true);
    return found(pairs, proof);
  }

  private BigDecimal sum(List<Pair> pairs) {
    return pairs.stream().map(bench.instance()::affinity).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal worst(List<Pair> pairs) {
    return pairs.stream()
        .map(Pair::project)
        .distinct()
        .map(project -> sum(pairs.stream().filter(each -> each.project() == project).toList()))
        .reduce(BigDecimal::min)
        .orElse(BigDecimal.ZERO);
  }
}
