package org.essor.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class QuestionPageTests {

  private static final String PAGES = "/parcours/project/questions/";
  private static final Pattern PROGRESS = Pattern.compile("Question (\\d+) · ([^<]*)<");
  private static final Pattern LEFT = Pattern.compile("encore (\\d+) au plus");

  @Autowired MockMvcTester browser;

  @Test
  void asksOneQuestionInPlainWordsWithWhyAndAnExample() {
    assertThat(AVisitor.french(browser).open(PAGES + "use"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "<h1>Que fait votre logiciel des données ?</h1>",
            "Pensez à sa fonction principale.",
            "Il les analyse",
            "Ex. : calcule un score",
            "Je ne sais pas",
            "Pourquoi cette question",
            "Conserver n’est pas analyser.",
            "Code d’essai, annexe II, figure 1",
            "texte lu",
            "à vérifier",
            "Un carnet conserve.",
            "Question 1 · encore 5 au plus");
  }

  @Test
  void asksTheSameInEnglish() {
    assertThat(AVisitor.english(browser).open(PAGES + "use"))
        .bodyText()
        .contains(
            "<html lang=\"en\">",
            "<h1>What does your software do with data?</h1>",
            "I don’t know",
            "Test code, annex II, figure 1",
            "Question 1 · at most 5 more");
  }

  @Test
  void theMainJourneyBeginsWithItsFirstQuestion() {
    assertThat(AVisitor.french(browser).open("/projet"))
        .bodyText()
        .contains("Quelques questions d’essai.", "href=\"/parcours/project/suite\"");
    assertThat(AVisitor.french(browser).open("/parcours/project/suite"))
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .startsWith(PAGES);
  }

  @Test
  void asksOnlyWhatStillMattersThenShowsTheResult() {
    var visitor = AVisitor.french(browser);

    var next = visitor.answer("use", "store");

    assertThat(next).isEqualTo(PAGES + "launch");
    assertThat(visitor.answer("launch", "2026-12-01")).isEqualTo("/resultat");
  }

  @Test
  void theProgressNeverGrowsAndEndsWithTheLastQuestion() {
    var visitor = AVisitor.french(browser);
    var left = new ArrayList<Integer>();
    var next = AVisitor.body(visitor.open("/projet")).isEmpty() ? "" : first(visitor);

    while (next.startsWith(PAGES)) {
      var question = next.substring(PAGES.length());
      left.add(left(AVisitor.body(visitor.open(next))));
      next = visitor.answer(question, answer(question));
    }

    assertThat(left).isSortedAccordingTo((a, b) -> b - a).endsWith(0).hasSizeGreaterThan(4);
  }

  private static String first(AVisitor visitor) {
    return String.valueOf(visitor.open("/parcours/project/suite").getResponse().getRedirectedUrl());
  }

  private static String answer(String question) {
    return switch (question) {
      case "use" -> "analyse";
      case "intentions" -> "intended_diagnosis";
      case "harm" -> "minor";
      case "remote" -> "false";
      case "patients" -> "12";
      default -> "2027-09-01";
    };
  }

  private static int left(String page) {
    var progress = PROGRESS.matcher(page);
    assertThat(progress.find()).isTrue();
    var most = LEFT.matcher(progress.group(2));
    return most.find()
        ? Integer.parseInt(most.group(1))
        : progress.group(2).contains("une") ? 1 : 0;
  }

  /**
   * What a question says to everyone is written once: what is one's own must stand all the same.
   */
  @Test
  void showsToEachHisOwnAnswerAndErrorWhateverOthersSaw() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "analyse");

    for (int i = 0; i < 2; i++) {
      assertThat(AVisitor.french(browser).open(PAGES + "use"))
          .bodyText()
          .contains("Que fait votre logiciel", "Conserver n’est pas analyser")
          .doesNotContain(" checked", "fr-error-text");
      assertThat(visitor.open(PAGES + "use")).bodyText().contains("value=\"analyse\" checked");
      assertThat(AVisitor.french(browser).post(PAGES + "use", "answer", "nonsense"))
          .bodyText()
          .contains("fr-error-text");
      assertThat(AVisitor.english(browser).open(PAGES + "use"))
          .bodyText()
          .contains("What does your software do", "Why this question");
    }
  }

  @Test
  void theAsideSaysWhatIsSettledAndWhatIsStillOpen() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "analyse");
    visitor.answer("intentions", "intended_follow_up");

    assertThat(visitor.open(PAGES + "harm"))
        .bodyText()
        .containsSubsequence(
            "Déjà établi",
            "Dispositif médical",
            "<strong>Oui</strong>",
            "Encore ouvert",
            "Classe",
            "<strong>III, IIa ou I</strong>",
            "Réponses enregistrées sur cet appareil");
  }

  @ParameterizedTest
  @ValueSource(strings = {"use", "intentions", "remote"})
  void anEmptyAnswerIsAnErrorBesideTheFieldAndInTheSummary(String question) {
    var page = AVisitor.french(browser).post(PAGES + question);

    assertThat(page)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("<title>Erreur – ", "href=\"#answer\"", "id=\"answer-error\"", "id=\"answer\"");
  }

  @ParameterizedTest
  @CsvSource({
    "patients, beaucoup, Saisissez un nombre entier de 0 à 1000000",
    "patients, 1000001, Saisissez un nombre entier de 0 à 1000000",
    "patients, 1e999999999, Saisissez un nombre entier de 0 à 1000000",
    "patients, '12,5', Saisissez un nombre entier de 0 à 1000000",
    "patients, '', Saisissez un nombre entier de 0 à 1000000",
    "launch, demain, Choisissez une date",
    "use, delete, Choisissez une réponse",
  })
  void keepsWhatWasTypedAndSaysHowToCorrectIt(String question, String typed, String words) {
    var page = AVisitor.french(browser).post(PAGES + question, "answer", typed);

    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(AVisitor.body(page).split(Pattern.quote(words), -1)).hasSize(3);
    if (question.equals("patients") && !typed.isEmpty()) {
      assertThat(page).bodyText().contains("value=\"" + typed + "\"");
    }
  }

  @Test
  void noneOfTheseIsAnAnswerAndExcludesTheOthers() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "analyse");
    assertThat(visitor.post(PAGES + "intentions", "answer", "none", "answer", "intended_diagnosis"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Gardez soit vos cases");

    visitor.answer("intentions", "none");

    assertThat(visitor.open("/resultat"))
        .bodyText()
        .contains("Votre logiciel n’est pas un dispositif médical.");
  }

  @Test
  void iDoNotKnowLeavesAllPossibilitiesAndIsNotAskedAgain() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "analyse");
    visitor.answer("intentions", "intended_diagnosis");

    var next = visitor.answer("harm", "unknown");

    assertThat(next).isNotEqualTo(PAGES + "harm");
    assertThat(visitor.open("/resultat")).bodyText().contains("III, IIa ou I");
    assertThat(visitor.open(PAGES + "harm"))
        .bodyText()
        .containsPattern("value=\"unknown\"\\s+checked");
  }

  @Test
  void onlyTheBoxesThatStillMatterAreShown() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "store");

    assertThat(visitor.open(PAGES + "intentions")).hasStatusOk();
    assertThat(visitor.open("/parcours/device/suite"))
        .redirectedUrl()
        .isEqualTo("/parcours/device/resultat");
  }

  @Test
  void backLeadsToTheQuestionBeforeWithItsAnswerAndAnotherAnswerCanBeGiven() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "analyse");
    visitor.answer("intentions", "intended_diagnosis");

    assertThat(visitor.open(PAGES + "harm"))
        .bodyText()
        .contains("href=\"" + PAGES + "intentions\"", "Question précédente");
    assertThat(visitor.open(PAGES + "intentions"))
        .bodyText()
        .contains("href=\"" + PAGES + "use\"")
        .containsPattern("value=\"intended_diagnosis\"\\s+checked");

    assertThat(visitor.answer("use", "store")).isEqualTo(PAGES + "launch");
    assertThat(visitor.open("/reponses"))
        .bodyText()
        .containsSubsequence("À quoi sert-il", "À un diagnostic", "Gardée, mais sans effet");
  }

  @Test
  void anAnswerGivenInOneJourneyServesInAllOthers() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "store");

    assertThat(visitor.open("/parcours/device"))
        .bodyText()
        .contains("Vous avez déjà répondu à une question");
  }

  @Test
  void whatDoesNotExistIsSaidClearly() {
    for (String path :
        List.of("/parcours/nothing", PAGES + "nothing", "/parcours/nothing/questions/use")) {
      assertThat(AVisitor.french(browser).open(path))
          .hasStatus(HttpStatus.NOT_FOUND)
          .bodyText()
          .contains("n’existe pas");
    }
  }
}
