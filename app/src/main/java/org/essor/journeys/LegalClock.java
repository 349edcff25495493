package org.essor.journeys;

/**
 * A time limit set by the law.
 *
 * @param name as steps refer to it: path and event, {@code PECAN/CNEDiMTS opinion}
 * @param procedure the procedure it belongs to
 * @param event what must happen before it ends
 * @param body who must act
 * @param days its length, in {@code unit}
 * @param start what makes it run
 * @param note what suspends or changes it, may be empty
 * @param legalReference the article, as lawyers write it
 */
public record LegalClock(
    String id,
    String name,
    Text procedure,
    Text event,
    Body body,
    int days,
    Unit unit,
    Text start,
    Text note,
    String legalReference,
    Evidence evidence) {

  /** What the days of a clock are. */
  public enum Unit {
    CALENDAR_DAYS,
    /** Monday to Friday. */
    WORKING_DAYS
  }
}
