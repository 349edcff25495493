package org.essor.certification.decision;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essor.certification.Session;
import org.essor.certification.SessionId;
import org.essor.certification.Sessions;
import org.essor.certification.Sitting;
import org.essor.certification.SittingId;
import org.essor.certification.Sittings;
import org.essor.certification.decision.Room.Case;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closed sessions before those who decide: the managers of the institution, but those who
 * supervised the session or sat in it.
 */
@Component
@Transactional(readOnly = true)
public class Rooms {

  private final Sessions sessions;
  private final Sittings sittings;
  private final Institutions institutions;
  private final Standings standings;
  private final SessionSignals signals;
  private final DecisionRows rows;
  private final Clock clock;

  Rooms(
      Sessions sessions,
      Sittings sittings,
      Institutions institutions,
      Standings standings,
      SessionSignals signals,
      DecisionRows rows,
      Clock clock) {
    this.sessions = sessions;
    this.sittings = sittings;
    this.institutions = institutions;
    this.standings = standings;
    this.signals = signals;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * A closed session in a list.
   *
   * @param undecided sittings without a decision
   * @param appeals without an answer
   * @param mine whether the reader may decide in it
   */
  public record Row(
      Session session,
      Institution institution,
      int sat,
      int undecided,
      int appeals,
      boolean mine) {}

  /** The closed sessions of the institutions that a person manages, the latest first. */
  public List<Row> list(PersonId who) {
    return institutions.where(who, Duty.MANAGER).stream()
        .flatMap(institution ->
            sessions.list(institution.id()).stream()
                .filter(session -> session.isClosed() && !session.isCancelled())
                .map(session -> row(session, institution, who)))
        .sorted(Comparator.comparing((Row row) -> row.session().plan().opens()).reversed())
        .toList();
  }

  private Row row(Session session, Institution institution, PersonId who) {
    var all = ended(session);
    int undecided = (int) all.stream().filter(each -> rows.list(each.id()).isEmpty()).count();
    int appeals =
        (int)
            all.stream()
                .flatMap(each -> rows.listAppeals(each.id()).stream())
                .filter(each -> each.reply().isEmpty())
                .count();
    return new Row(session, institution, all.size(), undecided, appeals, mayDecide(session, who));
  }

  private List<Sitting> ended(Session session) {
    return sittings.list(session.id()).stream()
        .filter(sitting -> sitting.endedAt().isPresent())
        .toList();
  }

  private boolean mayDecide(Session session, PersonId who) {
    return !session.isSupervisedBy(who)
        && sittings.list(session.id()).stream()
            .noneMatch(sitting -> sitting.candidate().equals(who));
  }

  /**
   * A closed session with all its cases.
   *
   * @throws Refusal {@code certification.session.unknown} where the reader does not manage its
   *     institution, or it is not closed; {@code certification.decision.own.forbidden} where he
   *     supervised it or sat in it
   */
  public Room get(SessionId id, PersonId who) {
    return room(own(id, who));
  }

  private Session own(SessionId id, PersonId who) {
    var session =
        sessions
            .find(id)
            .filter(
                each -> institutions.duties(who, each.plan().institution()).contains(Duty.MANAGER))
            .filter(Session::isClosed)
            .orElseThrow(() -> new Refusal("certification.session.unknown"));
    if (!mayDecide(session, who)) {
      throw new Refusal("certification.decision.own.forbidden");
    }
    return session;
  }

  private Room room(Session session) {
    var all = ended(session);
    var found = signals.of(session.id());
    var cases = IntStream.range(0, all.size()).mapToObj(place -> at(place, all, found)).toList();
    return new Room(session, cases);
  }

  private Case at(int place, List<Sitting> all, Map<SittingId, List<Signal>> found) {
    var sitting = all.get(place);
    return new Case(
        place + 1,
        sitting,
        standings.of(sitting),
        found.getOrDefault(sitting.id(), List.of()),
        sittings.listIncidents(sitting.session(), sitting.candidate()),
        rows.list(sitting.id()),
        rows.listAppeals(sitting.id()),
        rows.findHearing(sitting.id()));
  }

  /**
   * One case of a closed session.
   *
   * @throws Refusal as {@link #get(SessionId, PersonId)}, and {@code certification.sitting.unknown}
   */
  public Case get(SittingId id, PersonId who) {
    var unknown = new Refusal("certification.sitting.unknown");
    var session = own(sittings.find(id).orElseThrow(() -> unknown).session(), who);
    var all = ended(session);
    var found = signals.of(session.id());
    return IntStream.range(0, all.size())
        .filter(place -> all.get(place).id().equals(id))
        .mapToObj(place -> at(place, all, found))
        .findFirst()
        .orElseThrow(() -> unknown);
  }

  /**
   * The number that a candidate is named by within his session.
   *
   * @throws Refusal as {@link #get(SittingId, PersonId)}
   */
  public int number(SittingId id, PersonId who) {
    return get(id, who).number();
  }

  /** The session of a case. */
  public Session session(Case at) {
    return sessions.find(at.sitting().session()).orElseThrow();
  }

  /** The sessions to come of the institution where a candidate can be measured again. */
  List<Session> next(Sitting sitting) {
    var institution = sessions.find(sitting.session()).orElseThrow().plan().institution();
    var now = clock.instant();
    return sessions.list(institution).stream()
        .filter(each -> !each.isClosed() && each.plan().closes().isAfter(now))
        .filter(each -> !each.id().equals(sitting.session()))
        .toList();
  }

  /** Those, for one who may decide. */
  public List<Session> listNext(Sitting sitting, PersonId who) {
    get(sitting.id(), who);
    return next(sitting);
  }
}
