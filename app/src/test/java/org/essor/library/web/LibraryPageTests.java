package org.essor.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.essor.PostgresTestConfiguration;
import org.essor.journeys.Evidence;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.Library;
import org.essor.library.Library.LibraryQuery;
import org.essor.library.LibraryEntry;
import org.essor.platform.Language;
import org.essor.search.Results.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of the library on its real content. */
@SpringBootTest(properties = {"essor.regulation=../regulation", "essor.library=../library"})
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class LibraryPageTests {

  /** What stands under the title of something found: a sentence, then its kind. */
  private static final Pattern FOUND =
      Pattern.compile("<p>(.*?)</p>\\s*<p class=\"e-library-about\">([^·]*)·", Pattern.DOTALL);

  @Autowired MockMvcTester browser;
  @Autowired Library library;

  private MvcTestResult open(String address) {
    return browser.get().uri(URI.create(address)).exchange();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/library/queries.csv", numLinesToSkip = 1)
  void findsWhatIsMeant(String query, String language, String address, int within) {
    var asked = new LibraryQuery(query, Language.find(language).orElseThrow(), Set.of(), 0, within);
    assertThat(library.search(asked).hits()).extracting(Hit::key).contains(address);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void hasEntriesOfEveryKindEachWithItsSourceInBothLanguages(Kind kind) {
    assertThat(library.list(kind))
        .isNotEmpty()
        .allSatisfy(entry -> {
          assertThat(entry.title().fr()).isNotEmpty();
          assertThat(entry.title().en()).isNotEmpty();
          assertThat(hasSource(entry) || saysItHasNone(entry))
              .as(entry.address().toString())
              .isTrue();
        });
  }

  private static boolean hasSource(LibraryEntry entry) {
    return !entry.provenance().sources().isEmpty() || !entry.provenance().citation().isEmpty();
  }

  private static boolean saysItHasNone(LibraryEntry entry) {
    return entry.provenance().evidence() == Evidence.MEMORY;
  }

  @ParameterizedTest
  @ValueSource(strings = {"laureats", "sources", "financements", "regles", "acteurs"})
  void whatWasFoundIsNeverJustItsKind(String words) {
    var page = open("/recherche?q=" + words).getResponse().getContentAsByteArray();
    var hits = FOUND.matcher(new String(page, StandardCharsets.UTF_8)).results().toList();
    assertThat(hits).isNotEmpty();
    assertThat(hits)
        .noneSatisfy(hit -> assertThat(plain(hit.group(1))).isEqualTo(plain(hit.group(2))));
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]+>", "").strip();
  }

  @Test
  void beginsWithHowManyEntriesThereAre() {
    assertThat(open("/bibliotheque"))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(
            "<h1>Bibliothèque</h1>",
            "contenus, chacun avec sa source, sa date et son niveau de preuve.",
            "role=\"search\"",
            "tables de règles",
            "termes du glossaire");
  }

  @Test
  void listsTheGlossaryInTheOrderOfTheAlphabet() {
    assertThat(open("/bibliotheque/glossaire"))
        .bodyText()
        .containsSubsequence(">ANS, Agence", ">Article 51", ">DMN, ", ">PECAN, ", ">Règle 11");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void listsEachKindInBothLanguages(Kind kind) {
    assertThat(open("/bibliotheque/" + kind.path())).hasStatusOk();
    assertThat(open("/bibliotheque/" + kind.path() + "?lang=en"))
        .hasStatusOk()
        .bodyText()
        .contains("lang=\"en\"")
        .doesNotContain("Niveau de preuve");
  }

  @Test
  void filtersTheFundingMapByStageFormAmountAndMaturity() {
    assertThat(open("/bibliotheque/financements?stage=2&form=grant&trl=4&amount=500000"))
        .hasStatusOk()
        .bodyText()
        .contains("2 financements", "Concours i-Lab", "EIC Transition", "Tout afficher")
        .contains("Combien de financements, à quelle étape", "<td>2</td>")
        .doesNotContain("Bourse French Tech");
  }

  @Test
  void passesOverAFilterThatIsNone() {
    assertThat(open("/bibliotheque/financements?stage=99&utm=x"))
        .hasStatusOk()
        .bodyText()
        .contains("27 financements");
  }

  @Test
  void saysWhenNothingMeetsTheFilters() {
    assertThat(open("/bibliotheque/financements?form=tax-credit&trl=1"))
        .bodyText()
        .contains("Aucun financement", "Rien ne répond à ces filtres.");
  }

  @Test
  void drawsADecisionTableInPlainWordsWithItsArticles() {
    assertThat(open("/bibliotheque/regles/mdr_class"))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence("<h1>", "<caption", "Si</th>", "Alors</th>", "Parce que</th>")
        .contains("annexe VIII", "id=\"r11a")
        .doesNotContain("&quot;IIa&quot;", "not(");
  }

  @Test
  void namesTheStepsOfTheRoadmapInItsRules() {
    assertThat(open("/bibliotheque/regles/roadmap_steps"))
        .bodyText()
        .containsSubsequence("Alors</th>", "Écrire le besoin et la destination", "Rencontrer")
        .doesNotContainPattern("<t[dh][^>]*>\\s*[a-z]+_[a-z_]+");
  }

  @Test
  void saysOfABodyWhatItDoes() {
    assertThat(open("/bibliotheque/acteurs/cnedimts"))
        .bodyText()
        .containsSubsequence("<h1>CNEDiMTS", "Obligations et conditions", "Délais officiels");
  }

  @Test
  void saysOfATextWhatReliesOnIt() {
    assertThat(open("/bibliotheque/textes/mdr"))
        .bodyText()
        .containsSubsequence("<h1>", "Règles</h2>", "/bibliotheque/regles/mdr_class");
  }

  @Test
  void showsWhatIsFromMemoryAsToVerify() {
    assertThat(open("/bibliotheque/etranger/united-kingdom-dtac"))
        .bodyText()
        .contains("à vérifier", "Vérifié le 21 novembre 2026.");
  }

  @Test
  void answersNotFoundWhereNothingEverWas() {
    assertThat(open("/bibliotheque/glossaire/nothing")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(open("/bibliotheque/nothing")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(open("/bibliotheque/glossaire/%C3%A9")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void marksWhatWasFoundAndCountsFirst() {
    assertThat(open("/recherche?q=organisme%20notifi%C3%A9"))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(
            "résultats pour «\u202forganisme notifié\u202f»", "<mark>Organisme</mark>");
  }

  @Test
  void saysHowAMistypedWordWasRead() {
    assertThat(open("/recherche?q=telesurveilance+telesurveilance"))
        .bodyText()
        .containsOnlyOnce(
            "«\u202ftelesurveilance\u202f» a été lu comme «\u202ftélésurveillance\u202f».");
  }

  @Test
  void suggestsWhereNothingIsFound() {
    assertThat(open("/recherche?q=hebgmnt"))
        .bodyText()
        .contains("Aucun résultat", "Vouliez-vous dire…", "/recherche?q=h%C3%A9bergement");
  }

  @Test
  void keepsOneKind() {
    assertThat(open("/recherche?q=CNIL&type=acteurs"))
        .bodyText()
        .contains("aria-current=\"true\"", "/bibliotheque/acteurs/cnil")
        .doesNotContain("href=\"/bibliotheque/glossaire/cnil\"");
  }

  @Test
  void turnsPages() {
    assertThat(open("/recherche?q=d%C3%A9cision&page=2"))
        .hasStatusOk()
        .bodyText()
        .contains("/recherche?q=d%C3%A9cision\"", "page=3");
    assertThat(open("/recherche?q=d%C3%A9cision&page=x")).hasStatusOk();
    var last = open("/recherche?q=d%C3%A9cision&page=9999999").getResponse().getRedirectedUrl();
    assertThat(last).startsWith("/recherche?q=d%C3%A9cision&page=");
    assertThat(open(Objects.requireNonNull(last)))
        .hasStatusOk()
        .bodyText()
        .contains("page=")
        .doesNotContain("Essayez un autre mot");
  }

  @Test
  void asksWhatToSearchWhereNothingWasTyped() {
    assertThat(open("/recherche")).hasStatusOk().bodyText().doesNotContain("résultat pour");
  }

  @Test
  void writesWhatWasTypedAsText() {
    assertThat(open("/recherche?q=%3Cscript%3Ealert(1)%3C/script%3E"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("<script>alert");
  }

  @Test
  void everyPageOffersTheSearch() {
    for (var page : List.of("/", "/parcours", "/contact")) {
      assertThat(open(page)).bodyText().contains("action=\"/recherche\"", "id=\"site-search\"");
    }
  }

  @Test
  void givesEachListAsDataAndAsATable() {
    assertThat(open("/bibliotheque/financements/donnees.json"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.count")
        .isEqualTo(27);
    assertThat(open("/bibliotheque/financements/donnees.csv"))
        .hasStatusOk()
        .bodyText()
        .startsWith("\uFEFFid,title_fr,title_en,summary_fr,summary_en,body_fr")
        .contains("Concours i-Lab", "/bibliotheque/financements/i_lab");
  }

  @Test
  void answersProgramsInTheirWords() {
    var found = open("/api/v1/library/search?q=pcean&lang=en&limit=1");
    assertThat(found).bodyJson().extractingPath("$.hits[0].id").isEqualTo("pecan");
    assertThat(found).bodyJson().extractingPath("$.corrections[0].read").isEqualTo("PECAN");
    assertThat(open("/api/v1/library"))
        .bodyJson()
        .extractingPath("$[0].href")
        .isEqualTo("/api/v1/library/entries/regles");
    assertThat(open("/api/v1/library/entries/glossaire/pecan"))
        .bodyJson()
        .extractingPath("$.sources[0].id")
        .isEqualTo("css");
    assertThat(open("/api/v1/library/entries/nothing")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(open("/api/v1/library/search")).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(open("/api/v1/library/search?q=a&limit=many")).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void everyAddressThatAnEntryNamesExists() {
    assertThat(library.list())
        .allSatisfy(entry ->
            assertThat(entry.related())
                .allSatisfy((Address other) -> assertThat(library.find(other)).isPresent()));
  }
}
