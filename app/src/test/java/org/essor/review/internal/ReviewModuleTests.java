package org.essor.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState;
import org.essor.applications.Applications;
import org.essor.applications.Deposits;
import org.essor.applications.Screening;
import org.essor.applications.Submissions;
import org.essor.applications.Wordings;
import org.essor.calls.ACall;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.experts.Conflicts;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;
import org.essor.kernel.Refusal;
import org.essor.kernel.Sha256;
import org.essor.platform.Language;
import org.essor.receipts.SignedReceipt;
import org.essor.review.ADossier;
import org.essor.review.AReview;
import org.essor.review.Choosing;
import org.essor.review.Choosing.Which;
import org.essor.review.Decisions;
import org.essor.review.Decisions.Edit;
import org.essor.review.Decisions.Origin;
import org.essor.review.Decisions.Reply;
import org.essor.review.Grid;
import org.essor.review.Juries;
import org.essor.review.Juries.Mark;
import org.essor.review.Juries.NewMember;
import org.essor.review.Juries.Plan;
import org.essor.review.Juries.Verdict;
import org.essor.review.Lotteries;
import org.essor.review.Lotteries.Announcement;
import org.essor.review.Outcome;
import org.essor.review.ReviewDesk;
import org.essor.review.ReviewDesk.Signing;
import org.essor.review.Reviews;
import org.essor.review.Reviews.Clash;
import org.essor.review.Reviews.Entry;
import org.essor.review.Reviews.Step;
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
class ReviewModuleTests {

  @Autowired JdbcClient db;
  @Autowired CallDesk calls;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Screening screening;
  @Autowired Submissions submissions;
  @Autowired Conflicts conflicts;
  @Autowired Reviews reviews;
  @Autowired ReviewDesk desk;
  @Autowired Choosing choosing;
  @Autowired Decisions decisions;
  @Autowired Juries juries;
  @Autowired Wordings wordings;
  @Autowired Lotteries lotteries;
  @Autowired ReviewsOfAPerson personalData;
  @Autowired Clock clock;

  private ADossier dossier;
  private Person operator;
  private Person lead;
  private Person expert;
  private CallId call;
  private ApplicationId id;

  @BeforeEach
  void anApplicationUnderReview() {
    var made = new AnApplication(calls, applications, deposits);
    dossier = new ADossier(db, made, screening);
    operator = APerson.with(db, Role.OPERATOR);
    lead = APerson.with(db, Role.INNOVATOR);
    call = made.call(operator, ACall.roundAround(clock.instant()));
    id = dossier.eligible(lead, call, operator);
    expert = dossier.expert(id, call);
    desk.setGrid(AReview.grid(call), operator.id());
    desk.begin(call, operator.id());
  }

  private void submit(ApplicationId application, Person who, String mark) {
    save(application, who, mark);
    reviews.submit(application, who.id());
  }

  private List<Clash> save(ApplicationId application, Person who, String mark) {
    var versions = reviews.get(application, who.id()).versions();
    return reviews.save(
        application,
        who.id(),
        AReview.entries(mark, mark).entrySet().stream()
            .map(each ->
                new Entry(each.getKey(), versions.getOrDefault(each.getKey(), 0), each.getValue()))
            .toList());
  }

  private static void isRefused(String code, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(code);
  }

  private int mails(Person to, String key) {
    return db.sql("select count(*) from platform.mail where recipient = :to and text_key = :key")
        .param("to", to.email())
        .param("key", key)
        .query(Integer.class)
        .single();
  }

  @Test
  void nobodyButTheReviewerOpensAReviewNorLearnsThatThereIsOne() {
    var otherExpert = dossier.expert(dossier.eligible(lead, call, operator), call);
    var otherOperator = APerson.with(db, Role.OPERATOR);
    for (var stranger : List.of(otherExpert, lead, operator, otherOperator)) {
      isRefused("review.review.unknown", () -> reviews.get(id, stranger.id()));
      isRefused("review.review.unknown", () -> save(id, stranger, "3"));
      isRefused("review.review.unknown", () -> reviews.submit(id, stranger.id()));
      isRefused("review.review.unknown", () -> reviews.others(id, stranger.id()));
    }
    assertThat(reviews.list(expert.id()))
        .extracting(card -> card.step())
        .containsExactly(Step.TO_BEGIN);
    conflicts.declare(id, expert.id(), "Un ancien collègue");
    isRefused("review.review.unknown", () -> reviews.get(id, expert.id()));
    assertThat(reviews.list(expert.id())).isEmpty();
  }

