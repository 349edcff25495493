package org.essor.psychometrics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Keeps items from being seen too often: before each session a draw says which items it may show,
 * and an item that has been shown much is drawn less (van der Linden and Veldkamp 2004, 2007).
 *
 * <p>With {@code given} sessions that held an item, of those {@code open} to it, the next one is
 * open to it with the chance {@code rate × open / given}, at most 1; an item whose share is above
 * the limit already stays closed, so that chance cannot add up. The counts are kept among all
 * sessions, and for each interval of ability among the sessions that passed through it; both must
 * allow the item. The limit is kept from the first sessions on and needs no simulation beforehand.
 * Safe for concurrent use.
 */
public final class ExposureControl {

  private final ExposureLimit limit;
  private final int items;
  private final int[] open;
  private final int[] given;
  private final int[] sessions;

  /** A control that has seen no session yet. */
  public ExposureControl(ExposureLimit limit, int items) {
    this(limit, items, new Counts(List.of(), List.of(), List.of()));
  }

  private ExposureControl(ExposureLimit limit, int items, Counts counts) {
    this.limit = limit;
    this.items = items;
    this.open = array(counts.open(), items * (limit.intervals() + 1));
    this.given = array(counts.given(), items * (limit.intervals() + 1));
    this.sessions = array(counts.sessions(), limit.intervals() + 1);
  }

  private static int[] array(List<Integer> counts, int size) {
    if (!counts.isEmpty() && counts.size() != size) {
      throw new IllegalArgumentException("%d counts, not %d".formatted(counts.size(), size));
    }
    return counts.isEmpty() ? new int[size] : counts.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * A control that goes on from counts.
   *
   * @throws IllegalArgumentException where the counts are of another bank or other intervals
   */
  public static ExposureControl resumed(ExposureLimit limit, int items, Counts counts) {
    return new ExposureControl(limit, items, counts);
  }

  /**
   * What a control has counted, to be stored.
   *
   * @param sessions ended: for each interval those that passed through it, and last all
   * @param open for each interval, and last among all, for each item: sessions open to it
   * @param given likewise, sessions that held it
   */
  public record Counts(List<Integer> sessions, List<Integer> open, List<Integer> given) {
    public Counts {
      sessions = List.copyOf(sessions);
      open = List.copyOf(open);
      given = List.copyOf(given);
    }
  }

  /** What has been counted so far. */
  public synchronized Counts counts() {
    return new Counts(boxed(sessions), boxed(open), boxed(given));
  }

  private static List<Integer> boxed(int[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  /** The draw for one session; the same counts and seed give the same draw. */
  public synchronized Eligibility draw(long seed) {
    var random = Draws.at(seed, items);
    var drawn = new BitSet(open.length);
    for (int place = 0; place < open.length; place++) {
      double draw = random.nextDouble() * given[place];
      boolean below = given[place] <= limit.rate() * sessions[place / items];
      drawn.set(place, below && draw <= limit.rate() * open[place]);
    }
    return new Eligibility(limit, items, drawn);
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
  }

  /**
   * An item shown in a session.
   *
   * @param item its number
   * @param theta the estimate at which it was chosen, in logits
   */
  public record Shown(int item, double theta) {}

  /** The share of ended sessions that held an item. */
  public synchronized double rate(int item) {
    int all = limit.intervals();
    return sessions[all] == 0 ? 0 : (double) given[all * items + item] / sessions[all];
  }
}
