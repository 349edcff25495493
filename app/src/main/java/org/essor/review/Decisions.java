package org.essor.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;

/**
 * Decisions: prepared, pronounced, explained, appealed against, those of the screening too. Those
 * who run the call prepare and pronounce; applications that one of them is barred from are unknown
 * to him.
 */
public interface Decisions {

  /** The longest reason, appeal or answer, in characters. */
  int LONGEST_REASON = 4_000;

  /** Who proposed it. */
  enum Origin {
    OPERATOR,
    JURY,
    SELECTION
  }

  /**
   * A decision that is prepared.
   *
   * @param outcome empty where nothing is proposed yet
   * @param aid where it is to be selected
   * @param version to be given back with a change, 0 where nothing is proposed yet
   */
  record Proposal(
      Submission submission,
      Optional<Outcome> outcome,
      Optional<Euros> aid,
      String reason,
      Origin origin,
      int version) {

    /** True where it can be pronounced. */
    public boolean isComplete() {
      return outcome.isPresent()
          && !reason.isBlank()
          && (outcome.get() != Outcome.SELECT || aid.isPresent());
    }
  }

  /** A change of a proposal, by one who saw its version. */
  record Edit(
      ApplicationId application, int seen, Outcome outcome, Optional<Euros> aid, String reason) {}

  /** The applications to be decided: those under review and in reserve, by number. */
  List<Proposal> listProposals(CallId call, PersonId who);

  /**
   * Returns one.
   *
   * @throws org.essor.kernel.Refusal {@code applications.application.unknown}
   */
  Proposal getProposal(ApplicationId id, PersonId who);

  /**
   * Prepares a decision.
   *
   * @throws org.essor.kernel.Refusal {@code review.proposal.changed} where somebody else changed it
   *     since
   */
  void prepare(Edit edit, PersonId who);

  /**
   * Pronounces all decisions that are complete, in one transaction: each is told by mail, after the
   * commit, to those who work on the application.
   *
   * @return how many
   */
  int pronounce(CallId call, PersonId who);

  /** A decision that was pronounced. */
  record Decision(
      UUID id,
      ApplicationId application,
      Outcome outcome,
      Optional<Euros> aid,
      String reason,
      Instant at,
      Instant appealUntil) {}

  /** A decision of a call with its application. */
  record Pronounced(Submission submission, Decision decision) {}

  /**
   * The last decision of each application, the last pronounced first; what the screening found too.
   */
  List<Pronounced> list(CallId call, PersonId who);

  /** All deposited applications of a call, by number. */
  List<Submission> listDeposited(CallId call, PersonId who);

  /** An appeal; without answer, it is open. */
  record Appeal(
      UUID id,
      String text,
      Instant at,
      Optional<Boolean> upheld,
      String answer,
      Optional<Instant> answeredAt) {}

  /** An appeal with its application, for those who run the call. */
  record Contested(Submission submission, Decision decision, Appeal appeal) {}

  /** The mean of the marks of a criterion, where at least two experts gave one. */
  record MeanMark(Criterion criterion, BigDecimal mean) {}

  /**
   * The answer that an applicant gets.
   *
   * @param decisions the last one first, each with its appeal
   * @param comments what experts wrote to him, in an order that tells nothing of who they are
   * @param scale of the marks
   */
  record Answer(
      List<Answered> decisions, List<String> comments, List<MeanMark> marks, Scale scale) {
    public Answer {
      decisions = List.copyOf(decisions);
      comments = List.copyOf(comments);
      marks = List.copyOf(marks);
    }
  }

  record Answered(Decision decision, Optional<Appeal> appeal, boolean mayAppeal) {}

  /**
   * Finds the answer to an application, for who works on it; empty before a decision.
   *
   * @throws org.essor.kernel.Refusal {@code applications.application.unknown} to others
   */
  Optional<Answer> findAnswer(ApplicationId id, PersonId member);

  /**
   * Appeals against the last decision.
   *
   * @throws org.essor.kernel.Refusal {@code review.appeal.late}, {@code review.appeal.made} where
   *     there is one already, {@code review.appeal.impossible} where it was neither rejected nor
   *     found ineligible
   */
  void appeal(ApplicationId id, String text, PersonId member);

  /** The appeals of a call: those without answer first. */
  List<Contested> listAppeals(CallId call, PersonId who);

  /** The answer to an appeal. */
  record Reply(UUID appeal, boolean upheld, String answer) {}

  /**
   * Answers an appeal; where it is upheld, the application is under review again, or eligible.
   *
   * @throws org.essor.kernel.Refusal {@code review.appeal.unknown}, {@code review.appeal.answered}
   */
  void reply(Reply reply, PersonId who);
}
