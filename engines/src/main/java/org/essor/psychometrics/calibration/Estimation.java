package org.essor.psychometrics.calibration;

import java.util.Optional;

/**
 * The parameters under which the answers are most likely: the EM algorithm of Bock and Aitkin
 * (1981) with every second step extrapolated (SQUAREM, Varadhan and Roland 2008), then Newton's
 * method with the exact second derivatives. The last step of Newton is under {@value #EXACT}, and
 * is taken, so that what is left is of the order of its square.
 */
final class Estimation {

  private static final double[] TOLERANCES = {1e-3, 1e-5, 1e-7};
  private static final double EXACT = 1e-4;
  private static final int MOST_CYCLES = 80;
  private static final int MOST_NEWTON_STEPS = 8;
  private static final int MOST_HALVINGS = 4;
  private static final double LONGEST_STEP = 2;
  private static final double ROUNDING = 1e-11;

  private final Responses responses;
  private final Layout layout;
  private final Point start;
  private final Grid grid;

  Estimation(Responses responses, Layout layout, Point start) {
    this.responses = responses;
    this.layout = layout;
    this.start = start;
    grid = Grid.forItems(responses.items().size());
  }

  /**
   * Where a search stands.
   *
   * @param steps passes over the answers so far
   */
  record State(Curves curves, Expectation expected, double objective, int steps) {

    Point point() {
      return curves.point();
    }
  }

  /**
   * Where it ended.
   *
   * @param information what the answers tell of the parameters; empty where they leave one open
   */
  record Outcome(State state, Optional<PositiveMatrix> information, boolean converged) {}

  Outcome run() {
    var state = evaluate(start, 1);
    for (double tolerance : TOLERANCES) {
      int creeping = state.steps() + 2 * MOST_CYCLES;
      state = climb(state, tolerance);
      var exact = newton(state);
      if (exact.isPresent()) {
        return exact.get();
      }
      if (state.steps() >= creeping) {
        break;
      }
    }
    return new Outcome(state, PositiveMatrix.of(information(state)), false);
  }

  private State evaluate(Point point, int steps) {
    var curves = new Curves(point, grid);
    var expected = new Expectation(responses, curves);
    return new State(curves, expected, expected.logLikelihood() + logPrior(point), steps);
  }

  private double logPrior(Point point) {
    double sum = 0;
    for (int item = 0; item < point.items(); item++) {
      if (layout.isFree(item, Point.GUESS)) {
        sum += GuessingPrior.logDensity(point.value(item, Point.GUESS));
      }
    }
    return sum;
  }

  private Point maximized(State state) {
    return new Maximization(layout, state.curves(), state.expected()).point();
  }

  /** EM steps, extrapolated, until one moves no parameter further than the tolerance. */
  private State climb(State from, double tolerance) {
    var state = from;
    for (int cycle = 0; cycle < MOST_CYCLES; cycle++) {
      var first = evaluate(maximized(state), state.steps() + 1);
      var second = maximized(first);
      var step = difference(layout.vector(first.point()), layout.vector(state.point()));
      var next = difference(layout.vector(second), layout.vector(first.point()));
      if (Maximization.largest(next) < tolerance) {
        return evaluate(second, first.steps() + 1);
      }
      var further = evaluate(extrapolated(state.point(), step, next), first.steps() + 1);
      boolean better = further.objective() >= first.objective();
      state = better ? further : evaluate(second, further.steps() + 1);
    }
    return state;
  }

  private Point extrapolated(Point from, double[] step, double[] next) {
    var bend = difference(next, step);
    double length = Math.min(-1, -Math.sqrt(squares(step) / squares(bend)));
    var vector = layout.vector(from);
    for (int place = 0; place < vector.length; place++) {
      vector[place] += length * (length * bend[place] - 2 * step[place]);
    }
    return layout.point(start, vector);
  }

  private static double[] difference(double[] left, double[] right) {
    var difference = new double[left.length];
    for (int place = 0; place < left.length; place++) {
      difference[place] = left[place] - right[place];
    }
    return difference;
  }

  private static double squares(double[] vector) {
    double sum = 0;
    for (double each : vector) {
      sum += each * each;
    }
    return sum;
  }

  private double[][] information(State state) {
    return new Louis(responses, layout, state.curves(), state.expected()).information();
  }

  /** Nothing where the second derivatives do not lead up: then the top is still far. */
  private Optional<Outcome> newton(State from) {
    var state = Optional.of(from);
    for (int i = 0; i < MOST_NEWTON_STEPS && state.isPresent(); i++) {
      var current = state.get();
      var information = PositiveMatrix.of(information(current));
      if (information.isEmpty()) {
        return Optional.empty();
      }
      var gradient = Louis.gradient(layout, current.curves(), current.expected());
      var move = information.get().solve(gradient);
      state = moved(current, move);
      if (Maximization.largest(move) < EXACT) {
        return state.map(last -> new Outcome(last, information, true));
      }
    }
    return Optional.empty();
  }

  private Optional<State> moved(State from, double[] move) {
    double scale = LONGEST_STEP / Math.max(LONGEST_STEP, Maximization.largest(move));
    int steps = from.steps();
    for (int half = 0; half < MOST_HALVINGS; half++) {
      var vector = layout.vector(from.point());
      for (int place = 0; place < vector.length; place++) {
        vector[place] += scale * move[place];
      }
      var next = evaluate(layout.point(start, vector), ++steps);
      if (next.objective() >= from.objective() - ROUNDING * Math.abs(from.objective())) {
        return Optional.of(next);
      }
      scale /= 2;
    }
    return Optional.empty();
  }
}
