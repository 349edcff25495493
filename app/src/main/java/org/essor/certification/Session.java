package org.essor.certification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;

/**
 * One occasion on which candidates are measured under supervision (session de certification).
 *
 * @param code what a candidate types in the room; for the eyes of supervisors alone
 */
public record Session(
    SessionId id, Plan plan, Set<PersonId> supervisors, String code, State state) {

  public Session {
    supervisors = Set.copyOf(supervisors);
  }

  /**
   * What is settled beforehand.
   *
   * @param title 1 to {@value #LONGEST_TITLE} characters
   * @param place where it is held, 1 to {@value #LONGEST_TITLE} characters
   * @param opens from when on supervisors may open it
   * @param closes until when a sitting may begin, excluded; one that has begun has all its time
   * @param places at most so many candidates, 1 to {@value #MOST_PLACES}; empty for no limit
   * @param example true where it was made for a demonstration: nothing in it counts
   */
  public record Plan(
      InstitutionId institution,
      String title,
      String place,
      Instant opens,
      Instant closes,
      Format format,
      Optional<Integer> places,
      boolean example) {

    public static final int LONGEST_TITLE = 200;
    public static final int MOST_PLACES = 10_000;

    public Plan {
      if (places.filter(most -> most < 1 || most > MOST_PLACES).isPresent()) {
        throw new IllegalArgumentException("Places: " + places);
      }
    }

    /** The same plan, for as many as come. */
    public Plan unlimited() {
      return new Plan(institution, title, place, opens, closes, format, Optional.empty(), example);
    }
  }

  /**
   * How long a whole test is.
   *
   * @param questions that count: as many for everyone, shared between the domains by their hours
   * @param time for all of them, before any accommodation
   */
  public record Format(int questions, Duration time) {

    public static final int FEWEST = 5;
    public static final int MOST = 56;
    public static final Duration SHORTEST = Duration.ofMinutes(10);
    public static final Duration LONGEST = Duration.ofHours(4);

    /** One question for each hour that the framework gives, and an hour for all. */
    public static final Format USUAL = new Format(28, Duration.ofHours(1));

    public Format {
      if (questions < FEWEST || questions > MOST) {
        throw new IllegalArgumentException(questions + " questions");
      }
      if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("Time: " + time);
      }
    }
  }

  /** Where a session stands. */
  public sealed interface State {

    int LONGEST_REASON = 1_000;

    /** Nobody can sit yet. */
    record Planned() implements State {}

    /**
     * Candidates are admitted and sit.
     *
     * @param bank the fingerprint of the bank that all its sittings use
     */
    record Open(Instant since, String bank) implements State {}

    /**
     * Nobody sits any more, for good.
     *
     * @param bank as while it was open; empty where it was never opened
     */
    record Closed(Instant at, Optional<String> bank) implements State {}

    /**
     * It will not be held.
     *
     * @param reason for those who were registered, up to {@value #LONGEST_REASON} characters
     */
    record Cancelled(Instant at, String reason) implements State {}
  }

  public boolean isOpen() {
    return state instanceof State.Open;
  }

  /** True where nobody sits any more, or ever will. */
  public boolean isClosed() {
    return state instanceof State.Closed || isCancelled();
  }

  public boolean isCancelled() {
    return state instanceof State.Cancelled;
  }

  /** True until it is opened: it can be changed, or cancelled. */
  public boolean isPlanned() {
    return state instanceof State.Planned;
  }

  /** True where so many candidates leave no place. */
  public boolean isFull(int registered) {
    return plan.places().filter(most -> registered >= most).isPresent();
  }

  public boolean isSupervisedBy(PersonId who) {
    return supervisors.contains(who);
  }
}
