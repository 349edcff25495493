package org.essor.applications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.applications.AnApplication;
import org.essor.applications.AnswerConflict;
import org.essor.applications.AnswerEdit;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState.Draft;
import org.essor.applications.ApplicationState.Withdrawn;
import org.essor.applications.Applications;
import org.essor.applications.Consortium;
import org.essor.applications.Consortium.Invitation;
import org.essor.applications.Deposits;
import org.essor.applications.NewApplication;
import org.essor.applications.PartRight;
import org.essor.calls.ACall;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.calls.form.AnswerValue;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.essor.projects.ASavedProject;
import org.essor.projects.Projects;
import org.essor.projects.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ApplicationsModuleTests {

  @Autowired JdbcClient db;
  @Autowired CallDesk desk;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Consortium consortium;
  @Autowired Projects projects;
  @Autowired Teams teams;
  @Autowired ApplicationsOfAPerson personalData;
  @Autowired Clock clock;

  private AnApplication made;
  private Person lead;
  private Person partner;
  private CallId call;

  @BeforeEach
  void openCall() {
    made = new AnApplication(desk, applications, deposits);
    lead = APerson.with(db, Role.INNOVATOR);
    partner = APerson.with(db, Role.INNOVATOR);
    call = made.call(APerson.with(db, Role.OPERATOR), ACall.roundAround(clock.instant()));
  }

  private void join(ApplicationId id, Person member, int part, PartRight right) {
    consortium.invite(new Invitation(id, member.email(), part, right, Language.FR), lead.id());
    consortium.accept(id, member.id());
  }

  private AnswerEdit edit(ApplicationId id, Person who, int seen, String text) {
    return new AnswerEdit(id, 0, "titre", seen, AnswerValue.of(text), who.id());
  }

  @Test
  void anAnswerIsKeptAsItWasGivenHoweverWrong() {
    var id = made.of(lead, call);
    var endless = "x".repeat(5_000);
    made.answer(id, lead, "titre", endless);
    assertThat(made.answers(id, lead, "titre")).containsExactly(AnswerValue.of(endless));
    assertThat(applications.problems(id, lead.id())).hasSize(1);
  }

  @Test
  void nobodyOverwritesWhatHeHasNotSeen() {
    var id = made.of(lead, call);
    join(id, partner, 0, PartRight.WRITER);
    assertThat(applications.save(edit(id, lead, 0, "A"))).isEqualTo(1);

    assertThatThrownBy(() -> applications.save(edit(id, partner, 0, "B")))
        .isInstanceOfSatisfying(
            AnswerConflict.class,
            conflict -> {
              assertThat(conflict.mine().value()).isEqualTo(AnswerValue.of("B"));
              assertThat(conflict.theirs().value()).isEqualTo(AnswerValue.of("A"));
              assertThat(conflict.theirs().by()).contains(lead.id());
            });
    assertThat(made.answers(id, lead, "titre")).containsExactly(AnswerValue.of("A"));
    assertThat(applications.save(edit(id, partner, 1, "B"))).isEqualTo(2);
  }

  @Test
  void theSameAnswerSavedTwiceIsSavedOnce() {
    var id = made.of(lead, call);
    assertThat(applications.save(edit(id, lead, 0, "A"))).isEqualTo(1);
    assertThat(applications.save(edit(id, lead, 0, "A"))).isEqualTo(1);
  }

  @Test
  void aPartnerFillsHisPartAndNoOther() {
    var id = made.of(lead, call);
    var part = consortium.addPartner(id, lead.id(), "Hôpital d’essai");
    join(id, partner, part, PartRight.WRITER);
    var own = new AnswerEdit(id, part, "apport", 0, AnswerValue.of("Des lits"), partner.id());

    assertThat(applications.save(own)).isEqualTo(1);
    assertRefused(
        "applications.right.forbidden", () -> applications.save(edit(id, partner, 0, "A")));
    assertRefused(
        "applications.field.unknown",
        () ->
            applications.save(
                new AnswerEdit(id, part, "titre", 0, AnswerValue.of("A"), lead.id())));
  }

  @Test
  void aReaderChangesNothing() {
    var id = made.of(lead, call);
    join(id, partner, 0, PartRight.READER);
    assertRefused(
        "applications.right.forbidden", () -> applications.save(edit(id, partner, 0, "A")));
    assertRefused("applications.right.forbidden", () -> made.deposit(id, partner));
    assertRefused(
        "applications.right.forbidden", () -> consortium.addPartner(id, partner.id(), "X"));
  }

  @Test
  void toOthersThereIsNoSuchApplication() {
    var id = made.complete(lead, call);
    var number = made.deposit(id, lead).number();
    var stranger = APerson.with(db, Role.OPERATOR, Role.ADMINISTRATOR).id();
    assertUnknown(() -> applications.get(id, stranger));
    assertUnknown(() -> applications.answers(id, stranger));
    assertUnknown(() -> applications.problems(id, stranger));
    assertUnknown(() -> consortium.list(id, stranger));
    assertUnknown(() -> consortium.accept(id, stranger));
    assertUnknown(() -> deposits.receipt(id, number, stranger));
    assertUnknown(() -> deposits.content(id, number, stranger));
    assertUnknown(() -> applications.withdraw(id, "", stranger));
    assertThat(applications.list(stranger)).isEmpty();
  }

  private static void assertUnknown(ThrowingCallable asked) {
    assertRefused("applications.application.unknown", asked);
  }

  private static void assertRefused(String code, ThrowingCallable asked) {
    assertThatThrownBy(asked).isInstanceOf(Refusal.class).hasMessage(code);
  }

  @Test
  void whatTheProjectTellsIsNotAskedAgain() {
    var project = new ASavedProject(projects, teams).ownedBy(lead);
    var id =
        applications.create(new NewApplication(call, lead.id(), "Dossier", Optional.of(project)));
    assertThat(made.answers(id, lead, "intended_diagnosis")).containsExactly(AnswerValue.of(true));
  }

  @Test
  void aDraftThatIsAloneIsErasedAndADepositIsTakenBackInstead() {
    var draft = made.of(lead, call);
    assertThat(applications.get(draft, lead.id()).state()).isInstanceOf(Draft.class);
    assertRefused(
        "applications.step.impossible", () -> applications.withdraw(draft, "", lead.id()));
    applications.delete(draft, lead.id());
    assertUnknown(() -> applications.get(draft, lead.id()));

    var deposited = made.complete(lead, call);
    made.deposit(deposited, lead);
    assertRefused("applications.step.impossible", () -> applications.delete(deposited, lead.id()));
    applications.withdraw(deposited, "", lead.id());
    assertThat(applications.get(deposited, lead.id()).state()).isInstanceOf(Withdrawn.class);
    assertRefused("applications.closed", () -> applications.save(edit(deposited, lead, 1, "B")));
  }

  @Test
  void aCallThatIsOverTakesNoApplication() {
    db.sql("update calls.round set closes_at = clock_timestamp() where call = :call")
        .param("call", call.value())
        .update();
    assertRefused("applications.call.closed", () -> made.of(lead, call));
  }

  @Test
  void theConsortiumNeverLosesItsLastLead() {
    var id = made.of(lead, call);
    assertRefused(
        "applications.member.last-lead", () -> consortium.remove(id, lead.id(), lead.id()));
    join(id, partner, 0, PartRight.LEAD);
    consortium.remove(id, lead.id(), lead.id());
    assertUnknown(() -> applications.get(id, lead.id()));
  }

  @Test
  void anErasedAccountLeavesNoNameAndADepositStays() {
    var draft = made.of(lead, call);
    var deposited = made.complete(lead, call);
    made.deposit(deposited, lead);
    join(deposited, partner, 0, PartRight.READER);

    personalData.erase(lead.id());
    personalData.erase(lead.id());

    assertThat(count("application where id = '%s'".formatted(draft))).isZero();
    assertThat(count("answer where person = '%s'".formatted(lead.id()))).isZero();
    assertThat(count("deposit where person = '%s'".formatted(lead.id()))).isZero();
    assertThat(applications.get(deposited, partner.id()).me().isLead()).isTrue();
    assertThat(applications.get(deposited, partner.id()).deposits()).hasSize(1);
  }

  private int count(String what) {
    return db.sql("select count(*) from applications." + what).query(Integer.class).single();
  }

  @Test
  void theExportHoldsWhatThePersonAnswered() {
    made.complete(lead, call);
    assertThat(personalData.export(lead.id()).toString()).contains("Mon projet");
    assertThat(personalData.export(new PersonId(UUID.randomUUID()))).isEqualTo(List.of());
  }
}
