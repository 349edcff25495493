package org.essor.certification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * One candidate’s test (passation): what he was asked, what he answered, until when.
 *
 * @param terms what it began with and goes on with, whatever is edited meanwhile
 * @param deadline an answer is taken before this instant, and none at it or after it
 * @param answers in the order given
 */
public record Sitting(
    SittingId id,
    SessionId session,
    PersonId candidate,
    Terms terms,
    Instant startedAt,
    Instant deadline,
    State state,
    List<Answered> answers,
    boolean example) {

  public Sitting {
    answers = List.copyOf(answers);
  }

  /**
   * What a sitting began with.
   *
   * @param bank the fingerprint of the bank
   * @param framework the version of the framework
   * @param seed of all that is drawn in it; never told to the candidate
   * @param domains the domains measured, none where all are
   * @param questions how many count
   * @param time for all questions, accommodations included
   * @param withheld items that were drawn not to be asked in a band of ability, as {@code
   *     item@band}, so that none is known to too many of like ability
   * @param pretested items asked to learn about them, that never count
   */
  public record Terms(
      String bank,
      String framework,
      long seed,
      Accommodations accommodations,
      List<String> domains,
      int questions,
      Duration time,
      List<String> withheld,
      List<String> pretested) {
    public Terms {
      domains = List.copyOf(domains);
      withheld = List.copyOf(withheld);
      pretested = List.copyOf(pretested);
    }

    /** How many questions are asked in all. */
    public int all() {
      return questions + pretested.size();
    }
  }

  /** Where a sitting stands. */
  public sealed interface State {

    /**
     * The candidate is being asked.
     *
     * @param item the one asked now
     * @param since when it was first shown
     */
    record Begun(String item, Instant since) implements State {}

    /**
     * It has ended in a way that someone chose, or after the last question; for good.
     *
     * @param how who or what ended it
     */
    record Ended(Instant at, Ending how) implements State {}

    /** Its time was over. A supervisor may still give time back while the session is open. */
    record Expired(Instant at) implements State {}
  }

  /** How a sitting ends before its time is over. */
  public enum Ending {
    /** All questions were answered. */
    COMPLETED,
    /** The candidate handed in. */
    HANDED_IN,
    /** A supervisor ended it. */
    STOPPED
  }

  /**
   * An answer; the first to a question stands.
   *
   * @param given as {@link org.essor.skills.Task} describes it, nothing for "I don't know"
   * @param askedAt when the question was first shown
   */
  public record Answered(
      String item, List<String> given, boolean right, Instant askedAt, Instant answeredAt) {
    public Answered {
      given = List.copyOf(given);
    }

    /** How long the candidate took, as the server saw it. */
    public Duration time() {
      return Duration.between(askedAt, answeredAt);
    }
  }

  /** The same with an answer more, and another item asked since then. */
  public Sitting after(Answered answer, String next) {
    var more = new ArrayList<>(answers);
    more.add(answer);
    var asked = new State.Begun(next, answer.answeredAt());
    return new Sitting(id, session, candidate, terms, startedAt, deadline, asked, more, example);
  }

  /** The number of the question asked now, from 1; at the end one more than were answered. */
  public int position() {
    return answers.size() + 1;
  }

  /** True while answers may be taken, if its time is not over. */
  public boolean isBegun() {
    return state instanceof State.Begun;
  }

  /** When it ended, in whatever way. */
  public Optional<Instant> endedAt() {
    return switch (state) {
      case State.Begun _ -> Optional.empty();
      case State.Ended ended -> Optional.of(ended.at());
      case State.Expired expired -> Optional.of(expired.at());
    };
  }
}
