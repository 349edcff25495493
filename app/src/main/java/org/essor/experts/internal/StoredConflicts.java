package org.essor.experts.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essor.applications.ApplicationId;
import org.essor.applications.SubmissionBars;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.experts.Conflict;
import org.essor.experts.ConflictDesk;
import org.essor.experts.ConflictKind;
import org.essor.experts.Conflicts;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredConflicts implements Conflicts, ConflictDesk, SubmissionBars {

  private final JdbcClient db;
  private final FoundConflicts found;
  private final SeatRows seats;
  private final BarredAssignments assignments;
  private final CallDesk desk;
  private final AuditLog audit;
  private final Clock clock;

  StoredConflicts(
      JdbcClient db,
      FoundConflicts found,
      SeatRows seats,
      BarredAssignments assignments,
      CallDesk desk,
      AuditLog audit,
      Clock clock) {
    this.db = db;
    this.found = found;
    this.seats = seats;
    this.assignments = assignments;
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean bars(ApplicationId id, PersonId who) {
    return !found.barred(List.of(id), who).isEmpty();
  }

  @Override
  @Transactional(readOnly = true)
  public Set<ApplicationId> barred(CallId call, PersonId who) {
    return found.barred(call, who);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<PersonId> barredFrom(ApplicationId id, Collection<PersonId> people) {
    return people.stream().filter(person -> bars(id, person)).collect(Collectors.toSet());
  }

  @Override
  public void declare(ApplicationId id, PersonId who, String tie) {
    write(new Of(id, who), ConflictKind.DECLARED, tie, who);
    append("experts.conflict-declared", id, who);
  }

  private void write(Of pair, ConflictKind kind, String words, PersonId by) {
    db.sql(
            """
            insert into experts.application_tie (id, application, person, kind, words, by_person, at)
            values (:id, :application, :person, :kind, :words, :by, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("application", pair.application().value())
        .param("person", pair.person().value())
        .param("kind", kind.name())
        .param("words", words)
        .param("by", by.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    assignments.end(pair.person());
  }

  @Override
  @Transactional(readOnly = true)
  public Set<PersonId> people(CallId call, PersonId who) {
    var people = new HashSet<>(desk.listManagers(call, who));
    seats.ofCall(call).forEach(seat -> people.add(seat.expert()));
    return people;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Conflict> list(CallId call, PersonId who) {
    return listOf(call, people(call, who), who);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Conflict> listOf(CallId call, Collection<PersonId> people, PersonId who) {
    desk.get(call, who);
    var hidden = found.barred(call, who);
    return people.stream()
        .flatMap(person -> found.list(call, person).stream())
        .filter(conflict -> !hidden.contains(conflict.application()))
        .sorted(
            Comparator.comparing((Conflict each) -> each.application().value())
                .thenComparing(each -> each.person().value())
                .thenComparing(Conflict::kind))
        .toList();
  }

  @Override
  public void add(CallId call, Of pair, String reason, PersonId who) {
    check(call, pair, who);
    write(pair, ConflictKind.ADDED, reason, who);
    append("experts.conflict-added", pair.application(), who);
  }

  /** Lets through who runs the call and is not barred from the application. */
  private void check(CallId call, Of pair, PersonId who) {
    desk.get(call, who);
    if (bars(pair.application(), who)) {
      throw new Refusal("applications.application.unknown");
    }
  }

  @Override
  public void clear(CallId call, Conflict detected, String reason, PersonId who) {
    check(call, detected, who);
    if (!detected.kind().isDetected()
        || detected.person().equals(who)
        || !found.list(call, detected.person()).contains(detected)) {
      throw new Refusal("experts.conflict.not-detected");
    }
    db.sql(
            """
            insert into experts.cleared_conflict
              (application, person, kind, about, reason, by_person, at)
            values (:application, :person, :kind, :about, :reason, :by, :now)
            on conflict do nothing
            """)
        .param("application", detected.application().value())
        .param("person", detected.person().value())
        .param("kind", detected.kind().name())
        .param("about", detected.about())
        .param("reason", reason)
        .param("by", who.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    append("experts.conflict-cleared", detected.application(), who);
  }

  private void check(CallId call, Conflict conflict, PersonId who) {
    check(call, new Of(conflict.application(), conflict.person()), who);
  }

  @Override
  public void restore(CallId call, Conflict cleared, PersonId who) {
    check(call, cleared, who);
    db.sql(
            """
            delete from experts.cleared_conflict where application = :application
              and person = :person and kind = :kind and about = :about
            """)
        .param("application", cleared.application().value())
        .param("person", cleared.person().value())
        .param("kind", cleared.kind().name())
        .param("about", cleared.about())
        .update();
    assignments.end(cleared.person());
    append("experts.conflict-restored", cleared.application(), who);
  }

  private void append(String action, ApplicationId id, PersonId who) {
    audit.append(new AuditEntry(action, "application:" + id, Optional.of(who), Map.of()));
  }
}
