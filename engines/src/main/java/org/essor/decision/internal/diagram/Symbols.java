package org.essor.decision.internal.diagram;

import java.util.Set;
import java.util.TreeSet;
import org.essor.decision.internal.diagram.Term.Composite;
import org.essor.decision.internal.diagram.Term.Free;
import org.essor.decision.internal.diagram.Term.Known;
import org.essor.decision.internal.diagram.Term.Linear;
import org.essor.decision.internal.diagram.Term.Listing;
import org.essor.decision.internal.diagram.Term.NoMatch;
import org.essor.decision.internal.diagram.Term.Opaque;

/** The inputs that a term still needs. */
final class Symbols {

  private Symbols() {}

  static Set<Integer> of(Term term) {
    if (term instanceof Known) {
      return Set.of();
    }
    var inputs = new TreeSet<Integer>();
    collect(term, inputs);
    return inputs;
  }

  private static void collect(Term term, Set<Integer> inputs) {
    switch (term) {
      case Known _, NoMatch _ -> {}
      case Linear linear ->
          linear.coefficients().keySet().forEach(each -> inputs.add(each.input()));
      case Free(var symbol) -> inputs.add(symbol.input());
      case Opaque(var _, var left, var right) -> {
        collect(left, inputs);
        collect(right, inputs);
      }
      case Composite(var components) -> components.values().forEach(each -> collect(each, inputs));
      case Listing(var items) -> items.forEach(each -> collect(each, inputs));
    }
  }
}
