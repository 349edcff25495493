package org.essor.calls;

import java.math.BigDecimal;
import org.essor.journeys.Text;

/**
 * How much of the costs the aid may be.
 *
 * @param whom for whom or for what
 * @param percent more than 0, at most 100
 */
public record AidRate(Text whom, BigDecimal percent) {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  public AidRate {
    if (percent.signum() <= 0 || percent.compareTo(ALL) > 0) {
      throw new IllegalArgumentException("Not a rate of aid: " + percent);
    }
  }
}
