package org.essor.psychometrics.domains;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.essor.psychometrics.domains.Measurement.Answer;

/**
 * Keeps items from being seen too often by persons of like ability: item eligibility conditional on
 * ability (van der Linden and Veldkamp 2007), each item within the bands of its own domain.
 *
 * <p>Before each test a draw closes items in some bands: with {@code asked} tests that were asked
 * an item in a band, of those {@code open} to it there, the next one is open to it with the chance
 * {@code limit × open / asked}, at most 1; and not at all while {@code asked} exceeds the limit's
 * share of the tests that {@code passed} through the band. No simulation is needed beforehand.
 */
public final class AbilityBands {

  /** Abilities that part the bands, in logits; one on a cut belongs to the band above it. */
  private static final double[] CUTS = {-1.5, -0.5, 0.5, 1.5};

  /** Tests through a band before its shares count: a first one would close all its items. */
  private static final int HEAD_START = 10;

  private AbilityBands() {}

  /** How many bands there are. */
  public static int count() {
    return CUTS.length + 1;
  }

  /** The band of an ability, from 0 for the lowest. */
  public static int of(double theta) {
    int band = 0;
    for (double cut : CUTS) {
      band += theta >= cut ? 1 : 0;
    }
    return band;
  }

  /** An item in a band. */
  public record Place(String item, int band) {

    /** Reads what {@link #toString} wrote. */
    public static Place read(String text) {
      int at = text.lastIndexOf('@');
      return new Place(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    public String toString() {
      return item + "@" + band;
    }
  }

  /**
   * What was counted at a place.
   *
   * @param passed tests that chose an item of this domain in this band
   * @param open those of them that were open to the item there
   * @param asked those of them that were asked it there
   */
  public record Count(int passed, int open, int asked) {

    public static final Count NONE = new Count(0, 0, 0);

    public Count plus(Count other) {
      return new Count(passed + other.passed, open + other.open, asked + other.asked);
    }

    /** The share of the tests through the band that were asked the item there. */
    public double share() {
      return passed == 0 ? 0 : (double) asked / passed;
    }
  }

  /**
   * The places that a test is closed to.
   *
   * @param limit the largest share, above 0, at most 1
   * @param seed the same counts and seed give the same draw
   */
  public static Set<Place> draw(
      Collection<String> items, Map<Place, Count> counts, double limit, long seed) {
    var random = new SplittableRandom(seed);
    var closed = new HashSet<Place>();
    for (var item : items) {
      for (int band = 0; band < count(); band++) {
        var place = new Place(item, band);
        if (isClosed(counts.getOrDefault(place, Count.NONE), limit, random.nextDouble())) {
          closed.add(place);
        }
      }
    }
    return closed;
  }

  private static boolean isClosed(Count count, double limit, double draw) {
    return draw * count.asked() > limit * count.open()
        || count.asked() > limit * count.passed() + limit * HEAD_START;
  }

  /** The items that are open at what is known after some answers. */
  public static Predicate<DomainItem> open(Set<Place> closed, Measurement measurement) {
    var bands = bands(measurement);
    return item -> closed.isEmpty() || !closed.contains(new Place(item.id(), bands[item.domain()]));
  }

  /** The band of a person in each domain. */
  private static int[] bands(Measurement measurement) {
    return IntStream.range(0, measurement.bank().domains())
        .map(domain -> of(measurement.theta(domain)))
        .toArray();
  }

  /**
   * What a test that ended adds to the counts.
   *
   * @param answers in the order given
   * @param closed what was drawn for it
   */
  public static Map<Place, Count> added(
      Measurement start, List<Answer> answers, Set<Place> closed) {
    var asked = asked(start, answers);
    var passed = new HashMap<Integer, Set<Integer>>();
    asked.forEach(place ->
        passed
            .computeIfAbsent(start.bank().item(place.item()).domain(), _ -> new HashSet<>())
            .add(place.band()));
    var added = new HashMap<Place, Count>();
    for (var item : start.bank().items()) {
      for (int band : passed.getOrDefault(item.domain(), Set.of())) {
        var place = new Place(item.id(), band);
        boolean given = asked.contains(place);
        boolean open = given || !closed.contains(place);
        added.put(place, new Count(1, open ? 1 : 0, given ? 1 : 0));
      }
    }
    return added;
  }

  private static Set<Place> asked(Measurement start, List<Answer> answers) {
    var places = new HashSet<Place>();
    var at = start;
    for (var answer : answers) {
      var domain = start.bank().item(answer.item()).domain();
      places.add(new Place(answer.item(), of(at.theta(domain))));
      at = at.answered(answer.item(), answer.right());
    }
    return places;
  }
}
