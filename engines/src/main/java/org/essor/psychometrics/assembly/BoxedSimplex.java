package org.essor.psychometrics.assembly;

import java.util.Arrays;

/**
 * The dual simplex method for variables that all have two bounds, with steps that pass over bounds
 * (Koberstein 2005, <i>The dual simplex method, techniques for a fast and stable
 * implementation</i>).
 *
 * <p>Since every variable has two bounds, any basis can be started from, whatever the bounds and
 * costs have become: a variable out of the basis is set to the bound that its reduced cost asks
 * for. That is what makes a branch and bound of changed bounds cheap.
 */
final class BoxedSimplex {

  private static final double FEASIBLE = 1e-9;
  private static final double SMALLEST_PIVOT = 1e-9;
  private static final int REFRESH = 50;
  private static final int MOST_PIVOTS = 50_000;

  private final Columns columns;
  private final int count;
  private final int rows;
  private final double[] cost;
  private final double[] lower;
  private final double[] upper;
  private final int[] basis;
  private final boolean[] basic;
  private final boolean[] high;
  private final double[] value;
  private final double[] reduced;
  private final double[] pivotRow;
  private final double[] pivotColumn;
  private final double[] sums;
  private final Breakpoints breakpoints;
  private final int[] passed;
  private double[][] inverse;
  private int passedCount;
  private int pivots;

  /**
   * Starts from a basis: as many variables as rows; a row's own is the count of columns plus it.
   */
  BoxedSimplex(LinearProgram program, int[] start) {
    columns = program.columns();
    count = columns.count();
    rows = columns.rows();
    cost = program.cost();
    lower = program.lower().clone();
    upper = program.upper().clone();
    basis = start.clone();
    basic = new boolean[count + rows];
    high = new boolean[count + rows];
    value = new double[count + rows];
    reduced = new double[count + rows];
    pivotRow = new double[count + rows];
    pivotColumn = new double[rows];
    sums = new double[rows];
    breakpoints = new Breakpoints(count + rows);
    passed = new int[count + rows];
    inverse = new double[rows][rows];
    for (int variable : basis) {
      basic[variable] = true;
    }
    factorize();
  }

  /** Only what the rows sum up to is in it. */
  static int[] emptyBasis(LinearProgram program) {
    var basis = new int[program.columns().rows()];
    for (int row = 0; row < basis.length; row++) {
      basis[row] = program.columns().count() + row;
    }
    return basis;
  }

  void setBounds(int variable, double least, double most) {
    lower[variable] = least;
    upper[variable] = most;
  }

  double value(int variable) {
    return value[variable];
  }

  /** What the cost would gain at least by a unit of a variable out of the basis. */
  double reduced(int variable) {
    return basic[variable] ? 0 : reduced[variable];
  }

  boolean isFixed(int variable) {
    return lower[variable] == upper[variable];
  }

  int[] basis() {
    return basis.clone();
  }

  double[] values() {
    return value.clone();
  }

  double objective() {
    double sum = 0;
    for (int column = 0; column < count; column++) {
      sum += cost[column] * value[column];
    }
    return sum;
  }

  /** Solves; false where nothing is within the bounds, or costs less than the limit. */
  boolean solve(double limit) {
    settle();
    for (int pivot = 0; pivot < MOST_PIVOTS; pivot++) {
      if (objective() >= limit) {
        return false;
      }
      int row = leaving();
      if (row < 0) {
        return true;
      }
      if (!pivot(row)) {
        return false;
      }
      if (++pivots % REFRESH == 0) {
        factorize();
        settle();
      }
    }
    throw new IllegalStateException("The simplex method does not end");
  }

  // --- the basis ---------------------------------------------------------------------------------

  private void factorize() {
    var matrix = new double[rows][rows];
    var column = new double[rows];
    for (int place = 0; place < rows; place++) {
      Arrays.fill(column, 0);
      add(column, basis[place], 1);
      for (int row = 0; row < rows; row++) {
        matrix[row][place] = column[row];
      }
    }
    inverse = DenseInverse.of(matrix).orElseGet(this::fromEmptyBasis);
    price();
  }

  private double[][] fromEmptyBasis() {
    var negative = new double[rows][rows];
    Arrays.fill(basic, false);
    for (int row = 0; row < rows; row++) {
      basis[row] = count + row;
      basic[count + row] = true;
      negative[row][row] = -1;
    }
    return negative;
  }

  private void price() {
    var prices = new double[rows];
    for (int row = 0; row < rows; row++) {
      double costOfBasic = basis[row] < count ? cost[basis[row]] : 0;
      DenseInverse.subtract(prices, -costOfBasic, inverse[row]);
    }
    for (int variable = 0; variable < count + rows; variable++) {
      reduced[variable] = (variable < count ? cost[variable] : 0) - dot(prices, variable);
    }
  }

  private double dot(double[] vector, int variable) {
    return variable < count ? columns.dot(vector, variable) : -vector[variable - count];
  }

