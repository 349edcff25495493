package org.essor.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState.Eligible;
import org.essor.applications.ApplicationState.Selected;
import org.essor.applications.ApplicationState.UnderReview;
import org.essor.applications.Submission;
import org.essor.kernel.Euros;
import org.essor.review.Standing.Row;
import org.essor.selection.Candidate;
import org.essor.selection.Envelope;
import org.essor.selection.Limit;
import org.essor.selection.Selection;

/**
 * The choice within an envelope: the simple ranking beside the best choice under the rules, and
 * what each rule costs. A project is worth its corrected mark above the lowest of the scale; what
 * is worth most is what has the greatest sum.
 */
public final class Comparison {

  /** Marks are compared to the thousandth. */
  private static final double THOUSAND = 1000;

  private final Standing standing;
  private final List<Rule> rules;
  private final Map<ApplicationId, Euros> fixed;
  private final List<Row> free;
  private final Euros left;
  private final List<Candidate> candidates;
  private final Optional<Selection> best;
  private final Selection simple;

  /**
   * What is chosen from.
   *
   * @param fixed applications that the jury has settled: with their aid where they are to be
   *     selected
   */
  public record Inputs(
      Standing standing,
      Grid grid,
      Euros envelope,
      List<Rule> rules,
      Map<ApplicationId, Optional<Euros>> fixed) {
    public Inputs {
      rules = List.copyOf(rules);
      fixed = Map.copyOf(fixed);
    }
  }

  /** What a rule costs: the sum of marks without it, minus that with all; empty where unknown. */
  public record Price(Rule rule, OptionalDouble marks) {}

  private Comparison(Inputs inputs) {
    standing = inputs.standing();
    rules = inputs.rules();
    fixed = fixed(inputs);
    free = standing.rows().stream().filter(row -> isFree(row, inputs)).toList();
    left = left(inputs.envelope());
    double lowest = inputs.grid().scale().lowest().doubleValue();
    candidates = free.stream().map(row -> candidate(row, lowest)).toList();
    simple = new Envelope(left.cents(), candidates, List.of()).byValue();
    best = bestUnder(rules);
  }

  public static Comparison of(Inputs inputs) {
    return new Comparison(inputs);
  }

  private static Map<ApplicationId, Euros> fixed(Inputs inputs) {
    var fixed = new HashMap<ApplicationId, Euros>();
    for (var row : inputs.standing().rows()) {
      if (row.submission().state() instanceof Selected(_, var aid)) {
        fixed.put(row.submission().id(), aid);
      }
    }
    inputs.fixed().forEach((id, aid) -> aid.ifPresent(euros -> fixed.put(id, euros)));
    return fixed;
  }

  /** To be decided still, by its marks: with an amount, and no minimum missed. */
  private static boolean isFree(Row row, Inputs inputs) {
    var state = row.submission().state();
    return (state instanceof Eligible || state instanceof UnderReview)
        && !inputs.fixed().containsKey(row.submission().id())
        && row.ranked().isPresent()
        && row.below().isEmpty()
        && row.submission().requested().isPresent();
  }

  private Euros left(Euros envelope) {
    long spent = fixed.values().stream().mapToLong(Euros::cents).sum();
    return new Euros(Math.max(0, envelope.cents() - spent));
  }

  private Candidate candidate(Row row, double lowest) {
    double worth = Math.max(0, standing.corrected(row).orElse(lowest) - lowest);
    return new Candidate(
        row.submission().number(),
        Math.round(worth * THOUSAND),
        row.submission().requested().orElse(Euros.ZERO).cents(),
        Rule.groups(row.submission()));
  }

  /** The limits that are left once what is settled was counted. */
  private List<Limit> limits(List<Rule> some) {
    return some.stream().flatMap(rule -> limits(rule).stream()).toList();
  }

  private List<Limit> limits(Rule rule) {
    var taken = counted(settled());
    if (rule.kind() != Rule.Kind.BENEFICIARY) {
      int already = taken.getOrDefault(rule.group(), 0L).intValue();
      return List.of(limit(rule, rule.group(), already));
    }
    return counted(free.stream().map(Row::submission).toList()).keySet().stream()
        .filter(group -> group.startsWith(rule.group()))
        .map(group -> limit(rule, group, taken.getOrDefault(group, 0L).intValue()))
        .toList();
  }

  private static Limit limit(Rule rule, String group, int already) {
    int least = rule.kind() == Rule.Kind.BENEFICIARY ? 0 : Math.max(0, rule.atLeast() - already);
    int most =
        rule.atMost() == Integer.MAX_VALUE
            ? Integer.MAX_VALUE
            : Math.max(least, rule.atMost() - already);
    return new Limit(group, least, most);
  }

  private List<Submission> settled() {
    return standing.rows().stream()
        .map(Row::submission)
        .filter(submission -> fixed.containsKey(submission.id()))
        .toList();
  }

  private static Map<String, Long> counted(List<Submission> some) {
    return some.stream()
        .flatMap(submission -> Rule.groups(submission).stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  public Standing standing() {
    return standing;
  }

  /** What is left to share out once what is settled is paid. */
  public Euros left() {
    return left;
  }

  /** What is settled already, with its aid. */
  public Map<ApplicationId, Euros> settledAid() {
    return Map.copyOf(fixed);
  }

  /** Those that are chosen from, by expected rank. */
  public List<Row> candidates() {
    return free;
  }

  /** From the highest mark down, each one that the envelope still holds. */
  public Selection simple() {
    return simple;
  }

  /** The best choice under all rules; empty where no choice keeps them. */
  public Optional<Selection> best() {
    return best;
  }

  public Set<String> takenSimply() {
    return Set.copyOf(simple.taken());
  }

  public Set<String> takenBest() {
    return best.map(selection -> Set.copyOf(selection.taken())).orElse(Set.of());
  }

  /** A sum of worths, in marks. */
  public static double marks(long value) {
    return value / THOUSAND;
  }

  /** What each rule costs, the others being kept. */
  public List<Price> prices() {
    var prices = new ArrayList<Price>();
    for (var rule : rules) {
      var others = rules.stream().filter(each -> !each.equals(rule)).toList();
      prices.add(new Price(rule, price(others)));
    }
    return prices;
  }

  private OptionalDouble price(List<Rule> others) {
    if (best.isEmpty()) {
      return OptionalDouble.empty();
    }
    var without = bestUnder(others);
    return without.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(marks(without.get().value() - best.get().value()));
  }

  private Optional<Selection> bestUnder(List<Rule> some) {
    return new Envelope(left.cents(), candidates, limits(some)).best();
  }
}
