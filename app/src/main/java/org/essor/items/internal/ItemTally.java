package org.essor.items.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.essor.items.internal.Figures.Band;
import org.essor.items.internal.Figures.Chosen;
import org.essor.items.internal.Figures.Fit;
import org.essor.items.internal.Figures.Quartiles;
import org.essor.items.internal.Figures.Replies;
import org.essor.items.internal.Figures.Year;
import org.essor.psychometrics.calibration.TriedFit;

/** All answers to one item. */
final class ItemTally {

  /** Fewer are no figure. */
  static final int FEW = 50;

  private static final int MOST_BANDS = 10;
  private static final int THIRDS = 3;

  private final List<Reply> replies = new ArrayList<>();

  /**
   * An answer.
   *
   * @param chosen as {@link SampledTest#chosen}
   */
  record Reply(Abilities.Known known, boolean right, int chosen, float seconds, int year) {}

  void add(Reply reply) {
    replies.add(reply);
  }

  boolean isEnough() {
    return replies.size() >= FEW;
  }

  Replies replies() {
    return new Replies(
        replies.size(),
        count(replies, Reply::right),
        count(replies, reply -> reply.chosen() == 1),
        seconds());
  }

  private static int count(List<Reply> all, Predicate<Reply> which) {
    return (int) all.stream().filter(which).count();
  }

  private Optional<Quartiles> seconds() {
    var sorted = replies.stream().mapToDouble(Reply::seconds).sorted().toArray();
    return sorted.length == 0
        ? Optional.empty()
        : Optional.of(
            new Quartiles(
                sorted[sorted.length / 4],
                sorted[sorted.length / 2],
                sorted[sorted.length * 3 / 4]));
  }

  /** Of a right answer with the ability that the other answers give. */
  Optional<Double> correlation() {
    double right = mean(reply -> reply.right() ? 1 : 0);
    double ability = mean(reply -> reply.known().ability());
    double both = mean(reply -> (reply.right() ? 1 - right : -right) * reply.known().ability());
    double variance = mean(reply -> Math.pow(reply.known().ability() - ability, 2));
    double deviations = Math.sqrt(right * (1 - right) * variance);
    return isEnough() && deviations > 0 ? Optional.of(both / deviations) : Optional.empty();
  }

  private double mean(ToDoubleFunction<Reply> of) {
    return replies.stream().mapToDouble(of).average().orElse(0);
  }

  private List<Reply> byAbility() {
    return replies.stream()
        .sorted(Comparator.comparingDouble(reply -> reply.known().ability()))
        .toList();
  }

  private static <T> List<T> part(List<T> sorted, int part, int parts) {
    return sorted.subList(part * sorted.size() / parts, (part + 1) * sorted.size() / parts);
  }

  List<Chosen> options(int count) {
    if (count == 0 || !isEnough()) {
      return List.of();
    }
    var sorted = byAbility();
    return IntStream.rangeClosed(0, count)
        .mapToObj(option -> {
          var thirds =
              IntStream.range(0, THIRDS)
                  .map(third ->
                      count(
                          part(sorted, third, THIRDS),
                          reply -> (reply.chosen() & 1 << option) != 0))
                  .toArray();
          return new Chosen(option, thirds[0], thirds[1], thirds[2]);
        })
        .toList();
  }

  /** Bands as large as one another, of as many people as may be told of at least. */
  List<Band> curve(int least) {
    if (!isEnough()) {
      return List.of();
    }
    var sorted = byAbility();
    int bands = Math.clamp(sorted.size() / least, 1, MOST_BANDS);
    return IntStream.range(0, bands).mapToObj(band -> band(part(sorted, band, bands))).toList();
  }

  private static Band band(List<Reply> people) {
    return new Band(
        people.size(),
        people.stream().mapToDouble(reply -> reply.known().ability()).average().orElse(0),
        count(people, Reply::right),
        people.stream().mapToDouble(reply -> reply.known().expected()).average().orElse(0));
  }

  Optional<Fit> fit() {
    var fit =
        TriedFit.of(
            replies.stream()
                .map(reply -> new TriedFit.Answer(reply.known().foreseen(), reply.right()))
                .toList(),
            0);
    return isEnough() && fit.freedom() > 1
        ? Optional.of(new Fit(fit.statistic(), fit.freedom(), fit.chance()))
        : Optional.empty();
  }

  List<Year> years(Map<Integer, Double> difficulties) {
    var years = new TreeMap<Integer, List<Reply>>();
    replies.forEach(
        reply -> years.computeIfAbsent(reply.year(), _ -> new ArrayList<>()).add(reply));
    return years.entrySet().stream()
        .map(year ->
            new Year(
                year.getKey(),
                year.getValue().size(),
                count(year.getValue(), Reply::right),
                Optional.ofNullable(difficulties.get(year.getKey()))))
        .toList();
  }
}
