package org.essor.journeys.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.essor.BrowserTestSupport;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.AnswersCodec;
import org.essor.journeys.Editions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Roadmap, shared project and variants as people meet them, on the real regulation. */
@TestPropertySource(
    properties = {
      "essor.regulation=${user.dir}/../regulation",
      "essor.library=${user.dir}/../library"
    })
class RoadmapBrowserTests extends BrowserTestSupport {

  private static final String LABELS_CUT =
      """
      chart => [...chart.querySelectorAll('text')]
        .filter(text => text.getBoundingClientRect().right > chart.getBoundingClientRect().right)
        .map(text => text.textContent)
      """;

  @Autowired AnswersCodec codec;
  @Autowired Editions editions;
  @Autowired Clock clock;

  @ParameterizedTest
  @ValueSource(
      strings = {"/feuille-de-route", "/feuille-de-route/ajuster", "/partage", "/variantes"})
  void axeFindsNothingInAnyLook(String path) {
    Look.all().forEach(look -> assertAccessible(visit(path, look)));
  }

  @Test
  void axeFindsNothingOnASharedProject() {
    var path = "/partage/" + codec.write(answers());

    Look.all().forEach(look -> assertAccessible(open(path, look)));
  }

  @Test
  void theDatesAreAdjustedByKeyboardAloneWithoutScripts() {
    var page = visit("/feuille-de-route", Look.PHONE.withoutScripts());
    link(page, "Ajuster les dates").focus();
    page.keyboard().press("Enter");

    var start = page.getByLabel("Date de départ");
    start.focus();
    start.fill("2027-03-01");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    button(page, "Mettre à jour la feuille de route").focus();
    page.keyboard().press("Enter");

    assertThat(heading(page, "Feuille de route")).isVisible();
    assertThat(page.getByText("1er mars 2027").first()).isVisible();
    assertThat(page.getByText("fait", new Page.GetByTextOptions().setExact(true)).last())
        .isVisible();
  }

  @Test
  void oneChartIsShownOnAPhoneAndAnotherOnADesk() {
    for (var look : List.of(Look.PHONE, Look.DESKTOP)) {
      var charts = visit("/feuille-de-route", look).getByRole(AriaRole.IMG);

      assertThat(charts).hasCount(1);
      assertThat(charts).isVisible();
      assertThat((List<?>) charts.evaluate(LABELS_CUT)).isEmpty();
    }
  }

  @Test
  void aSharedProjectIsReadWithoutScriptsByAnyoneWhoHasTheLink() {
    var page = visit("/partage", Look.DESKTOP.withoutScripts());
    var link = link(page, "Ouvrir la page partagée").getAttribute("href");

    var reader = open(link, Look.PHONE.withoutScripts());

    assertThat(heading(reader, "Projet partagé")).isVisible();
    assertThat(heading(reader, "Les démarches par date")).isVisible();
    assertThat(reader.context().cookies()).isEmpty();
  }

  @Test
  void aVariantIsMadeChangedAndComparedWithoutScripts() {
    var page = visit("/variantes", Look.DESKTOP.withoutScripts());
    button(page, "Créer la variante B").click();
    assertThat(page.getByText("Vous modifiez maintenant la variante B")).isVisible();

    button(page, "Changer les réponses de la variante A").click();
    assertThat(heading(page, "Toutes mes réponses")).isVisible();
    page.navigate("/variantes");

    assertThat(page.getByText("Vous modifiez maintenant la variante A")).isVisible();
    assertThat(heading(page, "Durée et dates")).isVisible();
  }

  private Page visit(String path, Look look) {
    var page = open("/contact", look);
    var url = page.url().substring(0, page.url().lastIndexOf('/'));
    page.context()
        .addCookies(List.of(new Cookie(AnswersCookie.NAME, codec.write(answers())).setUrl(url)));
    page.navigate(path);
    return page;
  }

  private Answers answers() {
    var facts =
        Map.of(
            "product_kind", Value.of("standalone_software"),
            "data_action", Value.of("process"),
            "purpose_treatment", Value.TRUE);
    var answers = Answers.none();
    for (var fact : facts.entrySet()) {
      var question = editions.getInForce().regulation().asking(fact.getKey());
      answers = answers.answering(question, known -> known.with(fact.getKey(), fact.getValue()));
    }
    return answers.under(editions.getInForce(), clock.instant());
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
