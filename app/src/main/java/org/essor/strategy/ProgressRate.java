package org.essor.strategy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of the way from the baseline to the target is done.
 *
 * <p>The rule: {@code (actual − baseline) / (target − baseline)}. 0 at the baseline, 1 at the
 * target, more beyond it, less than 0 where things went the wrong way. It holds as it stands for an
 * indicator that should fall: the way is then downwards. None where the target is the baseline:
 * there is no way to go.
 */
public final class ProgressRate {

  private static final int DECIMALS = 4;

  private ProgressRate() {}

  /** Returns the rate, rounded half up to four decimals; empty where baseline and target agree. */
  public static Optional<BigDecimal> of(BigDecimal baseline, BigDecimal target, BigDecimal actual) {
    var way = target.subtract(baseline);
    return way.signum() == 0
        ? Optional.empty()
        : Optional.of(actual.subtract(baseline).divide(way, DECIMALS, RoundingMode.HALF_UP));
  }
}
