package org.essor.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.Visit;
import org.essor.kernel.Euros;
import org.essor.strategy.Ledger;
import org.essor.strategy.LedgerEntry;
import org.essor.strategy.LedgerEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
class StrategyPageTests {

  @Autowired MockMvcTester browser;
  @Autowired Ledger ledger;

  private String open(String path, String language) {
    var answer = browser.get().uri(path).header("Accept-Language", language).exchange();
    assertThat(answer).hasStatusOk();
    return Visit.text(answer).replace('\u00a0', ' ');
  }

  @Test
  void theOverviewSaysTheStrategyInOneSentence() {
    assertThat(open("/strategie", "fr"))
        .contains(
            "5 axes, un appel transversal et 34 actions pour la santé numérique ; budget publié :"
                + " 718,4 M€.");
    assertThat(open("/strategie", "en"))
        .contains(
            "5 axes, one call across them and 34 actions for digital health; published budget:"
                + " €718.4 million.");
  }

  @Test
  void theOverviewSaysThatTheAxesAddUpToTheBudgetOfTheLaunch() {
    assertThat(open("/strategie", "fr"))
        .contains(
            "Les axes et l’appel transversal totalisent 650 M€, le budget publié au 18 octobre"
                + " 2021.",
            "La répartition par axe du budget actuel, 718,4 M€, n’est pas publiée.",
            "81 M€",
            "60 M€",
            "202 M€",
            "168 M€",
            "35 M€",
            "104 M€");
  }

  @Test
  void everyKeyFigureLinksToItsSource() {
    assertThat(open("/strategie", "fr"))
        .containsSubsequence(
            "Lauréats", "148 lauréats", "href=\"/strategie/sources#progress-2024\"")
        .containsSubsequence(
            "Tiers lieux", "37 tiers lieux", "href=\"/strategie/sources#dijon-2025\"");
    assertThat(open("/strategie/sources", "fr"))
        .contains("id=\"progress-2024\"", "id=\"dijon-2025\"");
  }

  @Test
  void theBudgetKeepsEveryPublishedTotalWithItsDate() {
    assertThat(open("/strategie", "fr"))
        .containsSubsequence(
            "Totaux publiés",
            "18 janvier 2024",
            "718,4 M€",
            "novembre 2022",
            "670 M€",
            "18 octobre 2021",
            "650 M€");
  }

  @Test
  void moneyOfADemonstrationIsCalledAnExampleWhereItStands() {
    var origin = "test:" + UUID.randomUUID();
    var day = LocalDate.of(2026, 1, 1);
    ledger.record(new LedgerEntry(origin, "A4-02", Kind.COMMITMENT, day, new Euros(100_00)));
    for (var page : List.of("/strategie", "/strategie/axes/A4", "/strategie/actions/A4-02")) {
      assertThat(open(page, "fr"))
          .containsSubsequence(
              "Engagements et paiements</h2>",
              "Exemple</",
              "Ces chiffres viennent des exemples de la démonstration : ils ne sont d’aucune"
                  + " source",
              "engagés");
    }
  }

  @Test
  void aRoundedAmountIsCalledSo() {
    var day = LocalDate.of(2026, 1, 1);
    var money = new Euros(54_000_000_50L);
    ledger.record(
        new LedgerEntry("test:" + UUID.randomUUID(), "A4-02", Kind.COMMITMENT, day, money));
    assertThat(open("/strategie", "en"))
        .containsSubsequence(
            "€54,000,000.50 committed (AE)", "one entry", "committed about €54 million");
  }

  @Test
  void anAxisListsItsActionsAndSaysWhatIsNotPublished() {
    assertThat(open("/strategie/axes/A4", "fr"))
        .contains(
            "Axe 4 : Expérimentation en conditions réelles",
            "168 M€",
            "Les 4 actions de l’axe",
            "Les budgets publiés de ces actions totalisent 158 M€",
            "href=\"/strategie/actions/A4-02\"",
            "non publié");
    assertThat(open("/strategie/axes/AMI", "fr"))
        .contains("104 M€")
        .doesNotContain("Les 0 actions");
  }

  @Test
  void anActionShowsItsTargetsResultsAndDates() {
    assertThat(open("/strategie/actions/A4-02", "fr"))
        .contains(
            "A4-02 : Tiers lieux d’expérimentation",
            "Caisse des Dépôts",
            "63 M€",
            "30 tiers lieux",
            "37 tiers lieux",
            "123 %",
            "31 mai 2024");
  }

  @Test
  void whereSourcesDisagreeBothAreShown() {
    assertThat(open("/strategie/actions/A4-03", "fr"))
        .contains("95 M€", "100 M€", "Une autre source dit :", "du", "16 septembre 2021");
    assertThat(open("/strategie/indicateurs", "fr"))
        .containsSubsequence(
            "Projets proposés à l’AMI", "196 projets", "Une autre source dit :", "198 projets");
  }

  @Test
  void aBudgetPublishedForSeveralActionsSaysSo() {
    assertThat(open("/strategie/actions/A1-07", "fr"))
        .contains(
            "Budget publié pour cette action ensemble avec", "15,5 M€", "/strategie/actions/A1-08");
    assertThat(open("/strategie/actions/A1-01", "fr"))
        .contains("Aucun budget propre à cette action n’est publié.", "Aucune cible chiffrée");
  }

  @Test
  void anIndicatorWithoutBaselineOrTargetHasNoProgressAndSaysWhy() {
    assertThat(open("/strategie/indicateurs", "fr"))
        .contains(
            "pas de cible publiée", "pas de réalisé publié", "Avancement = (réalisé − départ)");
  }

  @Test
  void theCalendarIsAlsoAFileThatAnotherProgramReads() {
    var file = Biweekly.parse(open("/strategie/calendrier.ics", "fr")).first();
    assertThat(file.getEvents()).hasSize(17);
    assertThat(file.getEvents().getFirst().getSummary().getValue())
        .isEqualTo("Consultation publique");
    assertThat(open("/strategie/calendrier", "fr"))
        .contains(
            "Lancement de la stratégie",
            "18 octobre 2021",
            "du 11 février 2021 au 21 mars 2021",
            "4e trimestre 2021",
            "2e semestre 2022");
  }

  @Test
  void theHistoryHoldsEveryStatementPageByPage() {
    assertThat(open("/strategie/historique", "fr")).contains("page=2", "page 1 sur");
    assertThat(open("/strategie/historique?page=2", "fr")).contains("page=1", "page=3");
    assertThat(open("/strategie/historique?page=999", "fr"))
        .contains("Plus récent")
        .doesNotContain("Plus ancien");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/strategie/axes/A9", "/strategie/actions/A9-99"})
  void whatDoesNotExistIsNotFoundAndShowsTheWayToTheSection(String path) {
    assertThat(browser.get().uri(path))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyText()
        .containsPattern("href=\"/strategie\">Voir la rubrique «\u202fStratégie\u202f»</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/strategie",
        "/strategie/axes/A1",
        "/strategie/actions/A3-08",
        "/strategie/calendrier",
        "/strategie/indicateurs",
        "/strategie/historique",
        "/strategie/sources"
      })
  void noPageMixesLanguages(String path) {
    assertThat(open(path, "en"))
        .contains("<html lang=\"en\">")
        .doesNotContain("non publié", "Réalisé", "Cible");
    assertThat(open(path, "fr"))
        .contains("<html lang=\"fr\">")
        .doesNotContain("not published", "Baseline");
  }
}
