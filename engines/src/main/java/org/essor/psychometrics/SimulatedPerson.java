package org.essor.psychometrics;

/**
 * A person whose ability is known and whose answer to each item is settled beforehand, so that two
 * tests can be given to the very same person.
 *
 * @param theta ability, in logits
 * @param seed of the answers
 */
public record SimulatedPerson(double theta, long seed) {

  /** The category that this person answers. */
  public int answer(ItemBank bank, int item) {
    var model = bank.item(item);
    double left = Draws.uniform(~seed, item);
    int category = model.categories() - 1;
    while (category > 0) {
      left -= model.probability(category, theta);
      if (left < 0) {
        return category;
      }
      category--;
    }
    return 0;
  }
}
