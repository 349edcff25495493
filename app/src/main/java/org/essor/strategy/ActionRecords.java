package org.essor.strategy;

import java.util.OptionalLong;
import java.util.Set;

/**
 * What records of the platform say of actions: figures that are computed, never typed in. The
 * module that holds the records declares a bean.
 */
public interface ActionRecords {

  /** Computes the figures of some lines together: actions, or the call across the axes. */
  Figures of(Set<String> lines);

  /**
   * Figures of some lines.
   *
   * @param laureates how many applications are selected
   * @param decisions how many are decided, those included
   * @param medianDays from deposit to decision, in days; empty where nothing is decided
   */
  record Figures(long laureates, long decisions, OptionalLong medianDays) {

    public static final Figures NONE = new Figures(0, 0, OptionalLong.empty());
  }
}
