package org.essor.calls.form;

/**
 * A number with decimals.
 *
 * @param places the most digits after the point, 1 to 6
 */
public record Decimal(Limits limits, int places) implements Numeric {

  public static final int MOST_PLACES = 6;

  public Decimal {
    if (places < 1 || places > MOST_PLACES) {
      throw new IllegalArgumentException("Not 1 to 6 digits: " + places);
    }
  }
}
