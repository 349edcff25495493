package org.essor.psychometrics;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** Which item to ask next. */
public sealed interface SelectionRule permits Best, Randomesque, Progressive {

  /**
   * The next item, by its number.
   *
   * @param standing where the session stands
   * @param offer items that may be asked
   * @param random what is left to chance
   * @return empty where none may
   */
  OptionalInt next(Standing standing, Offer offer, RandomGenerator random);
}