  @Test
  void onlyThoseWhoRunTheCallSeeItsReviewsAndWhoIsBarredSeesNone() {
    submit(id, expert, "3");
    var stranger = APerson.with(db, Role.OPERATOR);
    for (var other : List.of(stranger, expert, lead)) {
      isRefused("calls.call.unknown", () -> desk.progress(call, other.id()));
      isRefused("calls.call.unknown", () -> desk.standing(call, other.id()));
      isRefused("calls.call.unknown", () -> choosing.compare(call, other.id()));
      isRefused("calls.call.unknown", () -> decisions.listProposals(call, other.id()));
      isRefused("calls.call.unknown", () -> juries.list(call, other.id()));
      isRefused("calls.call.unknown", () -> lotteries.list(call, other.id()));
    }
    isRefused("applications.application.unknown", () -> desk.reviews(id, expert.id()));
    assertThat(desk.reviews(id, operator.id())).hasSize(1);

    conflicts.declare(id, operator.id(), "Un ancien collègue");
    assertThat(desk.progress(call, operator.id())).isEmpty();
    assertThat(desk.standing(call, operator.id()).orElseThrow().rows()).isEmpty();
    assertThat(decisions.listProposals(call, operator.id())).isEmpty();
    assertThat(decisions.listDeposited(call, operator.id())).isEmpty();
    assertThat(desk.isPartial(call, operator.id())).isTrue();
    isRefused("applications.application.unknown", () -> desk.reviews(id, operator.id()));
    isRefused("applications.application.unknown", () -> decisions.getProposal(id, operator.id()));
    isRefused("review.selection.partial", () -> choosing.keep(call, Which.SIMPLE, operator.id()));
  }

  @Test
  void aDraftIsKeptHoweverWrongAndASecondTabOverwritesNothing() {
    assertThat(reviews.save(id, expert.id(), List.of(new Entry("mark.impact", 0, "12")))).isEmpty();
    var clash = reviews.save(id, expert.id(), List.of(new Entry("mark.impact", 0, "3")));
    assertThat(clash).extracting(Clash::theirs).containsExactly("12");
    var sheet = reviews.get(id, expert.id());
    assertThat(sheet.form().entry("mark.impact")).isEqualTo("12");
    isRefused("review.review.flaws", () -> reviews.submit(id, expert.id()));
    reviews.save(id, expert.id(), List.of(new Entry("mark.impact", 1, "3")));
    assertThat(reviews.get(id, expert.id()).form().entry("mark.impact")).isEqualTo("3");
    reviews.save(id, expert.id(), List.of(new Entry("mark.other", 0, "5")));
    assertThat(reviews.get(id, expert.id()).versions()).containsOnly(Map.entry("mark.impact", 2));
  }

  @Test
  void aSubmittedReviewChangesOnlyWhereTheOperatorReopensItWithAReason() {
    submit(id, expert, "3");
    isRefused("review.review.submitted", () -> save(id, expert, "4"));
    isRefused("review.grid.begun", () -> desk.setGrid(AReview.grid(call), operator.id()));
    var review = new Signing(id, expert.id());
    isRefused("review.reopen.reason", () -> desk.reopen(review, " ", operator.id()));
    desk.reopen(review, "Le critère d’équipe est mal lu.", operator.id());
    assertThat(mails(expert, "review.mail.reopened")).isEqualTo(1);
    assertThat(desk.reviews(id, operator.id())).isEmpty();
    submit(id, expert, "4");
    assertThat(desk.reviews(id, operator.id()).getFirst().form().mean().orElseThrow())
        .isEqualByComparingTo("4");
  }

  @Test
  void reviewersReadTheOthersOnceTheyHaveSubmittedAndTheDiscussionIsOpen() {
    var second = dossier.expert(id, call);
    submit(id, expert, "3");
    desk.openDiscussion(call, operator.id());
    assertThat(reviews.others(id, second.id())).isEmpty();
    submit(id, second, "4");
    assertThat(reviews.others(id, second.id())).hasSize(1);
    desk.closeDiscussion(call, operator.id());
    assertThat(reviews.others(id, second.id())).isEmpty();
  }

