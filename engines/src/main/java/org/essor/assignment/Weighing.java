package org.essor.assignment;

import java.math.BigInteger;
import java.util.List;

/** The largest total where each project counts with a weight of its own, solved again and again. */
final class Weighing {

  private final Instance instance;
  private final long resolution;
  private final long[] weights;
  private final FlowModel model;
  private final boolean[] solved = new boolean[1];

  /**
   * @param resolution what the weight 1 becomes, so that weights are whole numbers
   */
  Weighing(Instance instance, long resolution) {
    this.instance = instance;
    this.resolution = resolution;
    weights = instance.weights().clone();
    model = new FlowModel(instance, Terms.of(weights, instance.largestExact()));
  }

  /** How a price follows: the floor, the total reached, and how far to go, from 0 to 2. */
  record Step(long floor, long total, double pace) {}

  /** Weights from 0 to 1, of which the largest is 1. */
  Weighed weigh(double[] wanted) {
    var whole = new long[wanted.length];
    for (int project = 0; project < whole.length; project++) {
      whole[project] = Math.round(wanted[project] * resolution);
    }
    return solve(whole);
  }

  /** Weights 1 + price. */
  Weighed price(double[] prices) {
    var whole = new long[prices.length];
    for (int project = 0; project < whole.length; project++) {
      whole[project] = resolution + Math.round(prices[project] * resolution);
    }
    return solve(whole);
  }

  private Weighed solve(long[] whole) {
    int at = 0;
    for (int reviewer = 0; reviewer < instance.reviewers().size(); reviewer++) {
      for (int project = 0; project < whole.length; project++, at++) {
        long weight = instance.weights()[at];
        weights[at] = weight == Instance.EXCLUDED ? weight : weight * whole[project];
      }
    }
    if (solved[0]) {
      model.reweigh();
    } else {
      solved[0] = true;
      model.solve();
    }
    return new Weighed(whole, model.pairs());
  }

  /** What came of some weights. */
  final class Weighed {

    private final long[] whole;
    private final List<Pair> pairs;
    private final Team team;

    private Weighed(long[] whole, List<Pair> pairs) {
      this.whole = whole;
      this.pairs = pairs;
      team = new Team(instance, pairs);
    }

    Team team() {
      return team;
    }

    boolean keepsQuotas() {
      return QuotaViolation.of(instance, pairs).isEmpty();
    }

    private BigInteger weightedTotal() {
      var sum = BigInteger.ZERO;
      for (int project = 0; project < whole.length; project++) {
        sum =
            sum.add(
                BigInteger.valueOf(whole[project])
                    .multiply(BigInteger.valueOf(team.score(project))));
      }
      return sum;
    }

    private long sumOfWeights() {
      long sum = 0;
      for (int project = 0; project < whole.length; project++) {
        sum += instance.demand(project) > 0 ? whole[project] : 0;
      }
      return sum;
    }

    /** What the worst score of no assignment exceeds. */
    long worstBound() {
      var bounds = weightedTotal().divideAndRemainder(BigInteger.valueOf(sumOfWeights()));
      boolean below = bounds[1].signum() < 0;
      return bounds[0].longValueExact() - (below ? 1 : 0);
    }

    /** What no total exceeds where every score reaches the floor. */
    BigInteger totalBound(long floor) {
      var sum = weightedTotal();
      for (int project = 0; project < whole.length; project++) {
        if (instance.demand(project) > 0) {
          sum =
              sum.subtract(
                  BigInteger.valueOf(whole[project] - resolution)
                      .multiply(BigInteger.valueOf(floor)));
        }
      }
      return floor(sum);
    }

    private BigInteger floor(BigInteger sum) {
      var parts = sum.divideAndRemainder(BigInteger.valueOf(resolution));
      return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Gives more weight to projects below the mean, less to those above. */
    void shift(double[] wanted, double pace) {
      double mean = weightedTotal().doubleValue() / sumOfWeights();
      double spread = 1;
      for (int project = 0; project < wanted.length; project++) {
        spread = Math.max(spread, wanted[project] > 0 ? Math.abs(team.score(project) - mean) : 0);
      }
      double largest = 0;
      for (int project = 0; project < wanted.length; project++) {
        wanted[project] *= Math.exp(-pace * (team.score(project) - mean) / spread);
        largest = Math.max(largest, wanted[project]);
      }
      for (int project = 0; project < wanted.length; project++) {
        wanted[project] /= largest;
      }
    }

    /** Raises the price where a score is below the floor, lowers it where it is above (Polyak). */
    void price(double[] prices, Step step) {
      double square = 1e-9;
      for (int project = 0; project < prices.length; project++) {
        double miss = miss(prices, project, step.floor());
        square += miss * miss;
      }
      double gap = totalBound(step.floor()).doubleValue() - step.total();
      double length = step.pace() * gap / square;
      for (int project = 0; project < prices.length; project++) {
        double next = prices[project] + length * miss(prices, project, step.floor());
        prices[project] = Math.clamp(next, 0, 60);
      }
    }

    private double miss(double[] prices, int project, long floor) {
      double miss = instance.demand(project) == 0 ? 0 : (double) floor - team.score(project);
      return prices[project] == 0 && miss < 0 ? 0 : miss;
    }
  }
}
