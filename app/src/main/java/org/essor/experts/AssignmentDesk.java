package org.essor.experts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.affinity.Explanation;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;

/**
 * How those who run a call give its applications to its panel: those that are eligible or under
 * review, to those who accepted. Every method refuses with {@code calls.call.unknown} where the
 * person does not run the call, and with {@code experts.assignment.conflicted} where he is barred
 * from one of its applications: he could infer who judges it.
 */
public interface AssignmentDesk {

  /** True where he may not do this because of a conflict of interest. */
  boolean isConflicted(CallId call, PersonId who);

  /**
   * Computes who judges what; nothing changes before it is accepted.
   *
   * @return which computation it was
   * @throws org.essor.kernel.Refusal {@code experts.assignment.empty} where there is no application
   *     to give, or nobody to give it to; {@code experts.assignment.quotas} where a draw is asked
   *     for with conditions that draws do not keep; {@code experts.assignment.long} where
   *     conditions cross each other so that nothing is found in time
   */
  UUID propose(CallId call, AssignmentOptions options, PersonId who);

  /** Finds the last computation. */
  Optional<Run> findLatest(CallId call, PersonId who);

  /**
   * Returns a computation.
   *
   * @throws org.essor.kernel.Refusal {@code experts.run.unknown} where there is none
   */
  Run get(CallId call, UUID run, PersonId who);

  /** What it was computed from: the format that {@code ./essor assign} reads, with comments. */
  String input(CallId call, UUID run, PersonId who);

  /**
   * Gives the applications as computed, in place of what was given before, and tells the experts.
   * What was given of applications that are decided on stays.
   *
   * @throws org.essor.kernel.Refusal {@code experts.run.stale} where somebody has left or is barred
   *     since, or an application is no longer to be judged
   */
  void accept(CallId call, UUID run, PersonId who);

  /** How many experts are missing of what was accepted; 0 before anything was. */
  int countOpen(CallId call, PersonId who);

  /**
   * Looks for the fewest changes that fill what is open.
   *
   * @param leaving who leaves the panel, if anybody does
   */
  Replacement findReplacement(CallId call, Optional<PersonId> leaving, PersonId who);

  /**
   * Makes these changes, and takes who leaves from the panel.
   *
   * @param fingerprint of the changes that were shown
   * @throws org.essor.kernel.Refusal {@code experts.replacement.changed} where others would be made
   *     now, {@code experts.replacement.impossible} where there are none
   */
  void replace(CallId call, Optional<PersonId> leaving, String fingerprint, PersonId who);

  /** Lists pairs that must be or may not be. */
  List<Wish> listWishes(CallId call, PersonId who);

  /** Keeps a wish in place of another for the same pair. */
  void wish(CallId call, Wish wish, PersonId who);

  void removeWish(CallId call, ApplicationId application, PersonId expert, PersonId who);

  /** Why a pair has its affinity; empty where either is not of the call. */
  Optional<Explanation> explain(
      CallId call, ApplicationId application, PersonId expert, PersonId who);
}
