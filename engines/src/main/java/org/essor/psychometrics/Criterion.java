package org.essor.psychometrics;

import java.util.function.IntToDoubleFunction;

/**
 * What makes an item worth asking next; the more, the better.
 *
 * <p>Definitions are those of catR 3.17 (Magis and Barrada 2017), so that sequences of items are
 * the same.
 */
public enum Criterion {

  /** Fisher information at the estimate. */
  FISHER {
    @Override
    IntToDoubleFunction worth(Standing standing) {
      var bank = standing.bank();
      double theta = standing.theta();
      return item -> bank.item(item).information(theta);
    }
  },

  /** Fisher information over the posterior (MPWI); prudent while the ability is hardly known. */
  POSTERIOR_INFORMATION {
    @Override
    IntToDoubleFunction worth(Standing standing) {
      var bank = standing.bank();
      var shares = standing.posterior().shares();
      return item -> product(shares, bank.informations(item));
    }
  },

  /** Kullback-Leibler information around the estimate, weighted by the likelihood. */
  KULLBACK_LEIBLER {
    @Override
    IntToDoubleFunction worth(Standing standing) {
      return new Divergence(standing, Posterior.weights(standing.answers()))::of;
    }
  },

  /** Kullback-Leibler information around the estimate, weighted by the posterior. */
  POSTERIOR_KULLBACK_LEIBLER {
    @Override
    IntToDoubleFunction worth(Standing standing) {
      return new Divergence(standing, standing.posterior().weights())::of;
    }
  },

  /** The smallest variance of the posterior to expect after the answer (MEPV). */
  EXPECTED_VARIANCE {
    @Override
    IntToDoubleFunction worth(Standing standing) {
      var posterior = standing.posterior();
      return item -> -expectedVariance(standing, posterior, item);
    }
  };

  /** The worth of each item, given by its number. */
  abstract IntToDoubleFunction worth(Standing standing);

  /** The worth of each item less its price, where worth is information as prices are. */
  IntToDoubleFunction net(Standing standing, Offer offer) {
    var worth = worth(standing);
    return this == FISHER || this == POSTERIOR_INFORMATION
        ? item -> worth.applyAsDouble(item) - offer.price(item)
        : worth;
  }

  static double product(double[] weights, double[] values) {
    double sum = 0;
    for (int node = 0; node < weights.length; node++) {
      sum += weights[node] * values[node];
    }
    return sum;
  }

  /** The variance of the posterior that is expected once an item is answered. */
  static double expectedVariance(Standing standing, int item) {
    return expectedVariance(standing, standing.posterior(), item);
  }

  static double expectedVariance(Standing standing, Posterior posterior, int item) {
    var bank = standing.bank();
    var model = bank.item(item);
    double expected = 0;
    for (int category = 0; category < model.categories(); category++) {
      expected +=
          model.probability(category, standing.theta())
              * posterior.varianceAfter(bank.chances(item, category));
    }
    return expected;
  }

  /** How far the answers at the estimate differ from those at the nodes. */
  record Divergence(Standing standing, double[] weights) {

    double of(int item) {
      var model = standing.bank().item(item);
      double all = 0;
      for (double weight : weights) {
        all += weight;
      }
      double divergence = 0;
      for (int category = 0; category < model.categories(); category++) {
        double chance = model.probability(category, standing.theta());
        double here = chance > 0 ? chance * Math.log(chance) : 0;
        divergence +=
            here * all - chance * product(weights, standing.bank().logarithms(item, category));
      }
      return divergence;
    }
  }
}
