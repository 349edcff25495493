package org.essor.psychometrics;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/** Which item to ask next. */
public sealed interface SelectionRule permits Best, Randomesque, Progressive {

  /**
   * The next item, by its number.
   *
   * @param standing where the session stands
   * @param admissible items that may be asked
   * @param random what is left to chance
   * @return empty where no item is admissible
   */
  OptionalInt next(Standing standing, IntPredicate admissible, RandomGenerator random);
}
