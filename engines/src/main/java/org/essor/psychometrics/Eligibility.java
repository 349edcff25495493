package org.essor.psychometrics;

import java.util.BitSet;
import java.util.List;

/** Which items one session may show, at which abilities; drawn by {@link ExposureControl}. */
public final class Eligibility {

  private final ExposureLimit limit;
  private final double[] prices;
  private final BitSet drawn;

  Eligibility(ExposureLimit limit, double[] prices, BitSet drawn) {
    this.limit = limit;
    this.prices = prices;
    this.drawn = drawn;
  }

  boolean isOpen(int interval, int item) {
    return drawn.get(interval * prices.length + item);
  }

  private boolean isOpen(double theta, int item) {
    return isOpen(limit.intervals(), item) && isOpen(limit.interval(theta), item);
  }

  /**
   * The items that may be shown next, with their prices.
   *
   * <p>Where none of them is left, the limit is lifted for this item, so that a test never runs out
   * of items.
   *
   * @param standing where the session stands
   * @param offer items that may be asked for other reasons, answered ones aside
   */
  public Offer at(Standing standing, Offer offer) {
    var answers = standing.answers();
    var open = new Priced(offer, standing.theta());
    for (int item = 0; item < prices.length; item++) {
      if (!answers.has(item) && open.holds(item)) {
        return open;
      }
    }
    return offer;
  }

  private final class Priced implements Offer {

    private final Offer offer;
    private final double theta;

    Priced(Offer offer, double theta) {
      this.offer = offer;
      this.theta = theta;
    }

    @Override
    public boolean holds(int item) {
      return isOpen(theta, item) && offer.holds(item);
    }

    @Override
    public double price(int item) {
      return prices[item] + offer.price(item);
    }
  }

  /** Whether an item was shown that the draw had closed. */
  boolean isLiftedFor(List<ExposureControl.Shown> shown) {
    return shown.stream().anyMatch(each -> !isOpen(each.theta(), each.item()));
  }
}
