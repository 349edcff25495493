package org.essor.experts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;

/**
 * The place of an expert in the panel of a call: invited, and what he answered.
 *
 * @param maxLoad how many applications he judges at most
 * @param answerBy the day until which he is asked to answer
 * @param reason why he declined or left, in his words or an operator’s; mostly empty
 */
public record Seat(
    CallId call,
    PersonId expert,
    State state,
    int maxLoad,
    Optional<LocalDate> answerBy,
    Instant invitedAt,
    Optional<Instant> answeredAt,
    String reason) {

  /** What became of an invitation. */
  public enum State {
    INVITED,
    ACCEPTED,
    DECLINED,
    /** Was of the panel, and is no longer. */
    LEFT
  }

  public boolean isMember() {
    return state == State.ACCEPTED;
  }
}
