package org.essor.grants.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Role;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState.Withdrawn;
import org.essor.applications.Applications;
import org.essor.applications.Membership;
import org.essor.applications.Submission;
import org.essor.applications.SubmissionBars;
import org.essor.applications.Submissions;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementEdit;
import org.essor.grants.AgreementId;
import org.essor.grants.AgreementState.Prepared;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets through who runs the call and is not barred, or who is of the consortium. */
@Component
class Gate {

  private final AgreementRows rows;
  private final Calls calls;
  private final CallDesk desk;
  private final People people;
  private final Applications applications;
  private final Submissions submissions;
  private final ObjectProvider<SubmissionBars> bars;

  Gate(
      AgreementRows rows,
      Calls calls,
      CallDesk desk,
      People people,
      Applications applications,
      Submissions submissions,
      ObjectProvider<SubmissionBars> bars) {
    this.rows = rows;
    this.calls = calls;
    this.desk = desk;
    this.people = people;
    this.applications = applications;
    this.submissions = submissions;
    this.bars = bars;
  }

  private static Refusal unknown() {
    return new Refusal("grants.agreement.unknown");
  }

  private Set<ApplicationId> barred(CallId call, PersonId who) {
    return bars.stream()
        .flatMap(each -> each.barred(call, who).stream())
        .collect(Collectors.toSet());
  }

  Agreement ofOperator(AgreementId id, PersonId who) {
    return rows.find(id).filter(each -> isOfOperator(each, who)).orElseThrow(Gate::unknown);
  }

  /** Who runs a call, and is an operator still. */
  private boolean manages(CallId call, PersonId who) {
    return calls.isManager(call, who)
        && people.find(who).filter(person -> person.has(Role.OPERATOR)).isPresent();
  }

  boolean isOfOperator(Agreement agreement, PersonId who) {
    return manages(agreement.call(), who)
        && !barred(agreement.call(), who).contains(agreement.application());
  }

  /** Holds the agreement that an operator changes, as he saw it. */
  Agreement holdForOperator(AgreementEdit edit) {
    rows.lock(edit.id());
    return asSeen(ofOperator(edit.id(), edit.who()), edit);
  }

  private static Agreement asSeen(Agreement agreement, AgreementEdit edit) {
    if (agreement.edition() != edit.seen()) {
      throw new Refusal("grants.edit.changed");
    }
    return agreement;
  }

  /** Before the first signature: what was withdrawn while it was being signed is not. */
  void requireApplication(Agreement agreement, int amendment) {
    var withdrawn =
        submissions
            .find(agreement.application())
            .map(Submission::state)
            .filter(Withdrawn.class::isInstance);
    if (amendment == 0 && withdrawn.isPresent()) {
      throw new Refusal("grants.sign.withdrawn");
    }
  }

  List<Agreement> listOfOperator(PersonId who) {
    var mine = desk.list(who).stream().map(call -> call.id()).toList();
    return withoutBarred(rows.listOfCalls(mine), who);
  }

  private List<Agreement> withoutBarred(Collection<Agreement> all, PersonId who) {
    Map<CallId, Set<ApplicationId>> barred = new HashMap<>();
    return all.stream()
        .filter(each ->
            !barred
                .computeIfAbsent(each.call(), call -> barred(call, who))
                .contains(each.application()))
        .toList();
  }

  void requireOperator(CallId call, PersonId who) {
    if (!manages(call, who)) {
      throw new Refusal("grants.credits.unknown");
    }
  }

  Agreement ofConsortium(AgreementId id, PersonId who) {
    var agreement = rows.find(id).filter(Gate::isShown).orElseThrow(Gate::unknown);
    membership(agreement, who);
    return agreement;
  }

  /** Consortia see an agreement from the day it is sent. */
  private static boolean isShown(Agreement agreement) {
    return !(agreement.state() instanceof Prepared) && !agreement.versions().isEmpty();
  }

  Membership membership(Agreement agreement, PersonId who) {
    try {
      return applications.get(agreement.application(), who).me();
    } catch (Refusal refusal) {
      throw refusal.isUnknown() ? unknown() : refusal;
    }
  }

  Agreement holdForConsortium(AgreementEdit edit) {
    rows.lock(edit.id());
    return asSeen(ofConsortium(edit.id(), edit.who()), edit);
  }

  List<Agreement> listOfConsortium(PersonId who) {
    var mine =
        applications.list(who).stream()
            .filter(card -> !card.invited())
            .map(card -> card.id())
            .toList();
    return rows.listOfApplications(mine).stream().filter(Gate::isShown).toList();
  }
}
