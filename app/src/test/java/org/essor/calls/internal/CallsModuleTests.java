package org.essor.calls.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.calls.ACall;
import org.essor.calls.Call.Intake;
import org.essor.calls.Call.Status;
import org.essor.calls.CallDesk;
import org.essor.calls.CallDesk.Correction;
import org.essor.calls.CallDocuments;
import org.essor.calls.CallEdit;
import org.essor.calls.CallId;
import org.essor.calls.CallSheet;
import org.essor.calls.Calls;
import org.essor.calls.Round;
import org.essor.calls.form.AForm;
import org.essor.calls.form.Form;
import org.essor.calls.form.Problem;
import org.essor.calls.form.Section;
import org.essor.calls.form.YesNo;
import org.essor.journeys.Text;
import org.essor.kernel.Refusal;
import org.essor.platform.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back after each test. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@Transactional
class CallsModuleTests {

  @Autowired Calls calls;
  @Autowired CallDesk desk;
  @Autowired CallsOfAPerson data;
  @Autowired CallDocuments documents;
  @Autowired Documents kept;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  private Person operator;
  private ACall aCall;
  private Round now;

  @BeforeEach
  void people() {
    operator = APerson.with(db, Role.OPERATOR);
    aCall = new ACall(desk);
    now = ACall.roundAround(clock.instant());
  }

  private static void assertRefused(String code, Runnable what) {
    assertThatThrownBy(what::run).isInstanceOf(Refusal.class).hasMessage(code);
  }

  @Test
  void aDraftIsKeptAsItWasMadeAndSeenByNobodyElse() {
    var id = aCall.draft(operator, now);
    var other = APerson.with(db, Role.OPERATOR);
    var call = desk.get(id, operator.id());
    assertThat(call.sheet()).isEqualTo(ACall.sheet());
    assertThat(call.rounds()).containsExactly(now);
    assertThat(call.status()).isEqualTo(Status.DRAFT);
    assertThat(calls.findPublic(call.slug())).isEmpty();
    assertThat(desk.list(other.id())).isEmpty();
    assertRefused("calls.call.unknown", () -> desk.get(id, other.id()));
    assertRefused(
        "calls.call.unknown",
        () -> desk.edit(new CallEdit(id, other.id(), call.version()), call.sheet()));
  }

