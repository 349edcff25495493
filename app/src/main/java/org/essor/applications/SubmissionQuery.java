package org.essor.applications;

import java.util.OptionalInt;
import java.util.Set;
import org.essor.calls.CallId;

/**
 * Which deposited applications of a call, in which order.
 *
 * @param round of the call; all where empty
 * @param states their codes, as {@link ApplicationState#code}; all where none
 * @param text words that each stand in number, title or name of an organisation, whatever their
 *     case and accents
 * @param page from 0
 * @param size of a page, 1 to 1,000
 */
public record SubmissionQuery(
    CallId call,
    OptionalInt round,
    Set<String> states,
    String text,
    Sort sort,
    boolean descending,
    int page,
    int size) {

  private static final int LARGEST = 1_000;

  /** What they are ordered by; those that are equal, by number. */
  public enum Sort {
    NUMBER,
    TITLE,
    ORGANISATION,
    /** From the deposit to the end. */
    STATE,
    /** Those without an amount last. */
    REQUESTED,
    DEPOSITED
  }

  public SubmissionQuery {
    states = Set.copyOf(states);
    if (page < 0 || size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("Not a page: " + page + " of " + size);
    }
  }

  /** The first page of all applications of a call, by number. */
  public static SubmissionQuery of(CallId call, int size) {
    return new SubmissionQuery(
        call, OptionalInt.empty(), Set.of(), "", Sort.NUMBER, false, 0, size);
  }

  public SubmissionQuery withText(String other) {
    return new SubmissionQuery(call, round, states, other, sort, descending, page, size);
  }

  public SubmissionQuery withStates(Set<String> others) {
    return new SubmissionQuery(call, round, others, text, sort, descending, page, size);
  }

  public SubmissionQuery sortedBy(Sort other) {
    return new SubmissionQuery(call, round, states, text, other, descending, page, size);
  }

  public SubmissionQuery reversed() {
    return new SubmissionQuery(call, round, states, text, sort, !descending, page, size);
  }
}
