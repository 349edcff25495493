package org.essor.review.web;

import java.util.List;

/**
 * The decisions of a call.
 *
 * @param ready how many can be pronounced now
 * @param selected how many of these are selected
 * @param awaited how many of these are on the agenda of a jury that has not closed its session
 */
public record DecisionsPage(
    CallHead head,
    int ready,
    int selected,
    int awaited,
    int incomplete,
    List<Prepared> prepared,
    List<Told> told,
    List<Freed> freed,
    List<Contested> appeals,
    Posted posted) {

  public DecisionsPage {
    prepared = List.copyOf(prepared);
    told = List.copyOf(told);
    freed = List.copyOf(freed);
    appeals = List.copyOf(appeals);
  }

  /** A decision that is prepared, or to be. */
  public record Prepared(
      String href,
      String number,
      String title,
      String outcome,
      String aid,
      String origin,
      boolean complete) {}

  /** A decision that was pronounced, of an application that may be withdrawn since. */
  public record Told(
      String number, String title, String outcome, boolean withdrawn, String aid, String when) {}

  /** A laureate who withdrew: his aid is free again. */
  public record Freed(String href, String number, String title, String aid, String reason) {}

  /**
   * An appeal.
   *
   * @param against which decision, in a few words
   * @param reason of the decision
   * @param action where it is answered
   * @param answered the outcome with its instant; empty where it is open
   */
  public record Contested(
      String id,
      String number,
      String title,
      String against,
      String reason,
      String when,
      String text,
      String action,
      String answered,
      String answer) {}
}
