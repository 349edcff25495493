package org.essor.journeys;

import java.util.List;
import java.util.Optional;
import org.essor.roadmap.Span;

/**
 * A step of the roadmap.
 *
 * @param stage the stage of the life line, 1 (idea) to 7 (deployment)
 * @param body who is responsible
 * @param after the steps that must be finished before; one that does not apply is passed over
 * @param deadline by when it must be finished, where the law says so
 * @param doneOn the input, a date, that tells on which day it was done
 * @param over the input, yes or no, that tells that its time is over; true by itself once its
 *     length has passed since a step before it was done, as its {@code doneOn} tells
 * @param funding outcomes of the decision {@code open_funding} that can pay for it
 */
public record Step(
    String id,
    int stage,
    Text title,
    Text about,
    Body body,
    List<String> after,
    Duration duration,
    Optional<Deadline> deadline,
    Optional<String> doneOn,
    Optional<String> over,
    List<String> funding,
    List<Reference> sources) {

  /**
   * How long a step takes.
   *
   * @param span its length, the shortest of a range; empty for {@link Kind#UNKNOWN}
   * @param longest the longest of a range, in the unit of {@code span}
   * @param clock the legal clock it takes its length from
   */
  public record Duration(
      Kind kind, Optional<Span> span, Optional<Span> longest, Optional<LegalClock> clock) {

    /** Where a duration comes from. */
    public enum Kind {
      /** A time limit of the law. */
      LEGAL,
      /** Usual practice, with its source. */
      TYPICAL,
      /** Time spent waiting on others. */
      WAITING,
      /** No source gives one. */
      UNKNOWN
    }
  }

  /**
   * A date by which a step must be finished.
   *
   * @param after the step whose end sets the time running
   */
  public record Deadline(String after, Span within) {}

  public Step {
    after = List.copyOf(after);
    funding = List.copyOf(funding);
    sources = List.copyOf(sources);
  }
}
