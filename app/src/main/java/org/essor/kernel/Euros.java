package org.essor.kernel;

/**
 * An amount of public money, in euro cents, never negative.
 *
 * <p>Cents and not {@code BigDecimal}: a grant is paid to the cent, and adding whole numbers never
 * rounds. The largest amount is about 92 million billion euros; {@link #plus} fails rather than
 * wrap around.
 *
 * @param cents the amount, in hundredths of a euro, {@code >= 0}
 */
public record Euros(long cents) implements Comparable<Euros> {

  public static final Euros ZERO = new Euros(0);

  private static final long CENTS = 100;

  public Euros {
    if (cents < 0) {
      throw new IllegalArgumentException(
          "An amount of public money cannot be negative: " + cents + " cents");
    }
  }

  /** {@code Euros.of(1_500)} is one thousand five hundred euros, not fifteen. */
  public static Euros of(long euros) {
    return new Euros(Math.multiplyExact(euros, CENTS));
  }

  public Euros plus(Euros other) {
    return new Euros(Math.addExact(cents, other.cents));
  }

  @Override
  public int compareTo(Euros other) {
    return Long.compare(cents, other.cents);
  }
}
