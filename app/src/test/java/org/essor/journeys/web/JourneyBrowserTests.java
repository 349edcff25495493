package org.essor.journeys.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essor.BrowserTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main journey as people take it: by keyboard alone, with and without scripts. */
class JourneyBrowserTests extends BrowserTestSupport {

  private static final int MOST_QUESTIONS = 8;

  static Stream<Look> looks() {
    return Look.all().stream();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theWholeJourneyIsTakenByKeyboardAloneAndAxeFindsNothingOnItsPages(Look look) {
    var page = open("/projet", look);
    assertAccessible(page);
    follow(page, page.locator("main").getByRole(AriaRole.LINK).last());

    var questions = 0;
    for (; page.url().contains("/questions/"); questions++) {
      assertThat(questions).isLessThan(MOST_QUESTIONS);
      assertAccessible(page);
      answerByKeyboard(page);
    }

    assertThat(questions).isGreaterThan(3);
    assertThat(page).hasURL(Pattern.compile(".*/resultat$"));
    assertAccessible(page);
    for (String path : List.of("/reponses", "/modules", "/editions/compare", "/projet")) {
      page.navigate(path);
      assertAccessible(page);
    }
  }

  @Test
  void theWholeJourneyIsTakenByKeyboardWithoutScripts() {
    var page = open("/projet", Look.PHONE.withoutScripts());
    follow(page, page.locator("main").getByRole(AriaRole.LINK).last());
    for (int i = 0; page.url().contains("/questions/") && i < MOST_QUESTIONS; i++) {
      answerByKeyboard(page);
    }

    assertThat(page.getByRole(AriaRole.HEADING, named("Votre résultat"))).isVisible();
    assertThat(page.getByText("Il est de classe III.").first()).isVisible();
  }

  @Test
  void anErrorIsReachedFromTheSummaryByKeyboard() {
    var page = open("/parcours/project/questions/use", Look.PHONE);
    pressOn(page, page.getByRole(AriaRole.BUTTON, named("Continuer")));

    assertThat(page).hasTitle("Erreur – Que fait votre logiciel des données ? – Essor");
    assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
    assertAccessible(page);
    pressOn(
        page,
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Choisissez une réponse")));
    page.keyboard().press("Space");
    assertThat(page.getByRole(AriaRole.RADIO).first()).isChecked();
  }

  @Test
  void theBrowsersBackShowsTheQuestionBeforeWithItsAnswer() {
    var page = open("/parcours/project/questions/use", Look.DESKTOP);
    answerByKeyboard(page);

    page.goBack();

    assertThat(page.getByRole(AriaRole.HEADING, named("Que fait votre logiciel des données ?")))
        .isVisible();
    page.reload();
    assertThat(page.getByRole(AriaRole.RADIO).first()).isChecked();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void axeFindsNothingOnTheOtherPages(Look look) {
    for (String path : List.of("/parcours", "/parcours/device", "/sources", "/api", "/resultat")) {
      assertAccessible(open(path, look));
    }
  }

  /** Chooses the first answer; of a number or date, "I don't know". */
  private static void answerByKeyboard(Page page) {
    var choices = page.locator("input[type=radio], input[type=checkbox]");
    if (choices.count() == 0) {
      follow(page, page.locator("main").getByRole(AriaRole.BUTTON).last());
      return;
    }
    tabTo(page, choices.first());
    page.keyboard().press("Space");
    follow(page, page.locator("main").getByRole(AriaRole.BUTTON).first());
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
