package org.essor.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose results change between two versions of a model. The order in which C lists its outputs is
 * no change. Under unknown facts a list of C or O changes where the presence of an item does, item
 * by item.
 *
 * @param changed the decisions of both versions whose result changes for some facts, in the order
 *     of the later version; decisions that are not here give every set of facts the same result
 * @param removed decisions of the earlier version only
 * @param added decisions of the later version only
 */
public record Impact(List<Changed> changed, Set<String> removed, Set<String> added) {

  public Impact {
    changed = List.copyOf(changed);
    removed = Set.copyOf(removed);
    added = Set.copyOf(added);
  }

  /** The change of a decision, where some set of facts sees it. */
  public Optional<Changed> find(String decision) {
    return changed.stream().filter(each -> each.decision().equals(decision)).findFirst();
  }

  /**
   * What changes in one decision.
   *
   * @param rows the numbers of the sets of facts whose result changes, from 0, in order
   * @param transitions from what to what, and how often, the most frequent first
   */
  public record Changed(String decision, int[] rows, List<Transition> transitions) {
    public Changed {
      rows = rows.clone();
      transitions = List.copyOf(transitions);
    }
  }

  /**
   * One kind of change.
   *
   * @param before what the decision could be; for a list, only the items of which the conditions
   *     changed
   * @param after what it can be
   * @param count for how many sets of facts
   */
  public record Transition(Outcomes before, Outcomes after, int count) {}
}
