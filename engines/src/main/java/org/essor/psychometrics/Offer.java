package org.essor.psychometrics;

/**
 * The items that may be asked next, and what each costs.
 *
 * <p>A price keeps an item for those to whom it tells most: it is set against the item's worth by
 * criteria that measure information.
 */
@FunctionalInterface
public interface Offer {

  /** Whether an item may be asked. */
  boolean holds(int item);

  /** The price of an item in information, 1/logit², at least 0. */
  default double price(int item) {
    return 0;
  }
}
