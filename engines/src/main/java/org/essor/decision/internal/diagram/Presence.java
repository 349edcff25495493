package org.essor.decision.internal.diagram;

import java.util.List;
import org.essor.decision.Value;
import org.essor.decision.internal.diagram.Term.Known;
import org.jspecify.annotations.Nullable;

/**
 * Whether a segment has anything in it, where it is one list or empty. Told apart from what is in
 * it, the condition is one diagram for all segments and rules that share it, or a part of it.
 *
 * @param root the diagram that ends in true where the segment is not empty, else in false
 * @param list what is in it then
 */
record Presence(int root, Term list, Ends ends) {

  private static final Term EMPTY = new Known(new Value.Many(List.of()));

  /** The lists that there can be, by what the condition can end in. */
  private record Ends(List<Term> full, List<Term> empty, List<Term> open) {}

  Presence(int root, Term list) {
    this(root, list, new Ends(List.of(list), List.of(EMPTY), List.of(list, EMPTY)));
  }

  /** Null where a segment is more than one list or empty, or always the same. */
  static @Nullable Presence of(Diagrams diagrams, int segment) {
    var lists = Ranks.terms(diagrams, segment);
    if (lists.size() != 2 || !lists.remove(EMPTY)) {
      return null;
    }
    int root =
        diagrams.apply(
            "is not empty",
            segment,
            diagrams.no,
            (list, _) -> list.equals(EMPTY) ? diagrams.no : diagrams.yes);
    return new Presence(root, lists.getFirst());
  }

  /**
   * What the segment can be.
   *
   * @param condition what its condition can end in
   */
  List<Term> lists(List<Term> condition) {
    return condition.size() > 1
        ? ends.open
        : condition.getFirst().equals(Term.TRUE) ? ends.full : ends.empty;
  }

  /** The list that is in the segment where the condition ends. */
  Term list(Term end) {
    return end.equals(Term.TRUE) ? list : EMPTY;
  }
}
