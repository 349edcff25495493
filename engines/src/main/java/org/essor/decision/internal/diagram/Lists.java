package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.List;
import org.essor.decision.Value;
import org.essor.decision.internal.diagram.Term.Known;

/** Lists of known values as terms. */
final class Lists {

  private Lists() {}

  /** A list of terms: a known value where all of them are. */
  static Term of(List<Term> items) {
    var values = new ArrayList<Value>();
    for (var item : items) {
      if (item instanceof Known(var value)) {
        values.add(value);
      }
    }
    return values.size() == items.size()
        ? new Known(new Value.Many(values))
        : new Term.Listing(items);
  }

  static Term join(Term a, Term b) {
    var values = new ArrayList<>(values(a));
    values.addAll(values(b));
    return new Known(new Value.Many(values));
  }

  static Term orElse(Term list, Value whenEmpty) {
    return values(list).isEmpty() ? new Known(whenEmpty) : list;
  }

  static List<Value> values(Term term) {
    return many(term).values();
  }

  static Value.Many many(Term term) {
    if (term instanceof Known(Value.Many list)) {
      return list;
    }
    throw new IllegalStateException("Not a list of known values: " + term);
  }
}
