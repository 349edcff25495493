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
record Presence(int root, Term list) {

  private static final Term EMPTY = new Known(new Value.Many(List.of()));

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
   * What is left of the segment.
   *
   * @param condition what is left of the condition
   */
  Summary of(Summary condition) {
    var first = list(condition.terms().getFirst());
    var lists =
        condition.isSettled() ? List.of(first) : List.of(first, list(condition.terms().getLast()));
    return new Summary(lists, condition.inputs(), condition.gains());
  }

  /** The list that is in the segment where the condition ends. */
  Term list(Term end) {
    return end.equals(Term.TRUE) ? list : EMPTY;
  }
}
