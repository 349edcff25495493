package org.essor.experts.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.applications.ApplicationId;
import org.essor.applications.SubmissionReaders;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.experts.Anonymity;
import org.essor.experts.Invitations;
import org.essor.experts.PanelDesk;
import org.essor.experts.Panels;
import org.essor.experts.Profiles;
import org.essor.experts.ReviewAssignment;
import org.essor.experts.Seat;
import org.essor.experts.Seat.State;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredPanels implements Panels, PanelDesk, Invitations, SubmissionReaders {

  private final SeatRows seats;
  private final AssignmentRows assignments;
  private final FoundConflicts conflicts;
  private final Profiles profiles;
  private final People people;
  private final CallDesk desk;
  private final PanelMails mails;
  private final AuditLog audit;
  private final Clock clock;

  StoredPanels(
      SeatRows seats,
      AssignmentRows assignments,
      FoundConflicts conflicts,
      Profiles profiles,
      People people,
      CallDesk desk,
      PanelMails mails,
      AuditLog audit,
      Clock clock) {
    this.seats = seats;
    this.assignments = assignments;
    this.conflicts = conflicts;
    this.profiles = profiles;
    this.people = people;
    this.desk = desk;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Anonymity anonymity(CallId call) {
    return seats.anonymity(call);
  }

  @Override
  public List<PersonId> members(CallId call) {
    return seats.ofCall(call).stream().filter(Seat::isMember).map(Seat::expert).toList();
  }

  @Override
  public List<ReviewAssignment> listOf(CallId call) {
    return assignments.ofCall(call);
  }

  @Override
  public List<ReviewAssignment> listTo(PersonId expert) {
    var all = assignments.ofPerson(expert);
    var barred = conflicts.barred(all.stream().map(ReviewAssignment::application).toList(), expert);
    return all.stream().filter(each -> !barred.contains(each.application())).toList();
  }

  @Override
  public boolean isReviewer(ApplicationId id, PersonId expert) {
    return assignments.isActive(id, expert) && conflicts.barred(List.of(id), expert).isEmpty();
  }

  @Override
  public Reading reading(ApplicationId id, PersonId who) {
    if (!isReviewer(id, who)) {
      return Reading.NOTHING;
    }
    return assignments.ofApplication(id).stream()
            .anyMatch(each -> anonymity(each.call()) == Anonymity.DOUBLE)
        ? Reading.WITHOUT_NAMES
        : Reading.ALL;
  }

  @Override
  public List<Seat> list(CallId call, PersonId who) {
    desk.get(call, who);
    var all = seats.ofCall(call).stream().collect(Collectors.toMap(Seat::expert, seat -> seat));
    return people.list(all.keySet()).stream()
        .flatMap(person -> Optional.ofNullable(all.get(person.id())).stream())
        .toList();
  }

  @Override
  public List<ReviewAssignment> listAssignments(CallId call, PersonId who) {
    desk.get(call, who);
    var hidden = conflicts.barred(call, who);
    return assignments.ofCall(call).stream()
        .filter(each -> !hidden.contains(each.application()))
        .toList();
  }

  @Override
  public void setAnonymity(CallId call, Anonymity anonymity, PersonId who) {
    desk.get(call, who);
    if (anonymity == seats.anonymity(call)) {
      return;
    }
    if (!assignments.ofCall(call).isEmpty()) {
      throw new Refusal("experts.anonymity.late");
    }
    seats.save(call, anonymity);
    append("experts.anonymity-set", call, who, Map.of("anonymity", anonymity.name()));
  }

  @Override
  public boolean invite(CallId call, String email, Language language, Terms terms, PersonId who) {
    desk.get(call, who);
    return invite(call, people.invite(email, language), terms, who);
  }

  @Override
  public int invite(CallId call, List<PersonId> experts, Terms terms, PersonId who) {
    desk.get(call, who);
    return (int)
        people.list(experts).stream().filter(each -> invite(call, each, terms, who)).count();
  }

  private boolean invite(CallId call, Person invited, Terms terms, PersonId who) {
    var before = seats.find(call, invited.id());
    if (before.filter(StoredPanels::stands).isPresent()) {
      return false;
    }
    var seat =
        new Seat(
            call,
            invited.id(),
            State.INVITED,
            terms.maxLoad(),
            terms.answerBy(),
            clock.instant(),
            Optional.empty(),
            "");
    seats.save(seat, Optional.of(who));
    mails.invite(invited, call, terms.maxLoad(), terms.message());
    append("experts.invited", call, who, Map.of());
    return true;
  }

  private static boolean stands(Seat seat) {
    return seat.state() == State.INVITED || seat.state() == State.ACCEPTED;
  }

  @Override
  public void withdraw(CallId call, PersonId expert, PersonId who) {
    desk.get(call, who);
    seats.find(call, expert).filter(seat -> seat.state() == State.INVITED).ifPresent(seats::remove);
    append("experts.invitation-withdrawn", call, who, Map.of());
  }

  @Override
  public List<Seat> list(PersonId who) {
    return seats.ofPerson(who);
  }

  @Override
  public Seat get(CallId call, PersonId who) {
    return seats.find(call, who).orElseThrow(() -> new Refusal("experts.invitation.unknown"));
  }

  @Override
  public void accept(CallId call, PersonId who, int maxLoad) {
    var seat = get(call, who);
    if (seat.state() == State.LEFT) {
      throw new Refusal("experts.invitation.over");
    }
    if (profiles.find(who).isEmpty()) {
      throw new Refusal("experts.profile.missing");
    }
    answer(seat, State.ACCEPTED, maxLoad, "");
    append("experts.invitation-accepted", call, who, Map.of());
  }

  @Override
  public void decline(CallId call, PersonId who, String reason) {
    var seat = get(call, who);
    var given = assignments.ofPerson(who).stream().anyMatch(each -> each.call().equals(call));
    if (given || seat.state() == State.LEFT) {
      throw new Refusal("experts.invitation.over");
    }
    answer(seat, State.DECLINED, seat.maxLoad(), reason);
    append("experts.invitation-declined", call, who, Map.of());
  }

  private void answer(Seat seat, State state, int maxLoad, String reason) {
    seats.save(
        new Seat(
            seat.call(),
            seat.expert(),
            state,
            maxLoad,
            seat.answerBy(),
            seat.invitedAt(),
            Optional.of(clock.instant()),
            reason),
        Optional.empty());
  }

  private void append(String action, CallId call, PersonId who, Map<String, String> details) {
    audit.append(new AuditEntry(action, "call:" + call, Optional.of(who), details));
  }
}