  @Test
  void lateExpertsAreRemindedOnceEachAndOthersNot() {
    var second = dossier.expert(id, call);
    submit(id, expert, "3");
    assertThat(desk.remind(call, operator.id())).isEqualTo(1);
    assertThat(mails(second, "review.mail.reminder")).isEqualTo(1);
    assertThat(mails(expert, "review.mail.reminder")).isZero();
  }

  @Test
  void theReviewOfAnExpertWhoseTieIsFoundLaterCountsNoMore() {
    submit(id, expert, "3");
    assertThat(desk.standing(call, operator.id()).orElseThrow().marks()).hasSize(1);
    conflicts.declare(id, expert.id(), "Un ancien collègue");
    assertThat(desk.standing(call, operator.id()).orElseThrow().marks()).isEmpty();
  }

  /** Three projects with two reviews each, at 60, 40 and 30 euros. */
  private List<ApplicationId> three() {
    var second = dossier.eligible(lead, call, operator);
    var third = dossier.eligible(lead, call, operator);
    desk.begin(call, operator.id());
    var all = List.of(id, second, third);
    var marks = List.of("4.5", "4", "3");
    var amounts = List.of(60L, 40L, 30L);
    var other = APerson.with(db, Role.EXPERT);
    for (int i = 0; i < all.size(); i++) {
      dossier.request(all.get(i), Euros.of(amounts.get(i)));
      if (i > 0) {
        dossier.give(all.get(i), call, expert);
      }
      dossier.give(all.get(i), call, other);
      submit(all.get(i), expert, marks.get(i));
      submit(all.get(i), other, marks.get(i));
    }
    return all;
  }

  @Test
  void aSelectionBecomesProposalsWithReasonsAndAreTheyPronouncedAllAreTold() {
    var all = three();
    choosing.setEnvelope(call, Euros.of(70), operator.id());
    assertThat(choosing.keep(call, Which.BEST, operator.id())).isEqualTo(3);
    var proposal = decisions.getProposal(all.get(1), operator.id());
    assertThat(proposal.outcome()).contains(Outcome.SELECT);
    assertThat(proposal.aid()).contains(Euros.of(40));
    assertThat(proposal.reason()).contains("rang attendu");
    assertThat(decisions.findAnswer(id, lead.id())).isEmpty();

    assertThat(decisions.pronounce(call, operator.id())).isEqualTo(3);
    assertThat(submissions.get(all.get(1), operator.id()).state())
        .isInstanceOf(ApplicationState.Selected.class);
    assertThat(mails(lead, "review.mail.decided")).isEqualTo(3);
    assertThat(decisions.list(call, operator.id())).hasSize(3);
    assertThat(decisions.listProposals(call, operator.id()))
        .allSatisfy(each -> assertThat(each.outcome()).isEmpty());
    var answer = decisions.findAnswer(id, lead.id()).orElseThrow();
    assertThat(answer.marks()).hasSize(2);
    isRefused("applications.application.unknown", () -> decisions.findAnswer(id, expert.id()));
  }

  @Test
  void aLaureateWhoWithdrawsFreesHisAidAndOneInReserveIsCalledUp() {
    var all = three();
    choosing.setEnvelope(call, Euros.of(70), operator.id());
    prepare(id, Outcome.SELECT, Euros.of(60));
    prepare(all.get(1), Outcome.RESERVE, Euros.ZERO);
    decisions.pronounce(call, operator.id());
    assertThat(left()).isEqualTo(Euros.of(10));

    applications.withdraw(id, "Un associé est parti.", lead.id());
    assertThat(left()).isEqualTo(Euros.of(70));
    assertThat(mails(operator, "review.mail.laureate-withdrawn")).isEqualTo(1);
    prepare(all.get(1), Outcome.SELECT, Euros.of(40));
    assertThat(decisions.pronounce(call, operator.id())).isEqualTo(1);
    assertThat(submissions.get(all.get(1), operator.id()).state())
        .isInstanceOf(ApplicationState.Selected.class);
    assertThat(mails(lead, "review.mail.decided")).isEqualTo(3);
  }

