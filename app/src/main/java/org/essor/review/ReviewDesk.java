package org.essor.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;

/**
 * Reviews as those see them who run a call. Every method refuses with {@code calls.call.unknown}
 * where the person does not run the call; applications that he is barred from are left out of every
 * list, count and mean.
 */
public interface ReviewDesk {

  /** The grid, once it was set. */
  Optional<Grid> findGrid(CallId call, PersonId who);

  /** The grid to begin from: the criteria of the sheet, the usual scale, no minimum. */
  Grid suggestGrid(CallId call, PersonId who);

  /**
   * Sets what is judged by.
   *
   * @throws org.essor.kernel.Refusal {@code review.grid.begun} where a review was begun
   */
  void setGrid(Grid grid, PersonId who);

  /** True where a review was begun: what is judged by does not change any more. */
  boolean isGridFixed(CallId call, PersonId who);

  /**
   * Puts all eligible applications under review.
   *
   * @return how many
   */
  int begin(CallId call, PersonId who);

  /** How far one review is. */
  record Part(Submission submission, PersonId expert, boolean begun, Optional<Instant> submitted) {}

  /** Every review that was asked for: applications by number. */
  List<Part> progress(CallId call, PersonId who);

  /**
   * Reminds by mail, after the commit, the experts who have not submitted all their reviews.
   *
   * @return how many
   */
  int remind(CallId call, PersonId who);

  /** One review with who wrote it. */
  record Signed(PersonId expert, ReviewForm form, Instant submittedAt) {}

  /** The submitted reviews of an application. */
  List<Signed> reviews(ApplicationId id, PersonId who);

  /**
   * Gives a submitted review back to its expert, who is told why by mail.
   *
   * @throws org.essor.kernel.Refusal {@code review.reopen.reason} without a reason, {@code
   *     review.review.unknown}
   */
  void reopen(Signing review, String reason, PersonId who);

  /** Which review. */
  record Signing(ApplicationId application, PersonId expert) {}

  /** Lets the reviewers of a project read what the others submitted. */
  void openDiscussion(CallId call, PersonId who);

  void closeDiscussion(CallId call, PersonId who);

  /** Where the applications stand; empty before the grid is set. */
  Optional<Standing> standing(CallId call, PersonId who);

  /** True where the person is barred from an application of the call. */
  boolean isPartial(CallId call, PersonId who);
}