  private void add(double[] to, int variable, double times) {
    if (variable < count) {
      columns.add(to, variable, times);
    } else {
      to[variable - count] -= times;
    }
  }

  /** Sets what is out of the basis to the bound its reduced cost asks for, and the rest by it. */
  private void settle() {
    Arrays.fill(sums, 0);
    for (int variable = 0; variable < count + rows; variable++) {
      if (!basic[variable]) {
        high[variable] = reduced[variable] < 0 || (reduced[variable] == 0 && high[variable]);
        value[variable] = high[variable] ? upper[variable] : lower[variable];
        if (value[variable] != 0) {
          add(sums, variable, value[variable]);
        }
      }
    }
    for (int row = 0; row < rows; row++) {
      value[basis[row]] = -dot(inverse[row], sums);
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int place = 0; place < one.length; place++) {
      sum += one[place] * other[place];
    }
    return sum;
  }

  // --- one step ----------------------------------------------------------------------------------

  /** By how much a variable is out of its bounds: negative below, positive above. */
  private double excess(int variable) {
    if (value[variable] < lower[variable] - FEASIBLE) {
      return value[variable] - lower[variable];
    }
    return value[variable] > upper[variable] + FEASIBLE ? value[variable] - upper[variable] : 0;
  }

  /** The row farthest out of its bounds, measured along the edge (steepest edge); −1 for none. */
  private int leaving() {
    int found = -1;
    double most = 0;
    for (int row = 0; row < rows; row++) {
      double excess = excess(basis[row]);
      if (excess != 0) {
        double merit = excess * excess / dot(inverse[row], inverse[row]);
        if (merit > most) {
          most = merit;
          found = row;
        }
      }
    }
    return found;
  }

  private boolean pivot(int row) {
    double excess = excess(basis[row]);
    collect(row, excess < 0);
    int entering = entering(Math.abs(excess));
    if (entering < 0) {
      return false;
    }
    double step = reduced[entering] / pivotRow[entering];
    for (int variable = 0; variable < count + rows; variable++) {
      if (!basic[variable]) {
        reduced[variable] -= step * pivotRow[variable];
      }
    }
    reduced[basis[row]] = -step;
    reduced[entering] = 0;
    pass();
    exchange(row, entering, excess > 0);
    return true;
  }

  /** The pivot row, and the variables whose reduced cost reaches 0 as the row's price moves. */
  private void collect(int row, boolean below) {
    breakpoints.clear();
    var prices = inverse[row];
    for (int variable = 0; variable < count + rows; variable++) {
      if (!basic[variable]) {
        double amount = dot(prices, variable);
        pivotRow[variable] = amount;
        double toward = below == high[variable] ? amount : -amount;
        if (toward > SMALLEST_PIVOT && lower[variable] < upper[variable]) {
          double distance = high[variable] ? -reduced[variable] : reduced[variable];
          breakpoints.add(Math.max(0, distance) / toward, variable);
        }
      }
    }
  }

  /** Passes over bounds while that brings the row nearer; −1 where all of them do not suffice. */
  private int entering(double excess) {
    passedCount = 0;
    double left = excess;
    while (!breakpoints.isEmpty()) {
      int variable = breakpoints.poll();
      left -= Math.abs(pivotRow[variable]) * (upper[variable] - lower[variable]);
      if (left <= FEASIBLE) {
        return variable;
      }
      passed[passedCount++] = variable;
    }
    return -1;
  }

  private void pass() {
    if (passedCount == 0) {
      return;
    }
    Arrays.fill(sums, 0);
    for (int place = 0; place < passedCount; place++) {
      int variable = passed[place];
      high[variable] = !high[variable];
      double to = high[variable] ? upper[variable] : lower[variable];
      add(sums, variable, to - value[variable]);
      value[variable] = to;
    }
    for (int row = 0; row < rows; row++) {
      value[basis[row]] -= dot(inverse[row], sums);
    }
  }

  private void exchange(int row, int entering, boolean above) {
    Arrays.fill(sums, 0);
    add(sums, entering, 1);
    for (int each = 0; each < rows; each++) {
      pivotColumn[each] = dot(inverse[each], sums);
    }
    int leaving = basis[row];
    double bound = above ? upper[leaving] : lower[leaving];
    double step = (value[leaving] - bound) / pivotColumn[row];
    for (int each = 0; each < rows; each++) {
      value[basis[each]] -= step * pivotColumn[each];
    }
    value[entering] += step;
    value[leaving] = bound;
    high[leaving] = above;
    basic[leaving] = false;
    basic[entering] = true;
    basis[row] = entering;
    updateInverse(row);
  }

  private void updateInverse(int row) {
    double scale = 1 / pivotColumn[row];
    for (int column = 0; column < rows; column++) {
      inverse[row][column] *= scale;
    }
    for (int each = 0; each < rows; each++) {
      if (each != row && pivotColumn[each] != 0) {
        DenseInverse.subtract(inverse[each], pivotColumn[each], inverse[row]);
      }
    }
  }
}
