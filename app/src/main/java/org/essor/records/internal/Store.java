package org.essor.records.internal;

import java.net.URI;
import java.util.Optional;
import org.essor.institutions.InstitutionId;

/**
 * The learning record store of an institution.
 *
 * @param endpoint its address, without {@code /statements}
 * @param username the key that it gave
 */
public record Store(
    InstitutionId institution, URI endpoint, String username, Version version, Health health) {

  /** How a store is that nothing was sent to yet. */
  public static final Health NEW = new Health(State.ON, Optional.empty(), Optional.empty(), 0);

  /** The version of the Experience API that is spoken. */
  public enum Version {
    V1("1.0.3"),
    V2("2.0.0");

    private final String header;

    Version(String header) {
      this.header = header;
    }

    /** As the header {@code X-Experience-API-Version} says it. */
    public String header() {
      return header;
    }

    static Version of(String header) {
      return header.equals(V2.header) ? V2 : V1;
    }
  }

  /** Whether statements are sent. */
  public enum State {
    ON,
    /** A manager stopped it. */
    STOPPED,
    /** The store takes nothing, for a reason that waiting does not mend. */
    REFUSED
  }

  /** Why a store takes nothing. */
  public enum Problem {
    /** It does not answer in time. */
    UNREACHABLE,
    /** It asks for patience, or has a fault of its own. */
    BUSY,
    CREDENTIALS,
    /** Nothing takes statements at this address. */
    ADDRESS,
    /** It refused every statement of several. */
    NOTHING
  }

  /**
   * How it is.
   *
   * @param problem of the last time, empty where all is well
   * @param status what it answered then
   * @param failures times in a row that it took nothing
   */
  public record Health(
      State state, Optional<Problem> problem, Optional<Integer> status, int failures) {}
}