  private void prepare(ApplicationId application, Outcome outcome, Euros aid) {
    var seen = decisions.getProposal(application, operator.id()).version();
    var kept = Optional.of(aid).filter(_ -> outcome == Outcome.SELECT);
    decisions.prepare(new Edit(application, seen, outcome, kept, "Motif."), operator.id());
  }

  private Euros left() {
    return choosing.compare(call, operator.id()).orElseThrow().left();
  }

  @Test
  void whatIsWithdrawnIsNeitherProposedNorOnAnAgendaNorToBeReviewed() {
    var session = session(APerson.with(db, Role.EXPERT));
    decide(session);
    applications.withdraw(id, "", lead.id());
    assertThat(juries.get(session, operator.id()).items()).isEmpty();
    assertThat(decisions.listProposals(call, operator.id())).isEmpty();
    assertThat(decisions.pronounce(call, operator.id())).isZero();
    assertThat(reviews.list(expert.id())).isEmpty();
    assertThat(mails(operator, "review.mail.withdrawn")).isEqualTo(1);
  }

  @Test
  void aReviewThatWasNotSubmittedIsNotWaitedForOnceItsApplicationIsDecidedOn() {
    save(id, expert, "3");
    reject();
    assertThat(reviews.list(expert.id()))
        .extracting(card -> card.step())
        .containsExactly(Step.OVER);
    assertThat(reviews.get(id, expert.id()).over()).isTrue();
    isRefused("review.review.over", () -> save(id, expert, "4"));
  }

  private void reject() {
    decisions.prepare(
        new Edit(id, 0, Outcome.REJECT, Optional.empty(), "Hors sujet."), operator.id());
    decisions.pronounce(call, operator.id());
  }

  @Test
  void whoSawAnOlderProposalDoesNotOverwriteANewerOne() {
    var edit = new Edit(id, 0, Outcome.REJECT, Optional.empty(), "Hors sujet.");
    decisions.prepare(edit, operator.id());
    isRefused("review.proposal.changed", () -> decisions.prepare(edit, operator.id()));
  }

  @Test
  void anAppealWithinItsPeriodIsAnsweredAndWhereItIsUpheldTheReviewBeginsAgain() {
    reject();
    isRefused("applications.application.unknown", () -> decisions.appeal(id, "Non.", expert.id()));
    decisions.appeal(id, "Vous avez mal lu.", lead.id());
    assertThat(mails(operator, "review.mail.appealed")).isEqualTo(1);
    isRefused("review.appeal.made", () -> decisions.appeal(id, "Encore.", lead.id()));
    var contested = decisions.listAppeals(call, operator.id()).getFirst();
    var reply = new Reply(contested.appeal().id(), true, "C’est exact.");
    isRefused("applications.application.unknown", () -> decisions.reply(reply, expert.id()));
    decisions.reply(reply, operator.id());
    isRefused("review.appeal.answered", () -> decisions.reply(reply, operator.id()));
    assertThat(submissions.get(id, operator.id()).state())
        .isInstanceOf(ApplicationState.UnderReview.class);
    assertThat(mails(lead, "review.mail.answered")).isEqualTo(1);
    reject();
    assertThat(decisions.findAnswer(id, lead.id()).orElseThrow().decisions()).hasSize(2);
  }

  @Test
  void whatIsFoundIneligibleIsAppealedLikeAnyDecisionWithAGridOrBeforeThereIsOne() {
    var made = dossier.made();
    var withoutGrid = made.call(operator, ACall.roundAround(clock.instant()));
    for (var each : List.of(call, withoutGrid)) {
      var found = made.complete(lead, each);
      made.deposit(found, lead);
      assertThat(decisions.findAnswer(found, lead.id())).isEmpty();
      screening.findIneligible(found, "Hors du territoire.", operator.id());

      var answer = decisions.findAnswer(found, lead.id()).orElseThrow().decisions().getFirst();
      assertThat(answer.mayAppeal()).isTrue();
      assertThat(answer.decision().outcome()).isEqualTo(Outcome.INELIGIBLE);
      assertThat(Duration.between(answer.decision().at(), answer.decision().appealUntil()))
          .isEqualTo(Duration.ofDays(Grid.USUAL_APPEAL));
      assertThat(decisions.listProposals(each, operator.id()))
          .extracting(proposal -> proposal.submission().id())
          .doesNotContain(found);
      appealAndUphold(found, each);
    }
    assertThat(mails(operator, "review.mail.appealed")).isEqualTo(2);
    assertThat(mails(lead, "review.mail.answered")).isEqualTo(2);
  }

