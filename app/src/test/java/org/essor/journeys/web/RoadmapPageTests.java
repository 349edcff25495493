package org.essor.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.essor.PostgresTestConfiguration;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.AnswersCodec;
import org.essor.journeys.Editions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Roadmap, exports, shared project and variants, on the regulation of this repository. */
@SpringBootTest(properties = {"essor.regulation=../regulation", "essor.library=../library"})
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class RoadmapPageTests {

  @Autowired MockMvcTester browser;
  @Autowired AnswersCodec codec;
  @Autowired Editions editions;
  @Autowired Clock clock;

  @Test
  void showsTheStepsOfADeviceAsChartAndTable() {
    assertThat(get("/feuille-de-route"))
        .hasStatusOk()
        .bodyText()
        .contains("<h1>Feuille de route</h1>", "role=\"img\"", "Les sept étapes")
        .contains("Les démarches par date", "délai légal", "durée à estimer");
  }

  @Test
  void speaksEnglish() {
    assertThat(get("/feuille-de-route?lang=en"))
        .bodyText()
        .contains("<h1>Roadmap</h1>", "The steps by date", "set by law");
  }

  @Test
  void theChartObeysTheContentSecurityPolicy() {
    assertThat(get("/feuille-de-route")).bodyText().doesNotContain(" style=", "<style", "<script");
  }

  @Test
  void aDateAdjustedIsKeptInTheSignedStateAndShown() {
    var posted =
        browser
            .post()
            .uri("/feuille-de-route/ajuster")
            .cookie(visitor())
            .with(csrf())
            .param("start", "2027-03-01")
            .exchange();

    assertThat(posted)
        .hasStatus3xxRedirection()
        .hasRedirectedUrl("/feuille-de-route?fait=roadmap.adjusted");
    var kept = Objects.requireNonNull(posted.getResponse().getCookie(AnswersCookie.NAME));
    assertThat(codec.read(kept.getValue()).orElseThrow().schedule().start().orElseThrow())
        .hasToString("2027-03-01");
    assertThat(browser.get().uri("/feuille-de-route").cookie(kept))
        .bodyText()
        .contains("1er mars 2027");
  }

  @Test
  void whoComesForAStepFindsItUnfoldedAndTheOthersFolded() {
    var link = Pattern.compile("/feuille-de-route/ajuster\\?demarche=(\\w+)#fields-\\1");
    var found = link.matcher(text(get("/feuille-de-route")));
    assertThat(found.find()).isTrue();

    var page = text(get(found.group().replaceFirst("#.*", "")));

    assertThat(page)
        .contains("id=\"fields-" + found.group(1) + "\" open")
        .containsOnlyOnce("\" open>");
    assertThat(text(get("/feuille-de-route/ajuster"))).doesNotContain("\" open>");
  }

  @Test
  void aDateThatIsNoneIsGivenBackWithWhatToCorrect() {
    assertThat(
            browser
                .post()
                .uri("/feuille-de-route/ajuster")
                .cookie(visitor())
                .with(csrf())
                .param("start", "demain"))
        .hasStatus(422)
        .bodyText()
        .contains("Erreur – Ajuster les dates", "href=\"#start\"", "value=\"demain\"");
  }

  @Test
  void thePdfTheCalendarAndTheDataAreDownloads() throws Exception {
    var pdf = get("/feuille-de-route.pdf");
    assertThat(pdf)
        .hasStatusOk()
        .hasContentType("application/pdf")
        .hasHeader("Content-Disposition", "attachment; filename=\"feuille-de-route.pdf\"");
    try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
    assertThat(get("/feuille-de-route.ics"))
        .hasStatusOk()
        .hasContentType("text/calendar;charset=UTF-8")
        .bodyText()
        .startsWith("BEGIN:VCALENDAR\r\n");
    assertThat(get("/feuille-de-route.json"))
        .bodyJson()
        .extractingPath("$.steps[0].earliest.start")
        .isNotNull();
  }

  @Test
  void theShareLinkShowsTheProjectToAnyoneAndNothingElse() {
    var answers = answers();
    var token = codec.write(answers);
    assertThat(browser.get().uri("/partage").cookie(cookie(answers)))
        .bodyText()
        .contains("http://localhost/partage/" + token);

    var shared = browser.get().uri("/partage/" + token).exchange();

    assertThat(shared)
        .hasStatusOk()
        .hasHeader("X-Robots-Tag", "noindex, nofollow")
        .hasHeader("Referrer-Policy", "no-referrer")
        .doesNotContainHeader("Set-Cookie")
        .bodyText()
        .contains("Projet partagé", "Les démarches par date")
        .doesNotContain("<form method=\"post\"", "/feuille-de-route/ajuster");
  }

  @Test
  void aShareLinkThatWasChangedIsRefused() {
    var token = codec.write(answers());
    var changed =
        token.substring(0, 20) + (token.charAt(20) == 'A' ? 'B' : 'A') + token.substring(21);

    assertThat(browser.get().uri("/partage/" + changed))
        .hasStatus(404)
        .bodyText()
        .contains("Ce lien n’est pas un lien d’Essor");
    assertThat(browser.get().uri("/partage/" + changed + "/feuille-de-route.pdf")).hasStatus(404);
  }

  @Test
  void theSharedProjectHasItsDocuments() {
    var token = codec.write(answers());

    assertThat(browser.get().uri("/partage/" + token + "/feuille-de-route.ics")).hasStatusOk();
    assertThat(browser.get().uri("/partage/" + token + "/feuille-de-route.json")).hasStatusOk();
  }

  @Test
  void twoVariantsAreComparedSideBySide() {
    var copied = browser.post().uri("/variantes").cookie(visitor()).with(csrf()).exchange();
    var aside = Objects.requireNonNull(copied.getResponse().getCookie(VariantCookie.NAME));
    assertThat(aside.getValue()).startsWith("A");

    assertThat(browser.get().uri("/variantes").cookie(visitor(), aside))
        .bodyText()
        .contains("Les deux variantes donnent le même résultat");
    var other = cookie(answers("data_action", Value.of("store_or_transmit")));
    assertThat(browser.get().uri("/variantes").cookie(other, aside))
        .bodyText()
        .contains("Réponses qui diffèrent", "Décisions qui diffèrent", "Durée totale")
        .contains(" (A)\u202f; Pas un dispositif médical (B).", "autres décisions diffèrent")
        .containsPattern("B compte \\d+ démarches de moins")
        .contains("Vous modifiez maintenant la variante B");
  }

  @Test
  void changingTheOtherVariantExchangesTheTwo() {
    var aside = new Cookie(VariantCookie.NAME, "A" + codec.write(answers()));
    var other = answers("data_action", Value.of("store_or_transmit"));

    var swapped =
        browser
            .post()
            .uri("/variantes/modifier")
            .cookie(cookie(other), aside)
            .with(csrf())
            .exchange();

    assertThat(swapped).hasRedirectedUrl("/reponses");
    var response = swapped.getResponse();
    var nowAside = Objects.requireNonNull(response.getCookie(VariantCookie.NAME)).getValue();
    var nowEdited = Objects.requireNonNull(response.getCookie(AnswersCookie.NAME)).getValue();
    assertThat(nowAside).startsWith("B");
    assertThat(codec.read(nowAside.substring(1)).orElseThrow().shared()).isEqualTo(other.shared());
    assertThat(codec.read(nowEdited).orElseThrow().shared()).isEqualTo(answers().shared());
  }

  @Test
  void bothVariantsAreNamedAndALongNameIsGivenBackToBeShortened() {
    var aside = new Cookie(VariantCookie.NAME, "A" + codec.write(answers()));
    var form = browser.post().uri("/variantes/renommer").cookie(visitor(), aside).with(csrf());

    var named = form.param("name-a", "Seul").param("name-b", " Avec suivi ").exchange();

    assertThat(named).hasRedirectedUrl("/variantes?fait=roadmap.named");
    var kept = named.getResponse();
    assertThat(
            browser
                .get()
                .uri("/variantes")
                .cookie(
                    Objects.requireNonNull(kept.getCookie(AnswersCookie.NAME)),
                    Objects.requireNonNull(kept.getCookie(VariantCookie.NAME))))
        .bodyText()
        .contains("A : Seul", "B : Avec suivi");
    assertThat(
            browser
                .post()
                .uri("/variantes/renommer")
                .cookie(visitor(), aside)
                .with(csrf())
                .param("name-a", "x".repeat(61))
                .param("name-b", ""))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Erreur – ", "href=\"#name-a\"", "x".repeat(61), "60 caractères au plus");
  }

  @Test
  void aVisitorWithoutAnswersIsLedToTheQuestions() {
    assertThat(browser.get().uri("/partage")).bodyText().contains("href=\"/projet\"");
    assertThat(browser.get().uri("/variantes")).bodyText().contains("href=\"/projet\"");
  }

  private static String text(MvcTestResult shown) {
    return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult get(String path) {
    return browser.get().uri(path).cookie(visitor()).exchange();
  }

  private Cookie visitor() {
    return cookie(answers());
  }

  private Cookie cookie(Answers answers) {
    return new Cookie(AnswersCookie.NAME, codec.write(answers));
  }

  private Answers answers() {
    return answers("data_action", Value.of("process"));
  }

  /** A software that treats, with one answer of its own. */
  private Answers answers(String input, Value value) {
    var facts =
        Map.of(
            "product_kind",
            Value.of("standalone_software"),
            "purpose_treatment",
            Value.TRUE,
            input,
            value);
    var answers = Answers.none();
    for (var fact : facts.entrySet()) {
      var question = editions.getInForce().regulation().asking(fact.getKey());
      answers = answers.answering(question, known -> known.with(fact.getKey(), fact.getValue()));
    }
    return answers.under(editions.getInForce(), clock.instant());
  }
}
