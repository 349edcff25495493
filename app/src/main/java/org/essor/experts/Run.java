package org.essor.experts;

import java.time.Instant;
import java.util.UUID;
import org.essor.calls.CallId;

/**
 * One computation of who judges what.
 *
 * @param fingerprint SHA-256 of what it was computed from, 64 hexadecimal digits
 */
public record Run(
    UUID id,
    CallId call,
    State state,
    AssignmentOptions options,
    RunResult result,
    String fingerprint,
    Instant at) {

  /** What became of it. */
  public enum State {
    PROPOSED,
    ACCEPTED,
    /** There is no assignment. */
    IMPOSSIBLE
  }
}
