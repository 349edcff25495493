package org.essor.certification;

import java.time.Instant;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * An entry in the record of a session (procès-verbal).
 *
 * @param by who made it
 * @param candidate whom it is about, empty where it is about the session
 * @param text in the words of him who made it, up to {@value #LONGEST} characters
 */
public record Incident(
    Instant at, PersonId by, Optional<PersonId> candidate, Kind kind, String text) {

  public static final int LONGEST = 1_000;

  /** What it tells. */
  public enum Kind {
    /** Something that was noticed. */
    NOTE,
    /** Time was given back; the text begins with the minutes. */
    TIME_GIVEN,
    /** Another device may be used. */
    DEVICE,
    /** A supervisor ended the sitting. */
    STOPPED,
    /** An admission was taken back. */
    TURNED_AWAY
  }
}
