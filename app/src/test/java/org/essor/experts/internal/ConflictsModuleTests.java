package org.essor.experts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationId;
import org.essor.applications.Applications;
import org.essor.applications.Deposits;
import org.essor.applications.SubmissionQuery;
import org.essor.applications.Submissions;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.experts.AnExpert;
import org.essor.experts.Anonymity;
import org.essor.experts.AssignmentsChanged;
import org.essor.experts.Conflict;
import org.essor.experts.ConflictDesk;
import org.essor.experts.ConflictDesk.Of;
import org.essor.experts.ConflictKind;
import org.essor.experts.Conflicts;
import org.essor.experts.Invitations;
import org.essor.experts.Organisation;
import org.essor.experts.PanelDesk;
import org.essor.experts.Panels;
import org.essor.experts.Profiles;
import org.essor.experts.Seat.State;
import org.essor.experts.internal.AssignmentRows.Given;
import org.essor.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@RecordApplicationEvents
class ConflictsModuleTests {

  @Autowired JdbcClient db;
  @Autowired CallDesk calls;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Submissions submissions;
  @Autowired Profiles profiles;
  @Autowired PanelDesk panelDesk;
  @Autowired Invitations invitations;
  @Autowired Panels panels;
  @Autowired Conflicts conflicts;
  @Autowired ConflictDesk desk;
  @Autowired AssignmentRows rows;
  @Autowired ExpertsOfAPerson personalData;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEvents events;

  private AnExpert made;
  private Person operator;
  private Person expert;
  private Person lead;
  private CallId call;
  private ApplicationId application;

  @BeforeEach
  void anApplicationOfAnOrganisation() {
    made = new AnExpert(db, profiles, panelDesk, invitations);
    var anApplication = new AnApplication(calls, applications, deposits);
    lead = APerson.with(db, Role.INNOVATOR);
    operator = APerson.with(db, Role.OPERATOR);
    call = anApplication.call(operator, AnApplication.listedForm());
    application = anApplication.deposited(lead, call, "Hôpital d’essai " + call);
    expert = made.member("CNRS", call, operator);
    give(expert);
  }

  private void give(Person person) {
    transaction.executeWithoutResult(
        _ -> rows.add(call, Optional.empty(), List.of(new Given(application, person.id()))));
  }

  private long seenBy(Person person) {
    return submissions.list(SubmissionQuery.of(call, 10), person.id()).total();
  }

  private int placesOpenToldTo(Person person) {
    return db.sql(
            """
            select count(*) from platform.mail
            where recipient = :to and text_key = 'experts.mail.place-open'
            """)
        .param("to", person.email())
        .query(Integer.class)
        .single();
  }

  private static void isRefused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void anExpertReadsWhatHeWasGivenAndNoLongerOnceHeDeclaresATie() {
    assertThat(panels.isReviewer(application, expert.id())).isTrue();
    assertThat(submissions.get(application, expert.id()).id()).isEqualTo(application);

    conflicts.declare(application, expert.id(), "J’ai conseillé cette équipe.");

    assertThat(panels.isReviewer(application, expert.id())).isFalse();
    assertThat(panels.listTo(expert.id())).isEmpty();
    assertThat(panels.listOf(call)).isEmpty();
    isRefused("applications.application.unknown", () -> submissions.get(application, expert.id()));
    assertThat(events.stream(AssignmentsChanged.class)).contains(new AssignmentsChanged(call));
    assertThat(placesOpenToldTo(operator)).isEqualTo(1);
  }

  @Test
  void anOperatorWhoIsBarredNeitherSeesTheApplicationNorLearnsOfIt() {
    assertThat(seenBy(operator)).isEqualTo(1);
    assertThat(panelDesk.listAssignments(call, operator.id())).hasSize(1);
    desk.add(call, new Of(application, expert.id()), "Publication commune", operator.id());
    assertThat(desk.list(call, operator.id())).hasSize(1);
    var other = APerson.with(db, Role.OPERATOR);
    calls.addManager(call, other.email(), operator.id());

    profiles.save(AnExpert.profile(operator, "Hôpital d’essai " + call, ""));

    assertThat(seenBy(operator)).isZero();
    assertThat(seenBy(other)).isEqualTo(1);
    assertThat(panelDesk.listAssignments(call, operator.id())).isEmpty();
    assertThat(desk.list(call, operator.id())).isEmpty();
    assertThat(desk.list(call, other.id()))
        .extracting(Conflict::person)
        .contains(operator.id(), expert.id());
    isRefused(
        "applications.application.unknown",
        () -> desk.add(call, new Of(application, lead.id()), "Raison", operator.id()));
  }

