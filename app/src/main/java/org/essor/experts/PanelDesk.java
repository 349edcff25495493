package org.essor.experts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;

/**
 * How those who run a call make its panel. Every method refuses with {@code calls.call.unknown}
 * where the person does not run the call.
 */
public interface PanelDesk {

  /** Lists the invitations of a call, by the name of the invited. */
  List<Seat> list(CallId call, PersonId who);

  /**
   * Says who learns what of whom.
   *
   * @throws org.essor.kernel.Refusal {@code experts.anonymity.late} once somebody judges
   */
  void setAnonymity(CallId call, Anonymity anonymity, PersonId who);

  /**
   * What is asked of those who are invited.
   *
   * @param maxLoad how many applications they judge at most, 1 to {@link Profile#LARGEST_LOAD}
   * @param message of the operator, at most 2,000 characters
   */
  record Terms(int maxLoad, Optional<LocalDate> answerBy, String message) {

    public static final int LONGEST_MESSAGE = 2_000;
  }

  /**
   * Invites a person by his address, whether he is known or not; again, where he declined or left.
   *
   * @return false where he is invited or a member already
   */
  boolean invite(CallId call, String email, Language language, Terms terms, PersonId who);

  /** Invites known experts; returns how many were not invited yet. */
  int invite(CallId call, List<PersonId> experts, Terms terms, PersonId who);

  /** Lists who judges what now, as far as he may know it. */
  List<ReviewAssignment> listAssignments(CallId call, PersonId who);

  /** Takes back an invitation that was not answered. */
  void withdraw(CallId call, PersonId expert, PersonId who);
}
