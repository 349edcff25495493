package org.essor.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.applications.Submission;
import org.essor.review.Decisions.Pronounced;

/** What became of the applications of a call, by group. All counts are of applications. */
public final class Statistics {

  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private final List<Submission> submissions;
  private final Map<Submission, Pronounced> decided;

  /**
   * A group.
   *
   * @param deposited all of the group, those that are not decided too
   * @param medianDays from deposit to decision, half of the decided ones took longer; empty where
   *     none is decided
   */
  public record Line(
      String group,
      int deposited,
      int selected,
      int reserve,
      int rejected,
      OptionalDouble medianDays) {

    /** The share of those decided that were selected; empty where none is decided. */
    public OptionalDouble success() {
      int all = selected + reserve + rejected;
      return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) selected / all);
    }
  }

  private Statistics(List<Submission> submissions, List<Pronounced> decisions) {
    this.submissions = List.copyOf(submissions);
    this.decided =
        decisions.stream()
            .filter(each -> each.decision().outcome() != Outcome.INELIGIBLE)
            .collect(Collectors.toMap(Pronounced::submission, Function.identity(), (a, _) -> a));
  }

  /**
   * Of these submissions, with the last decision of those that are decided; not of the screening.
   */
  public static Statistics of(List<Submission> submissions, List<Pronounced> decisions) {
    return new Statistics(submissions, decisions);
  }

  /** All together. */
  public Line total(String name) {
    return line(name, submissions);
  }

  /** By group, in order of their names; whoever has no group is left out. */
  public List<Line> by(Function<Submission, Optional<String>> group) {
    var groups = new TreeMap<String, List<Submission>>();
    for (var submission : submissions) {
      group
          .apply(submission)
          .ifPresent(name -> groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(submission));
    }
    return groups.entrySet().stream().map(each -> line(each.getKey(), each.getValue())).toList();
  }

  private Line line(String name, List<Submission> some) {
    return new Line(
        name,
        some.size(),
        count(some, Outcome.SELECT),
        count(some, Outcome.RESERVE),
        count(some, Outcome.REJECT),
        median(some));
  }

  private int count(List<Submission> some, Outcome outcome) {
    return (int)
        some.stream()
            .map(decided::get)
            .filter(each -> each != null && each.decision().outcome() == outcome)
            .count();
  }

  private OptionalDouble median(List<Submission> some) {
    var days =
        some.stream()
            .map(decided::get)
            .filter(each -> each != null)
            .mapToDouble(Statistics::days)
            .sorted()
            .toArray();
    int middle = days.length / 2;
    if (days.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        days.length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2);
  }

  private static double days(Pronounced each) {
    var taken = Duration.between(each.submission().depositedAt(), each.decision().at());
    return taken.toSeconds() / SECONDS_A_DAY;
  }
}