  private void appealAndUphold(ApplicationId found, CallId of) {
    isRefused("applications.application.unknown", () -> appeal(found, expert));
    appeal(found, lead);
    isRefused("review.appeal.made", () -> appeal(found, lead));
    var contested = decisions.listAppeals(of, operator.id()).getFirst();
    var reply = new Reply(contested.appeal().id(), true, "C’est exact.");
    isRefused("applications.application.unknown", () -> decisions.reply(reply, expert.id()));
    decisions.reply(reply, operator.id());
    assertThat(submissions.get(found, operator.id()).state())
        .isInstanceOf(ApplicationState.Eligible.class);
    var answer = decisions.findAnswer(found, lead.id()).orElseThrow().decisions().getFirst();
    assertThat(answer.appeal().orElseThrow().upheld()).contains(true);
    isRefused("review.appeal.made", () -> appeal(found, lead));
  }

  private void appeal(ApplicationId found, Person who) {
    decisions.appeal(found, "Nous y sommes pourtant.", who.id());
  }

  @Test
  void anAppealTooLateIsRefusedAndAPronouncedDecisionNeverChanges() {
    reject();
    assertThatThrownBy(() ->
            db.sql("update review.decision set reason = 'autre' where application = :id")
                .param("id", id.value())
                .update())
        .hasMessageContaining("Decisions are only added to");
    db.sql("alter table review.decision disable trigger keep_decision").update();
    db.sql("update review.decision set appeal_until = now() where application = :id")
        .param("id", id.value())
        .update();
    db.sql("alter table review.decision enable trigger keep_decision").update();
    isRefused("review.appeal.late", () -> decisions.appeal(id, "Non.", lead.id()));
  }

  /** A session with the application on its agenda, and a juror. */
  private UUID session(Person juror) {
    juries.add(new NewMember(call, juror.email(), Language.FR), operator.id());
    var session = juries.plan(new Plan(call, "Comité", "Paris", clock.instant()), operator.id());
    juries.putOn(session, id, operator.id());
    return session;
  }

  private void decide(UUID session) {
    juries.decide(
        new Verdict(session, id, 1, Outcome.SELECT, Optional.of(Euros.of(10)), "Retenu."),
        operator.id());
  }

