package org.essor.items.internal;

/**
 * A share of people, with the interval in which it lies with a chance of 95 % (Wilson 1927).
 *
 * @param lower 0 to 1
 * @param upper 0 to 1
 */
public record Share(double lower, double upper) {

  private static final double SURE = 1.96;

  /** The share of some among all; from 0 to 1 where there is nobody. */
  public static Share of(int some, int all) {
    if (all == 0) {
      return new Share(0, 1);
    }
    double share = (double) some / all;
    double spread = SURE * SURE / all;
    double middle = (share + spread / 2) / (1 + spread);
    double reach = SURE * Math.sqrt(share * (1 - share) / all + spread / all / 4) / (1 + spread);
    return new Share(Math.max(0, middle - reach), Math.min(1, middle + reach));
  }
}
