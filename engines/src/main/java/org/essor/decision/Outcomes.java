package org.essor.decision;

import java.util.List;

/** What a decision can still be. */
public sealed interface Outcomes {

  /** One outcome is left: whatever is still unknown can no longer change it. */
  record Settled(Value outcome) implements Outcomes {}

  /** Exactly these outcomes are still possible; at least two, in the model's order. */
  record OneOf(List<Value> outcomes) implements Outcomes {
    public OneOf {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * Any value of these intervals, for a number or date computed from unknown ones.
   *
   * @param intervals in FEEL, such as {@code [0..120]}
   */
  record Within(List<String> intervals) implements Outcomes {
    public Within {
      intervals = List.copyOf(intervals);
    }
  }

  /**
   * A collected list with more combinations than are worth listing: what is in every one of them,
   * and what is in some.
   */
  record Collected(List<Value> always, List<Value> sometimes) implements Outcomes {
    public Collected {
      always = List.copyOf(always);
      sometimes = List.copyOf(sometimes);
    }
  }

  default boolean isSettled() {
    return this instanceof Settled;
  }
}
