package org.essor.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationId;
import org.essor.applications.Applications;
import org.essor.applications.Deposits;
import org.essor.applications.Screening;
import org.essor.calls.ACall;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.calls.form.AForm;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Form;
import org.essor.calls.form.Section;
import org.essor.calls.form.ShortText;
import org.essor.experts.Conflicts;
import org.essor.kernel.Euros;
import org.essor.platform.Attachments;
import org.essor.review.ADossier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ReviewPagesPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired CallDesk calls;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Screening screening;
  @Autowired Conflicts conflicts;
  @Autowired Attachments attachments;
  @Autowired Clock clock;

  private ADossier dossier;
  private Person operator;
  private Person lead;
  private Person expert;
  private CallId call;
  private ApplicationId id;
  private String desk;

  @BeforeEach
  void anApplicationWithAnExpertAndAGrid() {
    dossier = new ADossier(db, new AnApplication(calls, applications, deposits), screening);
    operator = APerson.with(db, Role.OPERATOR);
    lead = APerson.with(db, Role.INNOVATOR);
    call = dossier.made().call(operator, ACall.roundAround(clock.instant()));
    id = dossier.eligible(lead, call, operator);
    dossier.request(id, Euros.of(100_000));
    expert = dossier.expert(id, call);
    desk = "/operateur/appels/" + call;
    assertThat(grid("0", "5", "0.5", "30")).hasStatus3xxRedirection();
    post(operator, desk + "/avis/ouvrir");
  }

  private MvcTestResult grid(String lowest, String highest, String step, String days) {
    return post(
        operator,
        desk + "/grille",
        "lowest",
        lowest,
        "highest",
        highest,
        "step",
        step,
        "to",
        "0,5",
        "from",
        "5",
        "minimum.impact",
        "2",
        "days",
        days);
  }

  private MvcTestResult open(Person who, String path) {
    return browser.get().uri(path).with(AsPerson.of(who)).exchange();
  }

  private MvcTestResult english(Person who, String path) {
    return browser
        .get()
        .uri(path)
        .header("Accept-Language", "en")
        .with(AsPerson.of(who))
        .exchange();
  }

  private MvcTestResult post(Person who, String path, String... fields) {
    return Visit.of(browser, who).post(path, fields);
  }

  private static String body(MvcTestResult page) {
    return Visit.written(page);
  }

  private static String target(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private String sheet() {
    return "/expertises/" + id;
  }

  private MvcTestResult review(Person who, String then, String mark) {
    return post(
        who,
        sheet(),
        "then",
        then,
        "mark.impact",
        mark,
        "mark.equipe",
        mark,
        "opinion",
        "Un bon projet.",
        "applicant",
        "Précisez le calendrier.",
        "confidential",
        "Entre nous.");
  }

  /** The pages of those who run the call, each in both languages. */
  private void allOpen(Person who, List<String> paths) {
    for (var path : paths) {
      assertThat(open(who, path)).as(path).hasStatusOk();
      assertThat(english(who, path)).as(path).hasStatusOk();
    }
  }

  @Test
  void everyPageOnTheApplicationsOfACallLeadsToTheOthersInTheOrderOfTheWork() {
    var tabs =
        List.of(
            "/candidatures",
            "/experts",
            "/experts/conflits",
            "/affectation",
            "/grille",
            "/avis",
            "/classement",
            "/jury",
            "/selection",
            "/decisions");
    for (var tab : tabs) {
      var page = body(open(operator, desk + tab));
      assertThat(page).as(tab).contains("href=\"%s%s\" aria-current=\"page\"".formatted(desk, tab));
      assertThat(page).as(tab).containsSubsequence(tabs.stream().map(desk::concat).toList());
    }
    assertThat(body(open(operator, desk + "/decisions/statistiques")))
        .contains("href=\"%s/decisions\" aria-current=\"true\"".formatted(desk));
  }

  @Test
  void whatIsWrongInAGridIsSaidAndKept() {
    var wrong = grid("0", "5", "0.3", "7");
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong))
        .contains("nombre entier de pas", "de 15 à 365", "value=\"0.3\"", "value=\"7\"");
  }

  @Test
  void anExpertReadsBesideTheGridKeepsADraftAndSubmits() {
    assertThat(body(open(expert, "/expertises"))).contains("Il vous reste un avis", sheet());
    assertThat(body(open(expert, sheet())))
        .contains("Mon projet", "Notes de 0 à 5", "ne compte jamais pour zéro", "Poids\u202f: 60")
        .contains("Sans objet", "2,5");
    assertThat(english(expert, sheet())).hasStatusOk();
    assertThat(target(review(expert, "", "9"))).endsWith("?enregistre=1");
    var kept = body(open(expert, sheet() + "?enregistre=1"));
    assertThat(kept).contains("Brouillon enregistré", "Un bon projet.", "value=\"9\" selected");

    var clash = review(expert, "submit", "5");
    assertThat(clash).hasStatus(409);
    assertThat(body(clash)).contains("autre onglet", "«\u202f9\u202f»");
    var wrong =
        post(expert, sheet(), "then", "submit", "seen.mark.impact", "1", "mark.impact", "5");
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong)).contains("Impact\u202f: expliquez cette note", "Erreur");

    post(
        expert,
        sheet(),
        "seen.mark.impact",
        "2",
        "mark.impact",
        "4",
        "seen.mark.equipe",
        "1",
        "mark.equipe",
        "3");
    assertThat(target(post(expert, sheet(), "then", "submit"))).isEqualTo(sheet());
    assertThat(body(open(expert, sheet())))
        .contains("Avis soumis", "3,6")
        .doesNotContain("<textarea");
  }

  @Test
  void whoeverMustNotGetInIsToldThatThereIsNothing() {
    var other = dossier.expert(dossier.eligible(lead, call, operator), call);
    var stranger = APerson.with(db, Role.OPERATOR);
    for (var person : List.of(other, lead, operator, stranger)) {
      assertThat(open(person, sheet())).hasStatus(404);
      assertThat(review(person, "", "3")).hasStatus(404);
    }
    for (var page : List.of("grille", "avis", "classement", "jury", "selection", "decisions")) {
      assertThat(open(stranger, desk + "/" + page)).as(page).hasStatus(404);
    }
    review(expert, "submit", "3");
    conflicts.declare(id, operator.id(), "Un ancien collègue");
    assertThat(open(operator, desk + "/avis/" + id)).hasStatus(404);
    assertThat(open(operator, desk + "/decisions/" + id)).hasStatus(404);
    for (var page : List.of("avis", "classement", "classement/notes.csv", "decisions")) {
      assertThat(body(open(operator, desk + "/" + page)))
          .as(page)
          .doesNotContain(id.toString(), expert.email());
    }
    assertThat(body(open(operator, desk + "/classement"))).contains("lien d’intérêt");
    conflicts.declare(id, expert.id(), "Un ancien collègue");
    assertThat(open(expert, sheet())).hasStatus(404);
  }

  @Test
  void underDoubleAnonymityNamesAreHiddenAndTheLimitIsSaid() {
    db.sql("insert into experts.panel (call, anonymity) values (:call, 'DOUBLE')")
        .param("call", call.value())
        .update();
    var organisation = "Hôpital d’essai de Nulle-Part";
    db.sql(
            """
            update applications.submission
            set applicants = json_build_array(json_build_object('part', 0, 'organisation',
              :name::text)), title = 'Projet de ' || :name where application = :id
            """)
        .param("name", organisation)
        .param("id", id.value())
        .update();
    assertThat(body(open(expert, sheet())))
        .contains("[nom masqué]", "trahir leurs auteurs")
        .doesNotContain(organisation);
    assertThat(body(open(expert, "/expertises"))).doesNotContain(organisation);
    assertThat(body(open(expert, "/expert/liens/" + id)))
        .contains("[nom masqué]")
        .doesNotContain(organisation);
  }

  /** The version without names of a plan, the plan itself, and files that no such is asked of. */
  private static Form withFiles() {
    var files = new Attachment(List.of("pdf"), 10, 3);
    return Form.of(
        Section.of(
            "projet",
            AForm.text("Projet"),
            AForm.field("titre", new ShortText(100)).asRequired(),
            AForm.field("plan", files),
            AForm.field("plan_anonyme", files.withoutNamesOf("plan")),
            AForm.field("annexe", files)));
  }

  private String join(ApplicationId application, String field, String name) throws IOException {
    try (var pdf = new PDDocument()) {
      pdf.getDocumentInformation().setAuthor("Hôpital d’essai");
      pdf.addPage(new PDPage());
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      var begun = attachments.begin(name, bytes.size());
      var kept = attachments.append(begun.id(), 0, new ByteArrayInputStream(bytes.toByteArray()));
      var file = Attachment.file(kept.id().toString(), kept.name(), kept.size(), kept.sha256());
      dossier.made().answer(application, lead, field, new Many(List.of(file)));
      return kept.id().toString();
    }
  }

  @Test
  void underDoubleAnonymityExpertsGetFilesWithoutNamesAuthorsOrAnotherWayIn() throws IOException {
    var asked = dossier.made().call(operator, withFiles());
    var filed = dossier.made().complete(lead, asked);
    var named = join(filed, "plan", "plan-hopital-essai.pdf");
    var without = join(filed, "plan_anonyme", "hopital-essai-sans-noms.pdf");
    var annex = join(filed, "annexe", "annexe-hopital-essai.pdf");
    dossier.made().deposit(filed, lead);
    screening.findEligible(filed, operator.id());
    var reader = dossier.expert(filed, asked);
    db.sql("insert into experts.panel (call, anonymity) values (:call, 'DOUBLE')")
        .param("call", asked.value())
        .update();

    desk = "/operateur/appels/" + asked;
    assertThat(grid("0", "5", "0.5", "30")).hasStatus3xxRedirection();
    post(operator, desk + "/avis/ouvrir");
    var sheet = "/expertises/" + filed;
    assertThat(body(open(reader, sheet)))
        .contains(without, annex, "piece-1.pdf", "piece-2.pdf")
        .doesNotContain(named, "hopital-essai");
    assertThat(body(english(reader, sheet))).contains("file-1.pdf").doesNotContain("hopital-essai");
    for (var file : List.of(without, annex)) {
      var taken = open(reader, sheet + "/fichiers/" + file);
      assertThat(taken).hasStatusOk();
      assertThat(taken.getResponse().getHeader("Content-Disposition")).contains("piece-");
      try (var pdf = Loader.loadPDF(taken.getResponse().getContentAsByteArray())) {
        assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
      }
    }
    assertThat(open(reader, sheet + "/fichiers/" + named)).hasStatus(404);
    for (var file : List.of(named, without, annex)) {
      assertThat(open(reader, "/candidatures/" + filed + "/depot/fichiers/" + file)).hasStatus(404);
      assertThat(open(operator, "/candidatures/" + filed + "/depot/fichiers/" + file))
          .hasStatusOk();
    }
    var listed = "/operateur/appels/" + asked + "/candidatures";
    for (var path : List.of("", "/" + filed, "/" + filed + "/contenu.json", "/donnees.zip")) {
      assertThat(open(reader, listed + path).getResponse().getStatus()).as(path).isIn(403, 404);
    }
  }

  @Test
  void thoseWhoRunTheCallFollowReviewsRankChooseAndDecide() {
    var second = dossier.expert(id, call);
    review(expert, "submit", "4");
    review(second, "submit", "3");
    allOpen(
        operator,
        List.of(
            desk + "/grille",
            desk + "/avis",
            desk + "/avis/" + id,
            desk + "/classement",
            desk + "/tirages",
            desk + "/jury",
            desk + "/selection",
            desk + "/decisions",
            desk + "/decisions/" + id,
            desk + "/decisions/statistiques"));
    assertThat(body(open(operator, desk + "/avis/" + id)))
        .contains("Entre nous.", "Un bon projet.");
    assertThat(body(open(operator, desk + "/classement")))
        .contains("<svg", "Alpha de Krippendorff", "graine 1", "./essor rank");
    assertThat(body(open(operator, desk + "/classement/notes.csv")))
        .startsWith("project,reviewer,mark")
        .doesNotContain(expert.id().toString());
    var reopened = post(operator, desk + "/avis/" + id + "/" + expert.id() + "/rouvrir");
    assertThat(reopened).hasStatus(422);

    assertThat(post(operator, desk + "/selection/enveloppe", "envelope", "abc")).hasStatus(422);
    post(operator, desk + "/selection/enveloppe", "envelope", "150 000,50");
    assertThat(post(operator, desk + "/selection/limites", "group", "x")).hasStatus(422);
    post(operator, desk + "/selection/limites", "group", "organisation|", "most", "1");
    assertThat(body(open(operator, desk + "/selection")))
        .contains("150\u202f000", "Chaque organisation\u202f: au plus 1", "Coûte 0");
    assertThat(target(post(operator, desk + "/selection/retenir", "choix", "best")))
        .isEqualTo(desk + "/decisions");
    assertThat(body(open(operator, desk + "/decisions"))).contains("Prononcer la décision prête");

    var wrong = post(operator, desk + "/decisions/" + id, "seen", "1", "outcome", "SELECT");
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong)).contains("montant en euros", "il est nécessaire");
    post(
        operator,
        desk + "/decisions/" + id,
        "seen",
        "1",
        "outcome",
        "REJECT",
        "reason",
        "Trop tôt.",
        "english",
        "Too early.");
    assertThat(body(open(operator, desk + "/decisions/" + id))).contains("Too early.");
    var unsure = post(operator, desk + "/decisions/prononcer");
    assertThat(unsure).hasStatus(422);
    assertThat(body(unsure))
        .contains("Un candidat reçoit sa décision, aucun n’est retenu", "href=\"#sure\"");
    post(operator, desk + "/decisions/prononcer", "sure", "yes");
    theApplicantReadsItAndAppeals();
  }

  private void theApplicantReadsItAndAppeals() {
    var answer = "/candidatures/" + id + "/decision";
    assertThat(body(open(lead, "/candidatures/" + id))).contains(answer);
    assertThat(body(english(lead, answer)))
        .contains("lang=\"en\">Too early.")
        .doesNotContain("Trop tôt.");
    assertThat(body(open(lead, answer)))
        .contains("n’est pas retenue", "Trop tôt.", "Précisez le calendrier.", "3,5")
        .doesNotContain("Entre nous.", "Un bon projet.", expert.displayName());
    assertThat(open(expert, answer)).hasStatus(404);
    assertThat(post(lead, answer + "/recours", "appeal", " ")).hasStatus(422);
    post(lead, answer + "/recours", "appeal", "Vous avez mal lu.");
    assertThat(body(open(lead, answer))).contains("La réponse est attendue");
    var page = body(open(operator, desk + "/decisions"));
    assertThat(page).contains("Vous avez mal lu.");
    var start = page.indexOf("/decisions/recours/") + "/decisions/recours/".length();
    var appeal = page.substring(start, start + 36);
    assertThat(post(operator, desk + "/decisions/recours/" + appeal, "then", "uphold"))
        .hasStatus(422);
    post(
        operator,
        desk + "/decisions/recours/" + appeal,
        "then",
        "dismiss",
        "answer-" + appeal,
        "La décision est fondée.");
    assertThat(body(open(lead, answer))).contains("Recours rejeté", "La décision est fondée.");
    assertThat(body(english(lead, answer))).contains("lang=\"fr\">La décision est fondée.");
    assertThat(body(open(operator, desk + "/decisions/statistiques"))).contains("Délai médian");
  }

  @Test
  void whatIsNotEligibleIsAnsweredAndAppealedOnTheSamePages() {
    var made = dossier.made();
    var found = made.complete(lead, call);
    made.deposit(found, lead);
    var answer = "/candidatures/" + found + "/decision";
    assertThat(open(lead, answer)).hasStatus(404);
    screening.findIneligible(found, "Hors du territoire.", operator.id());
    assertThat(body(open(lead, "/candidatures/" + found))).contains(answer);
    assertThat(body(open(lead, answer)))
        .contains("n’est pas recevable", "Hors du territoire.", "Un recours est possible jusqu’au");
    assertThat(english(lead, answer)).hasStatusOk();
    post(lead, answer + "/recours", "appeal", "Nous y sommes pourtant.");
    assertThat(body(open(lead, answer)))
        .contains("Nous y sommes pourtant.")
        .doesNotContain("Un recours est possible");
    var page = body(open(operator, desk + "/decisions"));
    assertThat(page).contains("Nous y sommes pourtant.", "Irrecevable");
    var start = page.indexOf("/decisions/recours/") + "/decisions/recours/".length();
    var appeal = page.substring(start, start + 36);
    var reply = desk + "/decisions/recours/" + appeal;
    post(operator, reply, "then", "uphold", "answer-" + appeal, "C’est exact.");
    assertThat(body(open(lead, answer))).contains("la candidature est recevable", "C’est exact.");
    assertThat(english(operator, desk + "/decisions")).hasStatusOk();
  }

  @Test
  void aLaureateWhoWithdrewIsShownWithWhatIsFree() {
    var decision = desk + "/decisions/" + id;
    post(operator, decision, "outcome", "SELECT", "aid", "90 000", "reason", "Très bon.");
    post(operator, desk + "/decisions/prononcer", "sure", "yes");
    assertThat(body(open(expert, "/expertises")))
        .contains("Aucun avis ne vous reste", "Plus attendu");
    assertThat(body(open(expert, "/expertises/" + id)))
        .contains("L’évaluation de ce dossier est terminée")
        .doesNotContain("Soumettre");
    applications.withdraw(id, "Un associé est parti.", lead.id());
    assertThat(body(open(operator, desk + "/decisions")))
        .contains(
            "Lauréats qui se sont retirés", "90\u202f000", "Un associé est parti.", "Retirée");
    assertThat(english(operator, desk + "/decisions")).hasStatusOk();
  }

  @Test
  void aJurySitsMarksLiveAndSignsItsMinutes() {
    review(expert, "submit", "4");
    var juror = APerson.with(db);
    assertThat(post(operator, desk + "/jury/membres", "email", "rien")).hasStatus(422);
    assertThat(body(open(juror, "/appels"))).doesNotContain("Mes jurys");
    post(operator, desk + "/jury/membres", "email", juror.email());
    assertThat(body(open(juror, "/appels"))).contains("href=\"/jury\"", "Mes jurys");
    assertThat(post(operator, desk + "/jury/seances", "title", "Comité")).hasStatus(422);
    var planned =
        post(
            operator,
            desk + "/jury/seances",
            "title",
            "Comité",
            "place",
            "Paris",
            "day",
            "2027-03-02",
            "hour",
            "09:30");
    var session = target(planned);
    post(operator, session + "/ordre-du-jour", "application", id.toString());
    var mine = "/jury" + session.substring(session.lastIndexOf('/'));
    var item = mine + "/" + id;
    allOpen(juror, List.of("/jury", mine, item));
    allOpen(operator, List.of(session, session + "/" + id));
    assertThat(body(open(juror, mine)))
        .contains("mardi 2 mars 2027, 09\u202fh\u202f30", "Aucune note");
    assertThat(body(open(juror, item)))
        .contains("Un bon projet.", "Expert n° 1")
        .doesNotContain(expert.id().toString(), expert.email(), "Entre nous.");
    assertThat(post(juror, item + "/note", "mark", "9")).hasStatus(422);
    post(juror, item + "/note", "mark", "3.5");
    assertThat(body(open(juror, item))).contains("Moyenne 3,5 (une note)");
    assertThat(open(expert, mine)).hasStatus(404);
    assertThat(open(lead, item)).hasStatus(404);

    assertThat(post(operator, session + "/" + id, "seen", "1")).hasStatus(422);
    post(operator, session + "/" + id, "seen", "1", "outcome", "RESERVE", "reason", "À revoir.");
    assertThat(body(open(operator, desk + "/decisions"))).contains("Un projet prêt attend");
    var unsure = post(operator, session + "/clore");
    assertThat(unsure).hasStatus(422);
    assertThat(body(unsure)).contains("Cochez cette case pour clore");
    post(operator, session + "/clore", "sure", "yes");
    assertThat(body(open(operator, session))).contains("PV-", "SHA-256");
    assertThat(open(juror, mine + "/proces-verbal.pdf")).hasStatusOk();
    assertThat(body(open(juror, mine + "/recepisse.json"))).contains("\"kind\" : \"minutes\"");
    assertThat(post(juror, item + "/recusation", "tie", "Un ami")).hasStatus(422);
  }

  @Test
  void aLotteryIsPublicWithTheLineThatReplaysIt() {
    var session = desk + "/tirages";
    assertThat(post(operator, session, "source", "Un tirage", "among", id.toString()))
        .hasStatus(422);
    var other = dossier.eligible(lead, call, operator);
    post(
        operator,
        session,
        "source",
        "Un tirage national",
        "among",
        id.toString(),
        "among",
        other.toString());
    var page = body(open(operator, session));
    var start = page.indexOf("/tirages/") + "/tirages/".length();
    var lottery = page.substring(start, start + 36);
    assertThat(post(operator, session + "/" + lottery)).hasStatus(422);
    var seed = "seed-" + lottery;
    assertThat(body(post(operator, session + "/" + lottery, seed, "7 12 23")))
        .contains("Cochez cette case pour tirer au sort", "value=\"7 12 23\"");
    var draw = post(operator, session + "/" + lottery, seed, "7 12 23", seed + "-sure", "yes");
    assertThat(target(draw)).isEqualTo("/tirages/" + lottery);
    var told = browser.get().uri("/tirages/" + lottery).exchange();
    assertThat(told).hasStatusOk();
    assertThat(body(told)).contains("7 12 23", "sha256sum", "Ordre du tirage");
  }
}
