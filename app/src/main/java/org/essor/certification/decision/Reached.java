package org.essor.certification.decision;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is known of a domain after a test.
 *
 * @param domain its identifier in the framework
 * @param theta in logits
 * @param standardError in logits
 * @param chances of each level, the lowest first; together 1
 */
public record Reached(String domain, double theta, double standardError, List<Double> chances) {

  /** The level asked of a certification: the first one above the lowest. */
  public static final int REQUIRED = 2;

  /** Beyond these chances the interval that holds nine cases in ten lies on one side of the cut. */
  private static final double SURE = 0.95;

  public Reached {
    chances = List.copyOf(chances);
  }

  /** The number of the level that is most probable. */
  public int level() {
    return IntStream.rangeClosed(1, chances.size())
        .boxed()
        .max((one, other) -> Double.compare(chance(one), chance(other)))
        .orElseThrow();
  }

  public double chance(int level) {
    return chances.get(level - 1);
  }

  /** The chance, 0 to 1, that the level asked for is reached. */
  public double required() {
    return chances.stream().skip(REQUIRED - 1L).mapToDouble(each -> each).sum();
  }

  public boolean isSure() {
    return required() >= SURE;
  }

  public boolean isSurelyMissed() {
    return required() <= 1 - SURE;
  }

  /** True where the interval contains the cut score. */
  public boolean isOpen() {
    return !isSure() && !isSurelyMissed();
  }
}
