package org.essor.adaptive.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Chooses the items of a section and measures; the same whenever it is asked. */
sealed interface Engine permits OneAbility, SeveralAbilities {

  /**
   * What is fixed of a session when it begins.
   *
   * @param start the ability at which the first item is chosen, in logits; for one ability
   * @param draw what the limit of exposure drew for it; empty where there is none
   */
  record Way(long seed, double start, Optional<byte[]> draw) {}

  /**
   * What is known of an ability.
   *
   * @param domain its name, empty where there is one ability
   */
  record Measure(String domain, double theta, double standardError) {}

  /**
   * Where a session stands.
   *
   * @param next the place of the item to ask; empty where the test is over
   * @param measures nothing before the first answer
   */
  record Step(OptionalInt next, List<Measure> measures) {
    public Step {
      measures = List.copyOf(measures);
    }
  }

  /** The identifiers of the items, in their order. */
  List<String> items();

  /** How many categories an item's answers have. */
  int categories(int item);

  Step step(List<Given> answers, Way way);
}
