package org.essor.benchmarks;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import org.essor.psychometrics.assembly.Limit;

/** Tests assembled by Google's OR-Tools, with amounts that are whole numbers. */
final class OrToolsAssembly {

  private static final double BILLION = 1e9;

  static {
    Loader.loadNativeLibraries();
  }

  private OrToolsAssembly() {}

  /** The most information and the seconds that solving took, building the model left out. */
  record Solved(double value, double seconds) {}

  static Solved byCpSat(Assemblies.Instance instance) {
    var model = new CpModel();
    var taken = new BoolVar[instance.items()];
    for (int item = 0; item < taken.length; item++) {
      taken[item] = model.newBoolVar("i" + item);
    }
    for (var limit : instance.limits()) {
      var sum = LinearExpr.newBuilder();
      limit.terms().forEach(term -> sum.addTerm(taken[term.item()], Math.round(term.amount())));
      model.addLinearConstraint(sum, least(limit), most(limit));
    }
    var weights = new long[taken.length];
    for (int item = 0; item < weights.length; item++) {
      weights[item] = Math.round(instance.weights()[item] * BILLION);
    }
    model.maximize(LinearExpr.weightedSum(taken, weights));
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1);
    var status = solver.solve(model);
    if (status != CpSolverStatus.OPTIMAL) {
      throw new IllegalStateException("CP-SAT: " + status);
    }
    return new Solved(solver.objectiveValue() / BILLION, solver.wallTime());
  }

  private static long least(Limit limit) {
    return Math.round(Math.max(0, limit.range().least()));
  }

  private static long most(Limit limit) {
    return Math.round(Math.min(1e9, limit.range().most()));
  }

  static Solved byScip(Assemblies.Instance instance) {
    var solver = MPSolver.createSolver("SCIP");
    var taken = solver.makeBoolVarArray(instance.items());
    for (var limit : instance.limits()) {
      var row = solver.makeConstraint(least(limit), most(limit));
      limit.terms().forEach(term -> row.setCoefficient(taken[term.item()], term.amount()));
    }
    maximize(solver, taken, instance.weights());
    long start = System.nanoTime();
    var status = solver.solve(exactly());
    double seconds = (System.nanoTime() - start) / 1e9;
    if (status != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalStateException("SCIP: " + status);
    }
    return new Solved(solver.objective().value(), seconds);
  }

  private static void maximize(MPSolver solver, MPVariable[] taken, double[] weights) {
    for (int item = 0; item < taken.length; item++) {
      solver.objective().setCoefficient(taken[item], weights[item]);
    }
    solver.objective().setMaximization();
  }

  private static MPSolverParameters exactly() {
    var parameters = new MPSolverParameters();
    parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
    return parameters;
  }
}
