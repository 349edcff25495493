package org.essor.roadmap;

import java.util.List;

/**
 * A step with its dates.
 *
 * @param after the steps it waits for, among those that apply
 * @param basis on whose word its length rests
 * @param earliest when it happens if nothing waits; one day, the day said, for a step that is done
 * @param latest when it can still happen without making the whole plan longer
 * @param startIsLowerBound a step before it, or further before, has an unknown length: it starts on
 *     this day <em>or later</em>
 * @param endIsLowerBound the same of its end; also true where its own length is unknown
 */
public record PlannedStep(
    Step step,
    Certainty certainty,
    Progress progress,
    List<String> after,
    Basis basis,
    Interval earliest,
    Interval latest,
    boolean startIsLowerBound,
    boolean endIsLowerBound) {

  /** Where a step stands today. */
  public enum Progress {
    DONE,
    /** By the plan it should have been finished before today, and nobody said it is. */
    OVERDUE,
    AHEAD
  }

  /** On whose word the length of a step rests. */
  public enum Basis {
    LEGAL,
    TYPICAL,
    WAITING,
    /** The user's own estimate. */
    ESTIMATED,
    /** Nobody's: the length is unknown, and counted as zero in dates that are then lower bounds. */
    UNKNOWN
  }

  public PlannedStep {
    after = List.copyOf(after);
  }

  public String id() {
    return step.id();
  }

  /** Returns by how many days the end can slip without making the whole plan longer. */
  public long slackDays() {
    return latest.end().toEpochDay() - earliest.end().toEpochDay();
  }

  /** Whether a day lost on this step is a day lost on the plan. Never true of what is done. */
  public boolean isCritical() {
    return progress != Progress.DONE && slackDays() == 0;
  }
}
