package org.essor.psychometrics;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;

/**
 * Which items one session may show, at which abilities, and at what price; drawn by {@link
 * ExposureControl} and kept with the session.
 */
public final class Eligibility {

  private final ExposureLimit limit;
  private final float[] prices;
  private final BitSet drawn;

  Eligibility(ExposureLimit limit, float[] prices, BitSet drawn) {
    this.limit = limit;
    this.prices = prices;
    this.drawn = drawn;
  }

  /** The draw as bytes, about five an item, to be kept with the session. */
  public byte[] bytes() {
    var open = drawn.toByteArray();
    var bytes = ByteBuffer.allocate(Float.BYTES * prices.length + open.length);
    for (float price : prices) {
      bytes.putFloat(price);
    }
    return bytes.put(open).array();
  }

  /**
   * The draw that {@link #bytes} wrote down.
   *
   * @throws IllegalArgumentException where it was of a larger bank
   */
  public static Eligibility read(ExposureLimit limit, int items, byte[] bytes) {
    if (bytes.length < Float.BYTES * items) {
      throw new IllegalArgumentException("Not a draw for %d items".formatted(items));
    }
    var buffer = ByteBuffer.wrap(bytes);
    var prices = new float[items];
    for (int item = 0; item < items; item++) {
      prices[item] = buffer.getFloat();
    }
    return new Eligibility(limit, prices, BitSet.valueOf(buffer));
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
