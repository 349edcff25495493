package org.essor.psychometrics;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Chance first, information later: a mean of Fisher information and of a draw, in which information
 * weighs more with each item (Revuelta and Ponsoda 1998; Barrada and others 2008).
 *
 * <p>Spares the best items, since early estimates do not deserve them. With {@code k} answers
 * information weighs {@code (1 + … + k) / (1 + … + (length − 1))}, as in catR with an acceleration
 * of 1: the first item is drawn from all, the last is the best.
 *
 * @param length how many items the test has, at least 1
 */
public record Progressive(int length) implements SelectionRule {

  public Progressive {
    if (length < 1) {
      throw new IllegalArgumentException("Not the length of a test: " + length);
    }
  }

  @Override
  public OptionalInt next(Standing standing, Offer offer, RandomGenerator random) {
    var worth = Criterion.FISHER.worth(standing);
    var informations = new double[standing.bank().size()];
    double highest = 0;
    for (int item = 0; item < informations.length; item++) {
      informations[item] = offer.holds(item) ? worth.applyAsDouble(item) : -1;
      highest = Math.max(highest, informations[item]);
    }
    double share = share(standing.answers().size());
    int best = -1;
    double most = -1;
    for (int item = 0; item < informations.length; item++) {
      double draw = random.nextDouble() * highest;
      double here = informations[item] * share + draw * (1 - share);
      if (informations[item] >= 0 && here > most) {
        best = item;
        most = here;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private double share(int answers) {
    double whole = (length - 1.0) * length;
    return whole == 0 ? 1 : Math.min(1, answers * (answers + 1.0) / whole);
  }
}
