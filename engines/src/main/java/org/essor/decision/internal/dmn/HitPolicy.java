package org.essor.decision.internal.dmn;

/** How a table chooses among the rules that match. */
public enum HitPolicy {
  UNIQUE,
  ANY,
  PRIORITY,
  FIRST,
  COLLECT,
  COLLECT_SUM,
  COLLECT_MIN,
  COLLECT_MAX,
  COLLECT_COUNT,
  RULE_ORDER,
  OUTPUT_ORDER;

  /** Whether the outcome is a list of outputs. */
  public boolean lists() {
    return this == COLLECT || this == RULE_ORDER || this == OUTPUT_ORDER;
  }

  /** Whether the outcome is one number, computed from all outputs. */
  public boolean aggregates() {
    return ordinal() >= COLLECT_SUM.ordinal() && ordinal() <= COLLECT_COUNT.ordinal();
  }

  /** Whether the order of the output values decides. */
  public boolean ranksOutputs() {
    return this == PRIORITY || this == OUTPUT_ORDER;
  }
}
