package org.essor.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A budget, the candidates for it, and limits of groups.
 *
 * @param cents the budget, in euro cents
 */
public record Envelope(long cents, List<Candidate> candidates, List<Limit> limits) {

  public Envelope {
    candidates = List.copyOf(candidates);
    limits = List.copyOf(limits);
  }

  /**
   * The choice of most value within budget and limits.
   *
   * <p>Branch and bound with Lagrangean bounds; some hundred candidates take milliseconds to
   * seconds. After {@value ChoiceSearch#MOST_STEPS} steps the best choice found is given with its
   * bound.
   *
   * @return empty where no choice keeps all limits
   */
  public Optional<Selection> best() {
    return new ChoiceSearch(this).solve();
  }

  /** The simple ranking: from the highest value down, each one that the budget still holds. */
  public Selection byValue() {
    var taken = new ArrayList<String>();
    long value = 0;
    long spent = 0;
    for (var each : candidates.stream().sorted(byValueThenCost()).toList()) {
      if (each.cents() <= cents - spent) {
        taken.add(each.id());
        value += each.value();
        spent += each.cents();
      }
    }
    var inOrder = candidates.stream().map(Candidate::id).filter(taken::contains).toList();
    return new Selection(inOrder, value, spent, value);
  }

  private static Comparator<Candidate> byValueThenCost() {
    return Comparator.comparingLong(Candidate::value)
        .reversed()
        .thenComparingLong(Candidate::cents)
        .thenComparing(Candidate::id);
  }

  /**
   * What a limit costs: the value of the best choice without it, minus that of the best choice with
   * all.
   *
   * @return empty where no choice keeps all limits
   */
  public OptionalLong priceOf(Limit limit) {
    var without = limits.stream().filter(each -> !each.equals(limit)).toList();
    var with = best();
    if (with.isEmpty()) {
      return OptionalLong.empty();
    }
    long free = new Envelope(cents, candidates, without).best().orElseThrow().value();
    return OptionalLong.of(free - with.get().value());
  }
}
