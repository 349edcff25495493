package org.essor.journeys;

import org.essor.decision.Facts;

/**
 * One function of a product, as the law sees it: a module has its own qualification and class.
 *
 * @param name given by the innovator, at most {@value #LONGEST_NAME} characters; empty for a
 *     product with a single function
 * @param facts the answers that hold for this module alone
 */
public record ProductModule(String name, Facts facts) {

  public static final int LONGEST_NAME = 60;

  public ProductModule {
    if (name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A module's name has at most " + LONGEST_NAME);
    }
  }

  public ProductModule named(String newName) {
    return new ProductModule(newName, facts);
  }

  public ProductModule with(Facts changed) {
    return new ProductModule(name, changed);
  }
}