  @Test
  void aJuryMarksProposesAndItsMinutesAreSigned() throws IOException {
    submit(id, expert, "3");
    var juror = APerson.with(db, Role.EXPERT);
    var session = session(juror);
    assertThat(mails(juror, "review.mail.juror")).isEqualTo(1);
    assertThat(submissions.get(id, juror.id()).id()).isEqualTo(id);
    assertThat(juries.reviews(session, id, juror.id())).hasSize(1);
    isRefused(
        "review.mark.scale",
        () -> juries.mark(new Mark(session, id, new BigDecimal("3.3")), juror.id()));
    juries.mark(new Mark(session, id, new BigDecimal("3.5")), juror.id());
    isRefused("review.session.open", () -> juries.close(session, operator.id()));
    decide(session);
    var proposal = decisions.getProposal(id, operator.id());
    assertThat(proposal.origin()).isEqualTo(Origin.JURY);

    juries.close(session, operator.id());
    var pdf = juries.minutes(session, juror.id());
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    var signed = SignedReceipt.read(juries.receipt(session, juror.id()).json());
    assertThat(signed.isSignedBy(signed.key())).isTrue();
    assertThat(signed.receipt().contentSha256()).isEqualTo(Sha256.hex(pdf));
    assertThat(signed.receipt().number()).startsWith("PV-");
    try (var english = Loader.loadPDF(juries.translation(session, juror.id()))) {
      assertThat(english.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(new PDFTextStripper().getText(english).replaceAll("\\s", ""))
          .contains("Minutes" + signed.receipt().number(), "alonecounts", Sha256.hex(pdf))
          .contains("noEnglishwordingwasgiven", "Retenu.");
    }
    assertThat(juries.minutes(session, juror.id())).isEqualTo(pdf);
    wordings.keep(id, new Text("Retenu.", "Selected."));
    try (var english = Loader.loadPDF(juries.translation(session, juror.id()))) {
      assertThat(new PDFTextStripper().getText(english))
          .contains("Selected.")
          .doesNotContain("Retenu.", "no English");
    }
    isRefused(
        "review.session.closed",
        () -> juries.mark(new Mark(session, id, new BigDecimal("3")), juror.id()));
    isRefused("review.session.closed", () -> juries.putOn(session, id, operator.id()));
  }

  @Test
  void aJurorWhoRecusesHimselfSeesTheProjectNoMoreAndItIsRecorded() {
    submit(id, expert, "3");
    var juror = APerson.with(db, Role.EXPERT);
    var session = session(juror);
    juries.mark(new Mark(session, id, new BigDecimal("5")), juror.id());
    juries.recuse(session, id, "Mon frère y travaille.", juror.id());
    assertThat(juries.get(session, juror.id()).items()).isEmpty();
    assertThat(juries.get(session, juror.id()).complete()).isFalse();
    isRefused("applications.application.unknown", () -> juries.reviews(session, id, juror.id()));
    isRefused("applications.application.unknown", () -> submissions.get(id, juror.id()));
    isRefused(
        "applications.application.unknown",
        () -> juries.mark(new Mark(session, id, new BigDecimal("5")), juror.id()));
    var seen = juries.get(session, operator.id()).find(id).orElseThrow();
    assertThat(seen.recused()).containsExactly(juror.id());
    assertThat(seen.marks()).isEmpty();
    decide(session);
    juries.close(session, operator.id());
    isRefused("review.session.unknown", () -> juries.minutes(session, juror.id()));
    isRefused("review.session.unknown", () -> juries.translation(session, juror.id()));
  }

  @Test
  void aSessionIsUnknownToThoseWhoAreNotOfTheJury() {
    var session = session(APerson.with(db, Role.EXPERT));
    for (var stranger : List.of(expert, lead, APerson.with(db, Role.OPERATOR))) {
      isRefused("review.session.unknown", () -> juries.get(session, stranger.id()));
      isRefused(
          "review.session.unknown",
          () -> juries.mark(new Mark(session, id, BigDecimal.ONE), stranger.id()));
      isRefused("review.session.unknown", () -> juries.minutes(session, stranger.id()));
    }
    assertThat(juries.listTo(expert.id())).isEmpty();
    isRefused("applications.application.unknown", () -> submissions.get(id, APerson.with(db).id()));
  }

  @Test
  void aLotteryIsAnnouncedBeforeItsSeedAndDrawnOnce() {
    var all = three();
    var few = new Announcement(call, List.of(id), "Un tirage national");
    isRefused("review.lottery.few", () -> lotteries.announce(few, operator.id()));
    var announced =
        lotteries.announce(new Announcement(call, all, "Un tirage national"), operator.id());
    assertThat(lotteries.get(announced).order()).isEmpty();
    isRefused("calls.call.unknown", () -> lotteries.draw(announced, "7 12", lead.id()));
    lotteries.draw(announced, "7 12", operator.id());
    assertThat(lotteries.get(announced).order()).hasSize(3);
    isRefused("review.lottery.drawn", () -> lotteries.draw(announced, "8", operator.id()));
    conflicts.declare(id, operator.id(), "Un ancien collègue");
    assertThat(lotteries.list(call, operator.id())).isEmpty();
  }

  @Test
  void anErasedExpertLeavesHisSubmittedReviewsWithoutHimAndNoDraft() {
    var second = dossier.expert(id, call);
    submit(id, expert, "3");
    save(id, second, "2");
    assertThat(personalData.export(expert.id()).toString()).contains("Un avis.");
    for (var person : List.of(expert, second)) {
      personalData.erase(person.id());
      personalData.erase(person.id());
      assertThat(personalData.export(person.id()).toString()).doesNotContain("Un avis.");
    }
    assertThat(desk.standing(call, operator.id()).orElseThrow().marks()).hasSize(1);
    assertThat(count("expert = '%s'".formatted(expert.id()))).isZero();
    assertThat(count("application = '%s'".formatted(id))).isEqualTo(1);
  }

  private int count(String condition) {
    return db.sql("select count(*) from review.review where " + condition)
        .query(Integer.class)
        .single();
  }
}
