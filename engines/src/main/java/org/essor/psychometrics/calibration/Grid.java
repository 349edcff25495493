package org.essor.psychometrics.calibration;

/**
 * Equidistant nodes over the standard normal distribution from −6 to 6, with its density made to
 * sum to one. The trapezoid rule errs on a smooth bell by less than any power of the step: with
 * steps of 0.1 a posterior as narrow as 0.1 is still integrated to eight digits.
 */
final class Grid {

  private static final int COARSE = 61;
  private static final int FINE = 121;
  private static final int FEW_ITEMS = 60;
  private static final double REACH = 6;

  private final double[] nodes;
  private final double[] logWeights;
  private final double[] weights;

  private Grid(int size) {
    nodes = new double[size];
    logWeights = new double[size];
    weights = new double[size];
    double sum = 0;
    for (int node = 0; node < size; node++) {
      nodes[node] = -REACH + 2 * REACH * node / (size - 1);
      logWeights[node] = -nodes[node] * nodes[node] / 2;
      sum += Math.exp(logWeights[node]);
    }
    for (int node = 0; node < size; node++) {
      logWeights[node] -= Math.log(sum);
      weights[node] = Math.exp(logWeights[node]);
    }
  }

  /** Fine where many answers leave narrow posteriors. */
  static Grid forItems(int items) {
    return new Grid(items > FEW_ITEMS ? FINE : COARSE);
  }

  int size() {
    return nodes.length;
  }

  /** In standard deviations from the mean of the population. */
  double node(int node) {
    return nodes[node];
  }

  double logWeight(int node) {
    return logWeights[node];
  }

  double weight(int node) {
    return weights[node];
  }
}