  @Test
  void twoCallsOfOneTitleHaveAddressesOfTheirOwn() {
    var first = calls.get(aCall.draft(operator, now)).slug();
    var second = calls.get(aCall.draft(operator, now)).slug();
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void aCallIsPublishedAtTheAddressOfTheTitleItHasThen() {
    var id = aCall.draft(operator, now);
    var sheet = ACall.sheet();
    desk.edit(
        aCall.edit(id, operator),
        new CallSheet(
            sheet.action(),
            new Text("Un tout autre titre", ""),
            sheet.summary(),
            sheet.description(),
            sheet.operator(),
            sheet.contact(),
            sheet.envelope(),
            sheet.rates(),
            sheet.bodies(),
            sheet.territories(),
            sheet.grid()));
    desk.publish(aCall.edit(id, operator));
    assertThat(calls.get(id).slug().text()).startsWith("un-tout-autre-titre");
  }

  @Test
  void whatSomebodyElseChangedIsNotOverwritten() {
    var id = aCall.draft(operator, now);
    var seen = aCall.edit(id, operator);
    desk.edit(seen, CallSheet.titled("A4-03", new Text("Un autre titre", "")));
    assertRefused("calls.edit.changed", () -> desk.edit(seen, ACall.sheet()));
    var draft = desk.getDraftForm(id, operator.id());
    desk.saveDraftForm(new CallEdit(id, operator.id(), draft.version()), Form.EMPTY);
    assertRefused(
        "calls.edit.changed",
        () -> desk.saveDraftForm(new CallEdit(id, operator.id(), draft.version()), ACall.form()));
  }

  @Test
  void aDraftThatLacksSomethingIsNotPublishedAndSaysWhat() {
    var id = desk.create(CallSheet.titled("A4-03", new Text("Vide", "")), operator.id());
    assertThat(desk.listMissing(id, operator.id()))
        .extracting(Problem::key)
        .contains("calls.missing.summary", "calls.missing.rounds", "calls.missing.form");
    assertRefused("calls.publish.missing", () -> desk.publish(aCall.edit(id, operator)));
  }

  @Test
  void aDraftIsDeletedWithAllThatBelongsToItAndAPublishedCallNever() {
    var id = aCall.draft(operator, now);
    documents.add(
        id,
        operator.id(),
        new CallDocuments.Upload(new Text("Annexe", ""), "a.txt", new byte[] {65}));
    var stored = documents.list(id).getFirst().document().id();
    var seen = aCall.edit(id, operator);
    desk.discard(seen);
    assertThat(desk.list(operator.id())).isEmpty();
    assertThat(kept.find(stored)).isEmpty();
    assertRefused("calls.call.unknown", () -> desk.discard(seen));

    var published = aCall.published(operator, now);
    assertRefused("calls.edit.published", () -> desk.discard(aCall.edit(published, operator)));
  }

  @Test
  void aPublishedCallIsSeenByAllAndItsFormIsRevisionOne() {
    var call = calls.get(aCall.published(operator, now));
    assertThat(calls.findPublic(call.slug())).contains(call);
    assertThat(calls.listPublic()).contains(call);
    assertThat(call.intake(clock.instant())).isEqualTo(Intake.OPEN);
    assertThat(call.intake(now.opensAt().minusSeconds(1))).isEqualTo(Intake.SOON);
    assertThat(call.intake(now.closesAt())).isEqualTo(Intake.CLOSED);
    assertThat(calls.getRevision(call.id(), 1).form()).isEqualTo(ACall.form());
    assertRefused("calls.form.unknown", () -> calls.getRevision(call.id(), 2));
  }

  @Test
  void aPublishedCallChangesByACorrectionOnly() {
    var id = aCall.published(operator, now);
    assertRefused("calls.edit.published", () -> desk.edit(aCall.edit(id, operator), ACall.sheet()));
    var later =
        new Round(1, now.opensAt(), now.closesAt().plusSeconds(3600), now.grace(), now.zone());
    desk.correct(
        aCall.edit(id, operator),
        new Correction(ACall.sheet(), List.of(later), new Text("Une heure de plus.", "")));
    assertThat(calls.get(id).rounds()).containsExactly(later);
    assertThat(calls.listErrata(id))
        .singleElement()
        .satisfies(erratum -> assertThat(erratum.text().fr()).isEqualTo("Une heure de plus."));
  }

  @Test
  void aRoundThatHasOpenedStaysAndACorrectionSaysWhatItIs() {
    var id = aCall.published(operator, now);
    var text = new Text("Autres dates.", "");
    var moved =
        new Round(1, now.opensAt().plusSeconds(60), now.closesAt(), now.grace(), now.zone());
    for (var rounds : List.of(List.<Round>of(), List.of(moved))) {
      assertRefused(
          "calls.correct.round-gone",
          () ->
              desk.correct(aCall.edit(id, operator), new Correction(ACall.sheet(), rounds, text)));
    }
    assertRefused(
        "calls.correct.text",
        () ->
            desk.correct(
                aCall.edit(id, operator), new Correction(ACall.sheet(), List.of(now), Text.NONE)));
  }

  @Test
  void overlappingRoundsAreRefused() {
    var id = aCall.draft(operator, now);
    assertRefused(
        "calls.rounds.overlap", () -> desk.setRounds(aCall.edit(id, operator), List.of(now, now)));
  }

  @Test
  void aFormIsRevisedAndNoRevisionEverChanges() {
    var id = aCall.published(operator, now);
    assertRefused("calls.form.same", () -> desk.publishForm(formEdit(id)));
    var revised =
        Form.of(Section.of("projet", AForm.text("Projet"), AForm.field("pret", new YesNo())));
    desk.saveDraftForm(formEdit(id), revised);
    assertThat(desk.publishForm(formEdit(id))).isEqualTo(2);
    assertThat(calls.get(id).revision()).isEqualTo(2);
    assertThat(calls.getRevision(id, 1).form()).isEqualTo(ACall.form());
    assertThat(calls.getRevision(id, 2).form()).isEqualTo(revised);
    desk.saveDraftForm(formEdit(id), Form.EMPTY);
    assertRefused("calls.form.incomplete", () -> desk.publishForm(formEdit(id)));
    assertThatThrownBy(() ->
            db.sql("update calls.form_revision set form = '{}' where call = :id")
                .param("id", id.value())
                .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("never changes");
  }

  private CallEdit formEdit(CallId id) {
    return new CallEdit(id, operator.id(), desk.getDraftForm(id, operator.id()).version());
  }

  @Test
  void aClosedCallTakesNothingAnyMore() {
    var id = aCall.published(operator, now);
    desk.close(aCall.edit(id, operator));
    assertThat(calls.get(id).intake(clock.instant())).isEqualTo(Intake.CLOSED);
    assertThat(calls.get(id).findAcceptingRound(clock.instant())).isEmpty();
    assertRefused("calls.correct.not-published", () -> desk.close(aCall.edit(id, operator)));
  }

  @Test
  void anotherOperatorMayRunTheCallToo() {
    var id = aCall.draft(operator, now);
    var other = APerson.with(db, Role.OPERATOR);
    var expert = APerson.with(db, Role.EXPERT);
    desk.addManager(id, other.email(), operator.id());
    assertThat(desk.listManagers(id, other.id())).containsExactly(operator.id(), other.id());
    assertThat(calls.isManager(id, expert.id())).isFalse();
    assertRefused(
        "calls.managers.not-operator", () -> desk.addManager(id, expert.email(), operator.id()));
  }

  @Test
  void whatIsHeldOfAPersonIsGivenAndErasedAndTheCallStays() {
    var id = aCall.published(operator, now);
    assertThat(data.export(operator.id()).toString()).contains(calls.get(id).slug().text());
    data.erase(operator.id());
    assertThat(data.export(operator.id()))
        .isEqualTo(Map.of("calls", List.of(), "questions", List.of()));
    assertThat(calls.get(id).isPublic()).isTrue();
  }
}
