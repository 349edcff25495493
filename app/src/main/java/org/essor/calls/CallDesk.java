package org.essor.calls;

import java.util.List;
import org.essor.calls.form.Eligibility;
import org.essor.calls.form.Form;
import org.essor.calls.form.Problem;
import org.essor.journeys.Text;
import org.essor.kernel.PersonId;

/**
 * What those who run calls do. Every method refuses with {@code calls.call.unknown} where the
 * person does not run the call, as where there is none; every change with {@code
 * calls.edit.changed} where somebody else has changed it since, and is then not made.
 */
public interface CallDesk {

  /** Makes a draft, run by whoever makes it. */
  CallId create(CallSheet sheet, PersonId who);

  /** Lists the calls that a person runs, the last changed first. */
  List<Call> list(PersonId who);

  Call get(CallId id, PersonId who);

  /**
   * Changes a draft.
   *
   * @throws org.essor.kernel.Refusal {@code calls.edit.published} where it is published: that is
   *     corrected
   */
  void edit(CallEdit edit, CallSheet sheet);

  /**
   * Sets the rounds of a draft; they are numbered as given. Refuses as {@link #edit} does, and with
   * {@code calls.rounds.overlap} where two overlap.
   */
  void setRounds(CallEdit edit, List<Round> rounds);

  /** What is missing before a call can be published; none where nothing is. */
  List<Problem> listMissing(CallId id, PersonId who);

  /**
   * Publishes a draft, and its form as revision 1.
   *
   * @throws org.essor.kernel.Refusal {@code calls.publish.missing} where something is missing
   */
  void publish(CallEdit edit);

  /**
   * Deletes a draft with all that belongs to it: nobody but those who run it has seen it.
   *
   * @throws org.essor.kernel.Refusal {@code calls.edit.published} where it was published: such a
   *     call is a public record
   */
  void discard(CallEdit edit);

  /** What a correction makes of a call, and what it says to everyone. */
  record Correction(CallSheet sheet, List<Round> rounds, Text text) {
    public Correction {
      rounds = List.copyOf(rounds);
    }
  }

  /**
   * Corrects a published call.
   *
   * @throws org.essor.kernel.Refusal {@code calls.correct.not-published}, {@code
   *     calls.rounds.overlap}, {@code calls.correct.round-gone} where a round that has opened is
   *     missing, {@code calls.correct.text} without a French text
   */
  void correct(CallEdit edit, Correction correction);

  /** Ends a published call: nobody may apply any more. */
  void close(CallEdit edit);

  DraftForm getDraftForm(CallId id, PersonId who);

  /** Keeps a form that is being built, complete or not; returns its new version. */
  int saveDraftForm(CallEdit edit, Form form);

  /** Keeps who may apply, for the form that is being built; returns the new version of both. */
  int saveEligibility(CallEdit edit, Eligibility eligibility);

  /**
   * Publishes the draft of a form as a new revision of a published call.
   *
   * @throws org.essor.kernel.Refusal {@code calls.form.incomplete} where it or its eligibility has
   *     problems, {@code calls.form.same} where it is the one published
   */
  int publishForm(CallEdit edit);

  /**
   * Lets another operator run the call too.
   *
   * @throws org.essor.kernel.Refusal {@code calls.managers.not-operator} where no operator has this
   *     address
   */
  void addManager(CallId id, String email, PersonId who);

  /** Who runs the call. */
  List<PersonId> listManagers(CallId id, PersonId who);
}
