package org.essor.decision;

import java.util.List;

/**
 * Something about a table that its author should know.
 *
 * @param kind what is wrong
 * @param file the file
 * @param decision the decision
 * @param rules the numbers of the rules concerned, from 1; empty for a gap
 * @param counterexample facts for which it happens
 */
public record Finding(
    Kind kind, String file, String decision, List<Integer> rules, Facts counterexample) {

  /** The kinds of findings. */
  public enum Kind {
    /** Two rules of a table with hit policy U match at once, or of one with A and differ. */
    OVERLAP,
    /** No rule matches and there is no default. */
    GAP,
    /** No facts make the rule count. */
    UNREACHABLE
  }

  public Finding {
    rules = List.copyOf(rules);
  }
}
