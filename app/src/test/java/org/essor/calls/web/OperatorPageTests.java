package org.essor.calls.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.calls.ACall;
import org.essor.calls.Call.Status;
import org.essor.calls.CallDesk;
import org.essor.calls.CallEdit;
import org.essor.calls.CallId;
import org.essor.calls.CallQuestions;
import org.essor.calls.CallQuestions.Asked;
import org.essor.calls.Calls;
import org.essor.calls.form.AForm;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Choice;
import org.essor.calls.form.FieldKind;
import org.essor.platform.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What operators do, page by page; rolled back after each test. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@Transactional
class OperatorPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired CallDesk desk;
  @Autowired Calls calls;
  @Autowired CallQuestions questions;
  @Autowired Clock clock;

  private Person operator;
  private ACall aCall;

  @BeforeEach
  void people() {
    operator = APerson.with(db, Role.OPERATOR);
    aCall = new ACall(desk);
  }

  private static String body(MvcTestResult answer) {
    return Visit.text(answer);
  }

  private String open(String path) {
    var answer = browser.get().uri(path).with(AsPerson.of(operator)).exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private MvcTestResult send(String path, Map<String, String> values) {
    var request = browser.post().uri(path).with(AsPerson.of(operator)).with(csrf());
    values.forEach(request::param);
    return request.exchange();
  }

  private static String address(CallId id) {
    return "/operateur/appels/" + id;
  }

  private CallId draft() {
    return aCall.draft(operator, ACall.roundAround(clock.instant()));
  }

  private String seen(CallId id) {
    return "" + desk.get(id, operator.id()).version();
  }

  private String formSeen(CallId id) {
    return "" + desk.getDraftForm(id, operator.id()).version();
  }

  @Test
  void aDraftIsMadeFromATitleAndSaysWhatIsMissing() {
    assertThat(open("/operateur/appels"))
        .contains("Préparer un nouvel appel", "<option value=\"\" selected>Choisir…</option>");
    var wrong = send("/operateur/appels", Map.of("title.fr", " ", "action", "A9-99"));
    assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(wrong)).contains("href=\"#title.fr\"", "Choisissez dans la liste");

    var made = send("/operateur/appels", Map.of("title.fr", "Essai", "action", "A4-03"));
    var page = open(Objects.requireNonNull(made.getResponse().getRedirectedUrl()));
    assertThat(page).contains("Brouillon", "Le résumé n’est pas écrit", "/fiche", "/releves");
    assertThat(page).doesNotContain("Publier l’appel");
  }

  @Test
  void aDocumentIsAddedAndWhatIsWrongWithItIsToldAtOnceWithWhatToDo() {
    var path = address(draft()) + "/documents";
    assertThat(body(add(path, "", "", "")))
        .contains("Écrivez ce texte en français", "Choisissez un fichier");
    assertThat(body(add(path, "Règlement", "x.exe", "MZ")))
        .contains("Ce genre de fichier n’est pas accepté. Il n’a pas été enregistré.", "DOCX");
    var added = add(path, "Règlement", "a.txt", "Texte");
    assertThat(open(Objects.requireNonNull(added.getResponse().getRedirectedUrl())))
        .contains("Le document est ajouté", "Règlement");
  }

  private MvcTestResult add(String path, String title, String name, String content) {
    return browser
        .post()
        .uri(path)
        .multipart()
        .file(new MockMultipartFile("file", name, null, content.getBytes(UTF_8)))
        .param("document.fr", title)
        .with(AsPerson.of(operator))
        .with(csrf())
        .exchange();
  }

  @Test
  void aDraftIsDeletedOnceOneIsSureAndAPublishedCallOffersItNot() {
    var id = draft();
    var unsure = send(address(id) + "/supprimer", Map.of("seen", seen(id)));
    assertThat(body(unsure)).contains("Cochez la case pour supprimer le brouillon");
    var sure = send(address(id) + "/supprimer", Map.of("seen", seen(id), "sure", "yes"));
    assertThat(open(Objects.requireNonNull(sure.getResponse().getRedirectedUrl())))
        .contains("Le brouillon est supprimé");
    assertThat(desk.list(operator.id())).isEmpty();

    var published = aCall.published(operator, ACall.roundAround(clock.instant()));
    assertThat(open(address(published))).doesNotContain("/supprimer");
    assertThat(body(send(address(published) + "/supprimer", Map.of("seen", seen(published)))))
        .contains("Cet appel est déjà publié");
  }

  @Test
  void theSheetKeepsWhatWasTypedAndSaysWhatToCorrect() {
    var id = draft();
    assertThat(open(address(id) + "/fiche")).contains("Appel d’essai", "value=\"5 000 000\"");
    var wrong =
        send(
            address(id) + "/fiche",
            Map.of(
                "seen", seen(id),
                "action", "A4-03",
                "title.fr", "Autre titre",
                "envelope", "beaucoup",
                "rates.0.percent", "120",
                "grid.0.label.fr", "Impact",
                "grid.0.weight", "0"));
    assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(wrong))
        .contains(
            "value=\"beaucoup\"",
            "href=\"#envelope\"",
            "Saisissez un taux de plus de 0 à 100",
            "href=\"#grid.0.weight\"");
    var right =
        send(
            address(id) + "/fiche",
            Map.of(
                "seen", seen(id),
                "action", "AMI",
                "title.fr", "Autre titre",
                "envelope", "1 250 000,50",
                "bodies", "RESEARCH",
                "grid.0.label.fr", "Impact",
                "grid.0.weight", "3"));
    assertThat(right).hasStatus3xxRedirection();
    var sheet = desk.get(id, operator.id()).sheet();
    assertThat(sheet.envelope().orElseThrow().cents()).isEqualTo(125_000_050);
    assertThat(sheet.action()).isEqualTo("AMI");
    assertThat(sheet.grid()).singleElement().satisfies(c -> assertThat(c.weight()).isEqualTo(3));
  }

  @Test
  void aRoundIsWrittenInLocalTimeAndTheHourThatComesTwiceIsAsked() {
    var id = draft();
    var path = address(id) + "/releves";
    var never =
        send(
            path, round(Map.of("rounds.0.opens.day", "28/03/2027", "rounds.0.opens.time", "2:30")));
    assertThat(never).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(never)).contains("n’existe pas ce jour-là", "01:59", "03:00");

    var twice = Map.of("rounds.0.closes.day", "2027-10-31", "rounds.0.closes.time", "02:30");
    assertThat(body(send(path, round(twice)))).contains("La première fois (heure d’été)");
    var chosen = new TreeMap<>(round(twice));
    chosen.put("rounds.0.closes.which", "later");
    chosen.put("seen", seen(id));
    assertThat(send(path, chosen)).hasStatus3xxRedirection();
    assertThat(desk.get(id, operator.id()).rounds().getFirst().closesAt())
        .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    assertThat(open(address(id))).contains("12 h 00 (heure de Paris)");
    assertThat(open(path))
        .contains("value=\"15/01/2027\"", "enregistrez pour en ajouter une autre");
  }

  @Test
  void aRoundThatOverlapsIsToldWhereItStands() {
    var values = new TreeMap<>(round(Map.of()));
    round(Map.of()).forEach((name, value) -> values.put(name.replace(".0.", ".2."), value));
    var wrong = send(address(draft()) + "/releves", values);
    assertThat(body(wrong))
        .contains("href=\"#rounds.2.opens.day\"", "chevauche la relève 1")
        .doesNotContain("href=\"#rounds.0.opens.day\"");
  }

  @Test
  void whatIsWrongWithARoundIsToldInTheOrderOfThePageWithoutMoreEmptyRounds() {
    var wrong = new TreeMap<>(round(Map.of("rounds.0.closes.day", "1/1/2027")));
    wrong.put("rounds.0.grace", "-3");
    wrong.put("rounds.1.zone", "Europe/Paris");
    assertThat(body(send(address(draft()) + "/releves", wrong)))
        .containsSubsequence("href=\"#rounds.0.closes.day\"", "href=\"#rounds.0.grace\"")
        .contains("Relève 2")
        .doesNotContain("Relève 3");
  }

  private static Map<String, String> round(Map<String, String> values) {
    var round =
        new TreeMap<>(
            Map.of(
                "rounds.0.opens.day", "2027-01-15",
                "rounds.0.opens.time", "12:00",
                "rounds.0.closes.day", "2027-12-15",
                "rounds.0.closes.time", "12 h 00",
                "rounds.0.zone", "Europe/Paris"));
    round.putAll(values);
    return round;
  }

  @Test
  void aCompleteDraftIsPublishedThenCorrectedWithWords() {
    var id = draft();
    assertThat(send(address(id) + "/publier", Map.of("seen", seen(id)))).hasStatus3xxRedirection();
    assertThat(desk.get(id, operator.id()).status()).isEqualTo(Status.PUBLISHED);
    assertThat(open(address(id) + "/fiche")).contains("Publier le rectificatif");
    var values =
        new TreeMap<>(Map.of("seen", seen(id), "action", "A4-03", "title.fr", "Appel rectifié"));
    assertThat(send(address(id) + "/fiche", values)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    values.put("correction.fr", "Le titre change.");
    assertThat(send(address(id) + "/fiche", values)).hasStatus3xxRedirection();
    assertThat(open(calls.get(id).address())).contains("Appel rectifié", "Le titre change.");
    var unsure = send(address(id) + "/clore", Map.of("seen", seen(id)));
    assertThat(body(unsure)).contains("Cochez la case pour clore l’appel");
    assertThat(desk.get(id, operator.id()).status()).isEqualTo(Status.PUBLISHED);
    assertThat(send(address(id) + "/clore", Map.of("seen", seen(id), "sure", "yes")))
        .hasStatus3xxRedirection();
    assertThat(open(calls.get(id).address())).contains("Clos").doesNotContain("Poser une question");
  }

  @Test
  void aQuestionIsAddedWrittenMovedCopiedAndRemovedWithoutScripts() {
    var id = draft();
    var path = address(id) + "/formulaire";
    var added = send(path, Map.of("seen", formSeen(id), "do", "add:projet", "kind", "CHOICE"));
    var field = Objects.requireNonNull(added.getResponse().getRedirectedUrl());
    assertThat(open(field)).contains("Modifier la question : Choix unique", "Réponses proposées");
    assertThat(open(path))
        .contains(
            "avant de publier", "href=\"#question_1\">Question sans texte : Écrivez la question");

    assertThat(
            send(
                field,
                Map.of(
                    "seen", formSeen(id),
                    "label.fr", "Nature",
                    "required", "true",
                    "options.0.fr", "Entreprise",
                    "options.1.fr", "Établissement de santé")))
        .hasStatus3xxRedirection();
    var name = field.substring(field.lastIndexOf('/') + 1);
    var written = desk.getDraftForm(id, operator.id()).form().findField(name).orElseThrow();
    assertThat(written.required()).isTrue();
    assertThat(((Choice) written.type()).options())
        .extracting(option -> option.value())
        .containsExactly("entreprise", "etablissement-de-sante");

    for (var todo : new String[] {"copy:" + name, "up:" + name, "remove:" + name}) {
      assertThat(send(path, Map.of("seen", formSeen(id), "do", todo))).hasStatus3xxRedirection();
    }
    assertThat(desk.getDraftForm(id, operator.id()).form().findField(name)).isEmpty();
    assertThat(open(path)).contains("Nature");
    assertThat(send(path, Map.of("seen", "0", "do", "remove:titre")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void aSectionIsRemovedWithItsQuestionsOnceOneIsSure() {
    var id = draft();
    var path = address(id) + "/formulaire";
    var asked = send(path, Map.of("seen", formSeen(id), "do", "remove:projet"));
    assertThat(body(asked)).contains("Sa question est retirée avec elle");
    assertThat(desk.getDraftForm(id, operator.id()).form().findSection("projet")).isPresent();
    var sure = Map.of("seen", formSeen(id), "do", "remove:projet", "sure", "yes");
    assertThat(send(path, sure)).hasStatus3xxRedirection();
    assertThat(desk.getDraftForm(id, operator.id()).form().findSection("projet")).isEmpty();
  }

  @Test
  void aQuestionThatProjectsHaveAnsweredIsAddedUnderItsOwnName() {
    var id = draft();
    var path = address(id) + "/formulaire";
    assertThat(open(path)).contains("<option value=\"use\"");

    assertThat(send(path, Map.of("seen", formSeen(id), "do", "known:projet", "known", "use")))
        .hasRedirectedUrl(path + "#projet");

    var field = desk.getDraftForm(id, operator.id()).form().findField("use").orElseThrow();
    assertThat(field.label().fr()).isEqualTo("Que fait votre logiciel des données ?");
    assertThat(field.check(AnswerValue.of("store"))).isEmpty();
    assertThat(field.check(AnswerValue.of("other"))).isNotEmpty();
    assertThat(open(path)).doesNotContain("<option value=\"use\"").contains("id=\"use\"");
    assertThat(
            body(send(path, Map.of("seen", formSeen(id), "do", "known:projet", "known", "none"))))
        .contains("href=\"#known-projet\"");
  }

  @Test
  void theRateOfABudgetIsAtMostAHundred() {
    var id = draft();
    send(
        address(id) + "/formulaire",
        Map.of("seen", formSeen(id), "do", "add:projet", "kind", "BUDGET"));
    var values =
        Map.of(
            "seen", formSeen(id),
            "label.fr", "Budget",
            "options.0.fr", "Personnel",
            "rate", "150",
            "most", "5");
    assertThat(body(send(address(id) + "/formulaire/question_1", values)))
        .contains("href=\"#rate\"", "Nature 1");
  }

  @Test
  void eachKindOfQuestionCanBeAddedAndItsPageShows() {
    var id = draft();
    for (var kind : FieldKind.values()) {
      var added =
          send(
              address(id) + "/formulaire",
              Map.of("seen", formSeen(id), "do", "add:projet", "kind", kind.name()));
      var page = open(Objects.requireNonNull(added.getResponse().getRedirectedUrl()));
      assertThat(page).as(kind.name()).contains("Quand l’afficher");
    }
    assertThat(open(address(id) + "/formulaire/apercu")).contains("Aperçu du formulaire");
  }

  @Test
  void theFormIsTriedOutAsAnApplicantSeesIt() {
    var id = draft();
    var path = address(id) + "/formulaire/apercu";
    desk.saveDraftForm(new CallEdit(id, operator.id(), 1), AForm.ofEachKind());
    var wrong =
        send(path, Map.of("check", "1", "whole", "douze", "siret", "123", "budget.0.cost", "10"));
    assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(wrong))
        .contains("value=\"douze\"", "href=\"#whole\"", "href=\"#budget.0.label\"", "14 chiffres");
    var right = send(path, Map.of("check", "1", "whole", "7"));
    assertThat(right).hasStatusOk();
    assertThat(body(right)).contains("pourraient être déposées");
  }

  @Test
  void aPublishedFormIsRevisedAndSaysWhatChanges() {
    var id = aCall.published(operator, ACall.roundAround(clock.instant()));
    var path = address(id) + "/formulaire";
    assertThat(
            send(
                path + "/titre",
                Map.of(
                    "seen",
                    formSeen(id),
                    "label.fr",
                    "Titre",
                    "longest",
                    "50",
                    "required",
                    "true")))
        .hasStatus3xxRedirection();
    assertThat(open(path))
        .contains("Devient obligatoire", "Autres limites", "Publier la révision 2");
    assertThat(send(path + "/publier", Map.of("seen", formSeen(id)))).hasStatus3xxRedirection();
    assertThat(calls.get(id).revision()).isEqualTo(2);
  }

  @Test
  void aQuestionThatIsAddedAfterOneWasRemovedIsAnotherOne() {
    var id = aCall.draft(operator, ACall.roundAround(clock.instant()));
    var path = address(id) + "/formulaire";
    send(path, Map.of("seen", formSeen(id), "do", "add:projet", "kind", "DAY"));
    send(path + "/question_1", Map.of("seen", formSeen(id), "label.fr", "Début"));
    desk.publish(aCall.edit(id, operator));
    send(path, Map.of("seen", formSeen(id), "do", "remove:question_1"));
    var added = send(path, Map.of("seen", formSeen(id), "do", "add:projet", "kind", "DAY"));
    assertThat(added.getResponse().getRedirectedUrl()).endsWith("/question_2");
    assertThat(desk.getDraftForm(id, operator.id()).form().findField("question_1")).isEmpty();
    assertThat(open(path)).contains("Retirée");
  }

  @Test
  void otherCriteriaAloneMakeARevision() {
    var id = aCall.published(operator, ACall.roundAround(clock.instant()));
    var path = address(id) + "/formulaire";
    send(path, Map.of("seen", formSeen(id), "do", "add:projet", "kind", "YES_NO"));
    send(path + "/question_1", Map.of("seen", formSeen(id), "label.fr", "Hôpital"));
    send(path + "/publier", Map.of("seen", formSeen(id)));
    var criterion =
        new TreeMap<>(
            Map.of(
                "seen", formSeen(id),
                "label.fr", "Porté par un hôpital",
                "tests.0.field", "question_1",
                "tests.0.operator", "EQUAL",
                "tests.0.value", "peut-être"));
    assertThat(body(send(address(id) + "/eligibilite", criterion)))
        .contains("Choisissez la valeur parmi : « Oui », « Non »")
        .doesNotContain("unknown name");
    criterion.put("tests.0.value", "Oui");
    assertThat(send(address(id) + "/eligibilite", criterion)).hasStatus3xxRedirection();
    assertThat(open(path)).contains("Autres critères d’éligibilité", "Publier la révision 3");
  }

  @Test
  void criteriaAreWrittenWithoutCodeTriedOutAndDownloaded() {
    var id = draft();
    var path = address(id) + "/eligibilite";
    assertThat(open(path)).contains("Aucune question du formulaire ne peut encore décider");
    send(
        address(id) + "/formulaire",
        Map.of("seen", formSeen(id), "do", "add:projet", "kind", "WHOLE_NUMBER"));
    send(
        address(id) + "/formulaire/question_1",
        Map.of("seen", formSeen(id), "label.fr", "Durée", "least", "1", "most", "60"));
    assertThat(send(path, Map.of("seen", formSeen(id), "label.fr", "Court")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(
            send(
                path,
                Map.of(
                    "seen", formSeen(id),
                    "label.fr", "Le projet dure au plus 24 mois",
                    "tests.0.field", "question_1",
                    "tests.0.operator", "AT_MOST",
                    "tests.0.value", "24")))
        .hasStatus3xxRedirection();
    assertThat(open(path)).contains("« Durée » est au plus « 24 »");
    assertThat(open(path + "/eligibilite.dmn")).contains("<decisionTable", "question_1");
    var preview = address(id) + "/formulaire/apercu";
    assertThat(open(preview)).contains("Pas encore su", "Il manque : Durée");
    assertThat(body(send(preview, Map.of("question_1", "36")))).contains("Non rempli");
    assertThat(body(send(preview, Map.of("question_1", "12")))).contains("Rempli");
  }

  @Test
  void aQuestionIsAnsweredToAll() {
    var id = aCall.published(operator, ACall.roundAround(clock.instant()));
    questions.ask(new Asked(id, Optional.of(operator.id()), Language.FR, "Qui peut candidater ?"));
    var question = questions.listOpen(id, operator.id()).getFirst();
    var path = address(id) + "/questions/" + question.id();
    assertThat(send(path, Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(send(path, Map.of("answer-" + question.id() + ".fr", "Toute petite entreprise.")))
        .hasStatus3xxRedirection();
    assertThat(open(calls.get(id).address()))
        .contains("Qui peut candidater ?", "Toute petite entreprise.");
  }

  @Test
  void noOtherOperatorSeesTheCall() {
    var id = draft();
    operator = APerson.with(db, Role.OPERATOR);
    for (var page : new String[] {"", "/fiche", "/releves", "/formulaire", "/eligibilite"}) {
      assertThat(browser.get().uri(address(id) + page).with(AsPerson.of(operator)))
          .hasStatus(HttpStatus.NOT_FOUND);
    }
  }
}
