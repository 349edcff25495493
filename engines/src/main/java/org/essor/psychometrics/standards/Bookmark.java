package org.essor.psychometrics.standards;

import java.util.Comparator;
import java.util.List;
import org.essor.psychometrics.Logistic;

/**
 * Bookmark (Lewis, Mitzel and Green 1996): items lie in the order of where they are answered right
 * two times in three (RP67). Each judge marks the last one that someone who has just reached the
 * level still answers right that often; its place on the scale is what the judge means.
 *
 * @param items their curves, discriminations above 0, in the order of their locations
 */
public record Bookmark(List<Logistic> items) {

  /** The response probability at which an item is located. */
  public static final double RESPONSE_PROBABILITY = 2.0 / 3;

  /** The order of a booklet. */
  public static final Comparator<Logistic> ORDER = Comparator.comparingDouble(Bookmark::location);

  public Bookmark {
    items = List.copyOf(items);
    if (items.isEmpty() || !items.stream().sorted(ORDER).toList().equals(items)) {
      throw new IllegalArgumentException("A booklet has items in the order of their locations");
    }
  }

  /**
   * The ability at which an item is answered right two times in three: b + ln((RP − c) / (d − RP))
   * / a (Beretvas 2004 for d = 1).
   *
   * @throws IllegalArgumentException where there is none: a guess or a ceiling beyond two thirds
   */
  public static double location(Logistic item) {
    if (item.a() <= 0 || item.c() >= RESPONSE_PROBABILITY || item.d() <= RESPONSE_PROBABILITY) {
      throw new IllegalArgumentException("Never right two times in three at one place: " + item);
    }
    return item.b()
        + Math.log((RESPONSE_PROBABILITY - item.c()) / (item.d() - RESPONSE_PROBABILITY))
            / item.a();
  }

  /**
   * The ability that a bookmark means.
   *
   * @param place of the last item answered right two times in three, from 1
   */
  public double theta(int place) {
    return location(items.get(place - 1));
  }

  /**
   * The cut of a panel.
   *
   * @param places one a judge, from 1
   * @throws IllegalArgumentException with fewer than 2 judges
   */
  public Cut cut(List<Integer> places, Centre centre) {
    Cut.check(places.size());
    var thetas = places.stream().mapToDouble(this::theta).toArray();
    return new Cut(centre.of(thetas), centre.error(thetas), places.size());
  }
}
