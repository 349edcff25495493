package org.essor.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.kernel.PersonId;

/**
 * The reviews of an expert. Every method refuses with {@code review.review.unknown} where the
 * application was not given to him, or he is barred from it, as where there is none.
 */
public interface Reviews {

  /** How far a review is. */
  enum Step {
    /** The operator has not said yet what is judged by. */
    WAITING,
    TO_BEGIN,
    BEGUN,
    SUBMITTED,
    /** Never submitted, and the application is decided on: nobody waits for it. */
    OVER
  }

  /** A review in a list. */
  record Card(Submission submission, Step step, Optional<Instant> submittedAt) {}

  /**
   * A review on the desk of its expert.
   *
   * @param form what he wrote last, submitted or not
   * @param versions by field, how often it was changed; to be given back when it is saved
   * @param reopened why the operator reopened it, empty where he has not
   * @param over true where the application is decided on: nothing is written any more
   */
  record Sheet(
      Submission submission,
      ReviewForm form,
      Map<String, Integer> versions,
      Optional<Instant> submittedAt,
      String reopened,
      boolean over) {
    public Sheet {
      versions = Map.copyOf(versions);
    }

    public boolean isSubmitted() {
      return submittedAt.isPresent();
    }
  }

  /**
   * What an expert typed in one field.
   *
   * @param seen the version that the page showed, 0 where there was none
   */
  record Entry(String field, int seen, String value) {}

  /** What another page of the same expert saved meanwhile. */
  record Clash(String field, String theirs, Instant at) {}

  /** The applications that he reviews: those to be done first. */
  List<Card> list(PersonId expert);

  Sheet get(ApplicationId id, PersonId expert);

  /**
   * Saves a draft field by field, whatever is wrong with it. What was changed since the page was
   * shown is not overwritten.
   *
   * @return the fields that were not saved for that reason
   * @throws org.essor.kernel.Refusal {@code review.review.submitted} where it was submitted
   */
  List<Clash> save(ApplicationId id, PersonId expert, List<Entry> entries);

  /**
   * Submits a review.
   *
   * @throws org.essor.kernel.Refusal {@code review.review.flaws} where something is wrong or
   *     missing
   */
  void submit(ApplicationId id, PersonId expert);

  /**
   * What the other reviewers of the same application submitted, in an order that tells nothing of
   * who they are; none unless the operator has opened the discussion and the expert has submitted.
   */
  List<ReviewForm> others(ApplicationId id, PersonId expert);
}
