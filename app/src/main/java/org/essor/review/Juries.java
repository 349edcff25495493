package org.essor.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.essor.receipts.SignedReceipt;

/**
 * Juries and their sessions. What a person is barred from is not there for him, neither on an
 * agenda nor in a count. To whom a session is none of his business, there is none: {@code
 * review.session.unknown}.
 */
public interface Juries {

  int LONGEST_TITLE = 200;

  /** The jury of a call, for one who runs it. */
  List<PersonId> listMembers(CallId call, PersonId who);

  /** A new member of the jury. */
  record NewMember(CallId call, String email, Language language) {}

  /** Makes somebody a member of the jury; he is told by mail, after the commit. */
  void add(NewMember member, PersonId who);

  void remove(CallId call, PersonId juror, PersonId who);

  /** A session to be held. */
  record Plan(CallId call, String title, String place, Instant at) {}

  UUID plan(Plan plan, PersonId who);

  /** Minutes that are signed. */
  record Minutes(String number, Instant at, String sha256) {}

  /**
   * A session.
   *
   * @param scale of the marks
   * @param items what is on its agenda, in order
   * @param minutes once it is closed
   * @param complete false where something on the agenda is left out for the reader
   */
  record Session(
      UUID id,
      CallId call,
      String title,
      String place,
      Instant at,
      Scale scale,
      List<Item> items,
      List<PersonId> members,
      Optional<Minutes> minutes,
      boolean complete) {
    public Session {
      items = List.copyOf(items);
      members = List.copyOf(members);
    }

    public Optional<Item> find(ApplicationId application) {
      return items.stream().filter(item -> item.submission().id().equals(application)).findFirst();
    }
  }

  /**
   * A project on an agenda.
   *
   * @param outcome what the jury proposes, if it has
   * @param version to be given back with a proposal
   * @param marks by juror
   * @param recused who does not sit for it
   */
  record Item(
      Submission submission,
      Optional<Outcome> outcome,
      Optional<Euros> aid,
      String reason,
      int version,
      Map<PersonId, BigDecimal> marks,
      Set<PersonId> recused) {
    public Item {
      marks = Map.copyOf(marks);
      recused = Set.copyOf(recused);
    }
  }

  /** The sessions of a call, for one who runs it, the next first. */
  List<Session> list(CallId call, PersonId who);

  /** The sessions of the juries that he is a member of, the last first. */
  List<Session> listTo(PersonId juror);

  /** A session, for a member of the jury or one who runs the call. */
  Session get(UUID session, PersonId who);

  /** Puts an application under review at the end of an agenda, once. */
  void putOn(UUID session, ApplicationId application, PersonId who);

  void takeOff(UUID session, ApplicationId application, PersonId who);

  /** What the jury proposes of a project. */
  record Verdict(
      UUID session,
      ApplicationId application,
      int seen,
      Outcome outcome,
      Optional<Euros> aid,
      String reason) {}

  /**
   * Records what the jury proposes, for one who runs the call; it becomes a proposal of a decision.
   *
   * @throws org.essor.kernel.Refusal {@code review.session.closed}, {@code review.proposal.changed}
   */
  void decide(Verdict verdict, PersonId who);

  /** The mark of a juror. */
  record Mark(UUID session, ApplicationId application, BigDecimal mark) {}

  /**
   * Marks a project, again where he likes until the session is closed.
   *
   * @throws org.essor.kernel.Refusal {@code review.session.closed}, {@code review.mark.scale}
   */
  void mark(Mark mark, PersonId juror);

  /**
   * A juror does not sit for a project: his tie is declared, recorded in the minutes, and the
   * project is not there for him any more.
   *
   * @param tie in his words
   */
  void recuse(UUID session, ApplicationId application, String tie, PersonId juror);

  /**
   * The submitted reviews of a project on an agenda, without names, in an order that tells nothing
   * of who wrote them.
   */
  List<ReviewForm> reviews(UUID session, ApplicationId application, PersonId who);

  /**
   * Closes a session: its minutes are printed, kept, and signed.
   *
   * @throws org.essor.kernel.Refusal {@code review.session.closed}; {@code review.session.open}
   *     where a project has no proposal; {@code review.selection.partial} where he is barred from
   *     something on its agenda
   */
  void close(UUID session, PersonId who);

  /** The minutes as a PDF, for who may see all of the agenda. */
  byte[] minutes(UUID session, PersonId who);

  /** The minutes in English, for information: the French document counts. */
  byte[] translation(UUID session, PersonId who);

  /** The signed receipt of the minutes: their number, instant and fingerprint. */
  SignedReceipt receipt(UUID session, PersonId who);

  /** True where the person is in a jury. */
  boolean isJuror(PersonId who);
}