  @Test
  void whatWasDetectedIsClearedByAnotherWithAReasonAndRestored() {
    profiles.save(AnExpert.profile(expert, "Hôpital d’essai " + call, ""));
    var found = desk.list(call, operator.id()).getFirst();
    assertThat(found.kind()).isEqualTo(ConflictKind.ORGANISATION);
    assertThat(conflicts.bars(application, expert.id())).isTrue();

    desk.clear(call, found, "Un homonyme", operator.id());
    assertThat(conflicts.bars(application, expert.id())).isFalse();
    var cleared = desk.list(call, operator.id()).getFirst();
    assertThat(cleared.cleared()).contains("Un homonyme");

    desk.restore(call, cleared, operator.id());
    assertThat(conflicts.bars(application, expert.id())).isTrue();
  }

  @Test
  void nobodyClearsAConflictOfHisOwnNorOneThatWasDeclared() {
    conflicts.declare(application, expert.id(), "Lien");
    var declared = desk.list(call, operator.id()).getFirst();
    isRefused(
        "experts.conflict.not-detected", () -> desk.clear(call, declared, "Non", operator.id()));
    assertThat(conflicts.barredFrom(application, Set.of(expert.id(), operator.id(), lead.id())))
        .containsExactlyInAnyOrder(expert.id(), lead.id());
  }

  @Test
  void aTieToAnOrganisationTakesWhatItAppliesWithAndGivesNothingBack() {
    profiles.addTie(
        expert.id(),
        new Organisation("hopital d essai " + call, Optional.empty()),
        "Conseil scientifique");
    assertThat(panels.listOf(call)).isEmpty();
    profiles.removeTie(expert.id(), profiles.listTies(expert.id()).getFirst().id());
    assertThat(conflicts.bars(application, expert.id())).isFalse();
    assertThat(panels.listOf(call)).isEmpty();
  }

  @Test
  void aDepositAfterwardsIsLookedAtTheSameInstant() {
    assertThat(conflicts.barredFrom(application, List.of(lead.id()))).containsExactly(lead.id());
    var anApplication = new AnApplication(calls, applications, deposits);
    var next = anApplication.deposited(lead, call, "CNRS");
    assertThat(conflicts.bars(next, expert.id())).isTrue();
  }

  @Test
  void anInvitationIsAnsweredOnceTheProfileIsWritten() {
    var unknown = APerson.with(db, Role.EXPERT);
    panelDesk.invite(call, List.of(unknown.id()), AnExpert.TERMS, operator.id());
    isRefused("experts.profile.missing", () -> invitations.accept(call, unknown.id(), 5));
    invitations.decline(call, unknown.id(), "Congés");
    assertThat(invitations.get(call, unknown.id()).state()).isEqualTo(State.DECLINED);
    assertThat(panels.members(call)).containsExactly(expert.id());
    isRefused("experts.invitation.over", () -> invitations.decline(call, expert.id(), "Trop tard"));
  }

  @Test
  void whoLearnsWhatNoLongerChangesOnceSomebodyJudges() {
    isRefused(
        "experts.anonymity.late",
        () -> panelDesk.setAnonymity(call, Anonymity.DOUBLE, operator.id()));
    isRefused("calls.call.unknown", () -> panelDesk.list(call, lead.id()));
  }

  @Test
  void theDataOfAnExpertAreHisAndGoWithHisAccount() {
    profiles.addTie(expert.id(), new Organisation("Inserm", Optional.empty()), "Ancien emploi");
    assertThat(personalData.export(expert.id()).toString())
        .contains("CNRS", "Inserm", "Ancien emploi", application.toString(), "ACCEPTED");

    transaction.executeWithoutResult(_ -> personalData.erase(expert.id()));

    assertThat(personalData.export(expert.id()).toString()).doesNotContain("CNRS", "Inserm");
    assertThat(panels.listOf(call)).isEmpty();
    assertThat(panels.members(call)).isEmpty();
    assertThat(placesOpenToldTo(operator)).isEqualTo(1);
  }
}
