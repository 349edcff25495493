package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essor.decision.Outcomes;
import org.essor.decision.Value;
import org.essor.decision.internal.diagram.Term.Known;
import org.essor.decision.internal.diagram.Term.Linear;
import org.essor.decision.internal.diagram.Term.Opaque;
import org.essor.decision.internal.feel.Feel;

/** Says what a set of terms means as outcomes. */
final class Outcomer {

  private final Layout layout;

  Outcomer(Layout layout) {
    this.layout = layout;
  }

  /** Outcomes in the order of the ranks; values without a rank come after, as found. */
  Outcomes of(List<Term> terms, Map<Value, Integer> ranks) {
    return of(terms, ranks, Map.of());
  }

  /**
   * As above, where some sums can only be some of the numbers that their inputs allow.
   *
   * @param ranges the numbers these can be
   */
  Outcomes of(List<Term> terms, Map<Value, Integer> ranks, Map<Term, Set<Range>> ranges) {
    var values = new ArrayList<Value>();
    var others = new ArrayList<Term>();
    for (var term : terms) {
      if (term instanceof Known(var value)) {
        values.add(value);
      } else {
        others.add(term);
      }
    }
    values.sort(Comparator.comparingInt(value -> ranks.getOrDefault(value, Integer.MAX_VALUE)));
    if (!others.isEmpty()) {
      return within(values, others, ranges);
    }
    return values.size() == 1
        ? new Outcomes.Settled(values.getFirst())
        : new Outcomes.OneOf(values);
  }

  private Outcomes within(List<Value> values, List<Term> computed, Map<Term, Set<Range>> known) {
    if (!computed.stream().allMatch(Outcomer::isNumeric)) {
      return new Outcomes.Within(List.of("-"));
    }
    boolean days = computed.getFirst() instanceof Linear linear && linear.days();
    var ranges = new ArrayList<Range>();
    computed.forEach(term -> ranges.addAll(known.getOrDefault(term, Set.of(rangeOf(term)))));
    var texts = new ArrayList<String>();
    for (var value : values) {
      var number = Domain.number(value);
      if (number == null) {
        texts.add(Feel.write(value));
      } else {
        ranges.add(Range.point(number));
      }
    }
    var written =
        new ArrayList<>(joined(ranges, days).stream().map(each -> each.write(days)).toList());
    written.addAll(texts);
    return new Outcomes.Within(written);
  }

  /** Neighbouring days are one interval. */
  private static List<Range> joined(List<Range> ranges, boolean days) {
    return days
        ? Range.union(ranges.stream().map(Range::untilWhole).toList()).stream()
            .map(Range::throughWhole)
            .toList()
        : Range.union(ranges);
  }

  static boolean isNumeric(Term term) {
    return term instanceof Linear
        || (term instanceof Opaque(var _, var left, var right) && !isText(left) && !isText(right));
  }

  static boolean isText(Term term) {
    return switch (term) {
      case Known(var value) -> value instanceof Value.Text;
      case Term.Free _ -> true;
      case Opaque(var _, var left, var right) -> isText(left) || isText(right);
      default -> false;
    };
  }

  private Range rangeOf(Term term) {
    return Ranges.of(
        term, symbol -> Ranges.ofAtom(layout.domains().get(symbol.input()).atom(symbol.atom())));
  }
}
