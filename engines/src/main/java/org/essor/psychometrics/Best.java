package org.essor.psychometrics;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * The item of most worth; among equals the first of the bank.
 *
 * @param criterion what makes an item worth asking
 */
public record Best(Criterion criterion) implements SelectionRule {

  @Override
  public OptionalInt next(Standing standing, Offer offer, RandomGenerator random) {
    var worth = criterion.net(standing, offer);
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int item = 0; item < standing.bank().size(); item++) {
      if (offer.holds(item)) {
        double here = worth.applyAsDouble(item);
        if (best < 0 || here > most) {
          best = item;
          most = here;
        }
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }
}
