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

  /** The lists that there can be, by what the condition can end in, first met first. */
  private record Ends(
      List<Term> full, List<Term> empty, List<Term> fullFirst, List<Term> emptyFirst) {}

  Presence(int root, Term list) {
    this(
        root,
        list,
        new Ends(List.of(list), List.of(EMPTY), List.of(list, EMPTY), List.of(EMPTY, list)));
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
   * What is left of the segment.
   *
   * @param condition what is left of the condition
   */
  Summary of(Summary condition) {
    return new Summary(lists(condition), condition.inputs(), condition.gains());
  }

  private List<Term> lists(Summary condition) {
    boolean full = condition.terms().getFirst().equals(Term.TRUE);
    return condition.isSettled()
        ? full ? ends.full : ends.empty
        : full ? ends.fullFirst : ends.emptyFirst;
  }

  /** The list that is in the segment where the condition ends. */
  Term list(Term end) {
    return end.equals(Term.TRUE) ? list : EMPTY;
  }
}
