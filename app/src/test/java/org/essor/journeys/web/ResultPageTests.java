package org.essor.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ResultPageTests {

  @Autowired MockMvcTester browser;

  private AVisitor described() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "analyse");
    visitor.answer("intentions", "intended_diagnosis");
    visitor.answer("harm", "serious");
    visitor.answer("remote", "true");
    visitor.answer("launch", "2026-12-01");
    return visitor;
  }

  @Test
  void beginsWithASentenceToRepeatAloud() {
    assertThat(described().open("/resultat"))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(
            "<h1>Votre résultat</h1>",
            "Votre logiciel est un dispositif médical.",
            "Il est de classe IIa.",
            "Il vise la liste de télésurveillance.");
  }

  @Test
  void saysWhyWithTheArticleWhatExcludesTheRestAndWhatWouldChangeIt() {
    assertThat(described().open("/resultat"))
        .bodyText()
        .contains(
            "Une erreur peut causer un dommage sérieux.",
            "href=\"/sources#code\"",
            "Code d’essai, art. 1",
            "Deviendrait «\u202fIII\u202f» si",
            "La mort",
            "Qui décide\u202f: Agence d’essai.",
            "Règles d’essai",
            "Ce résultat vous oriente");
  }

  @Test
  void aChangeThatOnlyOpensAnAnswerIsNotToldAsIfItSettledIt() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "store");

    assertThat(visitor.open("/resultat"))
        .bodyText()
        .contains("Pourrait devenir «\u202fIII, IIa ou I\u202f» si");
  }

  @Test
  void everyAnswerStandsInALineOfItsOwnAndItsReasonsOpenOneByOneOrTogether() {
    var folded = "<details class=\"e-journeys-decision \" id=\"device_class\">";

    assertThat(described().open("/resultat"))
        .bodyText()
        .containsSubsequence(folded, "<summary>", "<strong>IIa</strong>", "</summary>")
        .contains("href=\"?detail=tout\"")
        .doesNotContain("<details open", "\" open>");
    assertThat(described().open("/resultat?detail=tout"))
        .bodyText()
        .contains(folded.replace(">", " open>"), "Tout replier");
  }

  @Test
  void listsWhatIsCertainAndWhatDependsOnMissingAnswers() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "analyse");
    visitor.answer("intentions", "intended_diagnosis");
    visitor.answer("harm", "serious");

    assertThat(visitor.open("/resultat"))
        .bodyText()
        .containsSubsequence(
            "Obligations",
            "Passer devant un organisme notifié",
            "Choisissez-le tôt.",
            "À la charge de\u202f: Vous.",
            "Code d’essai, art. 52",
            "Peut-être, selon les réponses qui manquent",
            "Organiser les alertes");
  }

  @Test
  void anUnsettledDecisionNamesTheQuestionThatWouldSettleIt() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "analyse");
    visitor.answer("intentions", "intended_diagnosis");

    assertThat(visitor.open("/resultat"))
        .bodyText()
        .contains("Encore possible", "III, IIa ou I", "Pour trancher", "questions/harm");
  }

  @Test
  void isPresentableWhenNothingIsKnown() {
    var visitor = AVisitor.french(browser);
    for (String question : new String[] {"use", "intentions", "harm", "remote", "patients"}) {
      visitor.answer(question, "unknown");
    }

    assertThat(visitor.open("/resultat"))
        .hasStatusOk()
        .bodyText()
        .contains("Encore possible", "Oui ou Non");
    assertThat(AVisitor.french(browser).open("/resultat"))
        .hasStatusOk()
        .bodyText()
        .contains("Répondez d’abord à quelques questions");
  }

  @Test
  void aProductWithSeveralModulesTakesTheStrictestAnswer() {
    var visitor = described();
    visitor.post("/modules/renommer", "module", "0", "name-0", "Calcul");
    visitor.post("/modules/ajouter", "name", "Carnet");
    visitor.answer("use", "store");

    assertThat(visitor.open("/resultat"))
        .bodyText()
        .containsSubsequence(
            "Il est de classe IIa.",
            "Le produit entier",
            ">IIa<",
            "Calcul",
            "Carnet",
            "Sans objet");
    assertThat(visitor.open("/modules")).bodyText().contains("Carnet", "Questions en cours");

    visitor.post("/modules/retirer", "module", "0");
    assertThat(visitor.open("/resultat"))
        .bodyText()
        .contains("Votre logiciel n’est pas un dispositif médical.");
  }

  @Test
  void aModuleNeedsANameThatIsNotTooLong() {
    var visitor = AVisitor.french(browser);

    assertThat(visitor.post("/modules/ajouter", "name", " "))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Erreur – ", "Saisissez le nom du module");
    assertThat(visitor.post("/modules/renommer", "module", "0", "name-0", "x".repeat(61)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("60 caractères au plus");
    assertThat(visitor.post("/modules/retirer", "module", "7")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void comparesTheRulesInForceWithAProposal() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "analyse");
    visitor.answer("intentions", "intended_diagnosis");
    visitor.answer("harm", "minor");

    assertThat(visitor.open("/editions/compare?edition=stricter"))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(
            "Proposition plus stricte",
            "n’est pas la loi",
            "elle changerait",
            "Classe",
            "I",
            "IIa",
            "ce qui diffère",
            "rien d’autre",
            "Passer devant un organisme notifié");
    visitor.answer("harm", "death");
    assertThat(visitor.open("/editions/compare"))
        .bodyText()
        .contains("Pour votre projet, elle ne changerait rien.");
    assertThat(visitor.open("/editions/compare?edition=none")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void listsTheSourcesWithTheirDateAndHowWellTheyAreKnown() {
    assertThat(AVisitor.french(browser).open("/sources"))
        .bodyText()
        .containsSubsequence(
            "id=\"code\"",
            "Code d’essai des logiciels",
            "texte lu",
            "version du 2026-01-01",
            "vérifiée le 21 novembre 2026",
            "https://example.org/code",
            "id=\"article\"",
            "source secondaire");
  }
}
