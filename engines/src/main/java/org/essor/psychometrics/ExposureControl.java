package org.essor.psychometrics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Keeps items from being seen too often, session by session.
 *
 * <p>Within intervals of ability by item eligibility (van der Linden and Veldkamp 2004, 2007):
 * before each session a draw says which items it may show where. With {@code given} sessions that
 * were shown an item in an interval, of those {@code open} to it, the next one is open to it with
 * the chance {@code rate × open / given}, at most 1.
 *
 * <p>Among all by a price: each session that shows an item raises the item’s price, each that does
 * not lowers it, so that it settles where the share is just below the limit. Those to whom other
 * items tell as much are then asked the others; a draw would take the item from those who need it
 * as often as from anyone.
 *
 * <p>An item whose share exceeds a limit all the same stays closed until it no longer does. The
 * limits are kept from the first sessions on, without a simulation beforehand. Safe for concurrent
 * use.
 */
public final class ExposureControl {

  /** By how much a price moves at first, in information. */
  private static final double STEP = 0.1;

  /** Sessions after which prices move less and less, so that they come to rest. */
  private static final double CALM = 100;

  /** Prices aim somewhat below the limit, so that it is seldom touched. */
  private static final double AIM = 0.98;

  /** Showings among all before shares count: a first session would close all its items. */
  private static final int HEAD_START = 10;

  private final ExposureLimit limit;
  private final int items;
  private final int[] open;
  private final int[] given;
  private final int[] sessions;
  private final double[] prices;

  /** A control that has seen no session yet. */
  public ExposureControl(ExposureLimit limit, int items) {
    int places = items * (limit.intervals() + 1);
    this.limit = limit;
    this.items = items;
    this.open = new int[places];
    this.given = new int[places];
    this.sessions = new int[limit.intervals() + 1];
    this.prices = new double[items];
  }

  /**
   * What a control has counted, to be stored.
   *
   * @param sessions ended: for each interval those that passed through it, and last all
   * @param open for each interval, and last among all, for each item: sessions open to it
   * @param given likewise, sessions that were shown it
   * @param prices of the items
   */
  public record Counts(
      List<Integer> sessions, List<Integer> open, List<Integer> given, List<Double> prices) {
    public Counts {
      sessions = List.copyOf(sessions);
      open = List.copyOf(open);
      given = List.copyOf(given);
      prices = List.copyOf(prices);
    }
  }

  /**
   * A control that goes on from counts.
   *
   * @throws IllegalArgumentException where the counts are of another bank or other intervals
   */
  public static ExposureControl resumed(ExposureLimit limit, int items, Counts counts) {
    var control = new ExposureControl(limit, items);
    copy(counts.sessions(), control.sessions);
    copy(counts.open(), control.open);
    copy(counts.given(), control.given);
    Arrays.setAll(control.prices, item -> counts.prices().get(item));
    return control;
  }

  private static void copy(List<Integer> counts, int[] to) {
    if (counts.size() != to.length) {
      throw new IllegalArgumentException("%d counts, not %d".formatted(counts.size(), to.length));
    }
    Arrays.setAll(to, counts::get);
  }

  /** What has been counted so far. */
  public synchronized Counts counts() {
    return new Counts(
        boxed(sessions), boxed(open), boxed(given), Arrays.stream(prices).boxed().toList());
  }

  private static List<Integer> boxed(int[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  /** The draw for one session; the same counts and seed give the same draw. */
  public synchronized Eligibility draw(long seed) {
    var random = Draws.at(seed, items);
    var drawn = new BitSet(open.length);
    int all = limit.intervals() * items;
    for (int place = 0; place < all; place++) {
      double draw = random.nextDouble() * given[place];
      double rate = limit.within();
      drawn.set(
          place, draw <= rate * open[place] && given[place] <= rate * sessions[place / items]);
    }
    double allowed = limit.rate() * sessions[limit.intervals()] + HEAD_START;
    var asked = new float[items];
    for (int item = 0; item < items; item++) {
      drawn.set(all + item, given[all + item] <= allowed);
      asked[item] = (float) prices[item];
    }
    return new Eligibility(limit, asked, drawn);
  }

  /** Counts a session that has ended, with the draw that it was given. */
  public synchronized void count(Eligibility drawn, List<Shown> shown) {
    var passed = new BitSet();
    passed.set(limit.intervals());
    shown.forEach(each -> passed.set(limit.interval(each.theta())));
    boolean lifted = drawn.isLiftedFor(shown);
    passed.stream()
        .forEach(interval -> {
          sessions[interval]++;
          for (int item = 0; item < items; item++) {
            open[interval * items + item] += lifted || drawn.isOpen(interval, item) ? 1 : 0;
          }
        });
    for (var each : shown) {
      given[limit.interval(each.theta()) * items + each.item()]++;
      given[limit.intervals() * items + each.item()]++;
    }
    movePrices(shown);
  }

  private void movePrices(List<Shown> shown) {
    double step = STEP / Math.sqrt(1 + sessions[limit.intervals()] / CALM);
    shown.forEach(each -> prices[each.item()] += step);
    for (int item = 0; item < items; item++) {
      prices[item] = Math.max(0, prices[item] - step * AIM * limit.rate());
    }
  }

  /**
   * An item shown in a session.
   *
   * @param item its number
   * @param theta the estimate at which it was chosen, in logits
   */
  public record Shown(int item, double theta) {}

  /** The share of ended sessions that were shown an item. */
  public synchronized double rate(int item) {
    int all = limit.intervals();
    return sessions[all] == 0 ? 0 : (double) given[all * items + item] / sessions[all];
  }
}
