package org.essor.psychometrics;

import java.util.Arrays;

/** What is held of an ability after answers, on the grid of the bank. */
final class Posterior {

  private final Grid grid;
  private final double[] weights;

  private Posterior(Grid grid, double[] weights) {
    this.grid = grid;
    this.weights = weights;
  }

  /** Prior times likelihood times the weight of the node. */
  static Posterior of(Answers answers, NormalPrior prior) {
    var weights = weights(answers);
    var grid = answers.bank().grid();
    for (int node = 0; node < weights.length; node++) {
      weights[node] *= prior.density(grid.theta(node));
    }
    return new Posterior(grid, weights);
  }

  /** Likelihood times the weight of the node, without a prior. */
  static double[] weights(Answers answers) {
    var grid = answers.bank().grid();
    var weights = answers.likelihood().clone();
    for (int node = 0; node < weights.length; node++) {
      weights[node] *= grid.weight(node);
    }
    return weights;
  }

  double[] weights() {
    return weights;
  }

  /** Weights that sum to one. */
  double[] shares() {
    double all = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / all).toArray();
  }

  /** Its mean and standard deviation. */
  Estimate estimate() {
    double all = 0;
    double first = 0;
    for (int node = 0; node < weights.length; node++) {
      all += weights[node];
      first += weights[node] * grid.theta(node);
    }
    double mean = first / all;
    double second = 0;
    for (int node = 0; node < weights.length; node++) {
      double away = grid.theta(node) - mean;
      second += weights[node] * away * away;
    }
    return new Estimate(mean, Math.sqrt(second / all));
  }

  /** Its variance once an answer is given that has these chances at the nodes. */
  double varianceAfter(double[] chances) {
    double all = 0;
    double first = 0;
    double second = 0;
    for (int node = 0; node < weights.length; node++) {
      double theta = grid.theta(node);
      double weight = weights[node] * chances[node];
      all += weight;
      first += weight * theta;
      second += weight * theta * theta;
    }
    double mean = first / all;
    return Math.max(0, second / all - mean * mean);
  }
}
