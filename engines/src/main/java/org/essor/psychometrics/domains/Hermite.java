package org.essor.psychometrics.domains;

/**
 * Gauss–Hermite quadrature: weights and nodes whose weighted sum is the mean of a polynomial of
 * degree {@code 2 n - 1} under the standard normal distribution, exactly.
 */
record Hermite(double[] nodes, double[] weights) {

  private static final int HALVINGS = 80;

  /** The rule of so many nodes, {@code >= 1}. */
  static Hermite of(int count) {
    var roots = new double[0];
    for (int degree = 1; degree <= count; degree++) {
      roots = roots(degree, roots);
    }
    var weights = new double[count];
    for (int node = 0; node < count; node++) {
      double before = polynomial(count - 1, roots[node]);
      weights[node] = 1 / (count * before * before);
    }
    return new Hermite(roots, weights);
  }

  /** Between two roots of the polynomial of the degree before, and beyond them, lies one. */
  private static double[] roots(int degree, double[] before) {
    double far = 2 * Math.sqrt(degree);
    var roots = new double[degree];
    for (int root = 0; root < degree; root++) {
      double from = root == 0 ? -far : before[root - 1];
      double to = root == degree - 1 ? far : before[root];
      roots[root] = root(degree, from, to);
    }
    return roots;
  }

  private static double root(int degree, double from, double to) {
    double low = from;
    double high = to;
    boolean rises = polynomial(degree, to) > 0;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (polynomial(degree, middle) > 0 == rises) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The orthonormal Hermite polynomial of a degree. */
  private static double polynomial(int degree, double at) {
    double before = 0;
    double value = 1;
    for (int n = 0; n < degree; n++) {
      double next = (at * value - Math.sqrt(n) * before) / Math.sqrt(n + 1);
      before = value;
      value = next;
    }
    return value;
  }
}
