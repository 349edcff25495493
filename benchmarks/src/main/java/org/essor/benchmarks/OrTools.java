package org.essor.benchmarks;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.essor.assignment.Instance;
import org.essor.assignment.Pair;
import org.essor.selection.Candidate;
import org.essor.selection.Envelope;

/** Google's OR-Tools on the same instances: the peer, written by others. */
final class OrTools {

  static {
    Loader.loadNativeLibraries();
  }

  private OrTools() {}

  /** A largest total and the seconds that solving took, building the network left out. */
  record Solved(long total, double seconds) {}

  /** The largest total by min-cost flow (C++), every pair an arc. */
  static Solved largestTotal(Instance instance) {
    var flow = network(instance);
    long start = System.nanoTime();
    var status = flow.solve();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (status != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("OR-Tools: " + status);
    }
    return new Solved(-flow.getOptimalCost(), seconds);
  }

  private static MinCostFlow network(Instance instance) {
    var flow = new MinCostFlow();
    int reviewers = instance.reviewers().size();
    int hub = reviewers + instance.projects().size();
    long supply = 0;
    for (int reviewer = 0; reviewer < reviewers; reviewer++) {
      int least = instance.loadMin(reviewer);
      flow.addArcWithCapacityAndUnitCost(hub, reviewer, instance.loadMax(reviewer) - least, 0);
      flow.setNodeSupply(reviewer, least);
      supply -= least;
      addPairs(flow, instance, reviewer);
    }
    for (int project = 0; project < instance.projects().size(); project++) {
      flow.setNodeSupply(reviewers + project, -instance.demand(project));
      supply += instance.demand(project);
    }
    flow.setNodeSupply(hub, supply);
    return flow;
  }

  private static void addPairs(MinCostFlow flow, Instance instance, int reviewer) {
    int reviewers = instance.reviewers().size();
    for (int project = 0; project < instance.projects().size(); project++) {
      var pair = new Pair(reviewer, project);
      if (instance.allows(pair)) {
        long worth = instance.affinity(pair).unscaledValue().longValueExact();
        flow.addArcWithCapacityAndUnitCost(reviewer, reviewers + project, 1, -worth);
      }
    }
  }

  /** The best score that the project served worst can have, by CP-SAT. */
  static long bestWorst(Instance instance) {
    var model = new CpModel();
    int projects = instance.projects().size();
    var given = new BoolVar[instance.reviewers().size()][projects];
    for (int reviewer = 0; reviewer < given.length; reviewer++) {
      for (int project = 0; project < projects; project++) {
        given[reviewer][project] = model.newBoolVar(reviewer + " " + project);
      }
      model.addLinearConstraint(
          LinearExpr.sum(given[reviewer]), instance.loadMin(reviewer), instance.loadMax(reviewer));
    }
    var worst = model.newIntVar(0, Integer.MAX_VALUE, "worst");
    for (int project = 0; project < projects; project++) {
      model.addGreaterOrEqual(served(instance, model, given, project), worst);
    }
    model.maximize(worst);
    var solver = new CpSolver();
    if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
      throw new IllegalStateException("OR-Tools did not prove an optimum");
    }
    return Math.round(solver.objectiveValue());
  }

  /** The score of a project, which has as many reviewers as it asks for, none in conflict. */
  private static LinearExprBuilder served(
      Instance instance, CpModel model, BoolVar[][] given, int project) {
    var count = LinearExpr.newBuilder();
    var score = LinearExpr.newBuilder();
    for (int reviewer = 0; reviewer < given.length; reviewer++) {
      var pair = new Pair(reviewer, project);
      var variable = given[reviewer][project];
      if (instance.allows(pair)) {
        count.add(variable);
        score.addTerm(variable, instance.affinity(pair).unscaledValue().longValueExact());
      } else {
        model.addEquality(variable, 0);
      }
    }
    model.addEquality(count, instance.demand(project));
    return score;
  }

  /** The value of the best choice by CP-SAT; empty where there is none. */
  static OptionalLong bestChoice(Envelope envelope) {
    var model = new CpModel();
    var taken =
        envelope.candidates().stream()
            .map(candidate -> model.newBoolVar(candidate.id()))
            .toArray(BoolVar[]::new);
    var costs = envelope.candidates().stream().mapToLong(Candidate::cents).toArray();
    var values = envelope.candidates().stream().mapToLong(Candidate::value).toArray();
    model.addLessOrEqual(LinearExpr.weightedSum(taken, costs), envelope.cents());
    for (var limit : envelope.limits()) {
      model.addLinearConstraint(
          members(envelope, taken, limit.group()), limit.atLeast(), limit.atMost());
    }
    model.maximize(LinearExpr.weightedSum(taken, values));
    var solver = new CpSolver();
    return solver.solve(model) == CpSolverStatus.OPTIMAL
        ? OptionalLong.of(Math.round(solver.objectiveValue()))
        : OptionalLong.empty();
  }

  private static LinearExprBuilder members(Envelope envelope, BoolVar[] taken, String group) {
    var sum = LinearExpr.newBuilder();
    IntStream.range(0, taken.length)
        .filter(place -> envelope.candidates().get(place).groups().contains(group))
        .forEach(place -> sum.add(taken[place]));
    return sum;
  }
}
