package org.essor.skills.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essor.BrowserTestSupport;
import org.essor.skills.DiagnosisId;
import org.essor.skills.internal.Diagnoses;
import org.essor.skills.internal.Diagnosis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A learner from the first page to the result, by keyboard, on a phone; axe on each page. */
class SkillsBrowserTests extends BrowserTestSupport {

  private static final Pattern RESULT = Pattern.compile(".*/resultat$");

  @Autowired Diagnoses diagnoses;

  @Test
  void aDiagnosisIsTakenByKeyboardAloneOnAPhone() {
    var page = open("/competences", Look.PHONE);
    assertAccessible(page);
    follow(page, link(page, "Commencer le diagnostic"));
    follow(page, button(page, "Commencer"));
    for (int question = 1; !RESULT.matcher(page.url()).matches(); question++) {
      assertThat(page).hasURL(Pattern.compile(".*/questions/" + question + "$"));
      assertAccessible(page);
      follow(page, button(page, "Je ne sais pas"));
    }
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Votre profil de compétences");
    assertAccessible(page);
    assertAccessible(open(page.url(), Look.DESKTOP.english().dark()));
    assertAccessible(open("/competences/referentiel", Look.PHONE));
    assertAccessible(open("/competences/diagnostic", Look.PHONE));
    assertAccessible(open("/competences/formations", Look.PHONE));
    assertAccessible(open("/competences/formations/a-course", Look.DESKTOP.english().dark()));
  }

  @Test
  void goingBackAndReloadingAskForNothingToBeSentAgain() {
    var page = open("/competences/diagnostic", Look.DESKTOP.english().dark());
    button(page, "Begin").click();
    button(page, "I don’t know").click();
    assertThat(page).hasURL(Pattern.compile(".*/questions/2$"));
    var title = page.title();
    page.reload();
    assertThat(page).hasTitle(title);
    button(page, "I don’t know").click();
    assertThat(page).hasURL(Pattern.compile(".*/questions/3$"));
    page.goBack();
    assertThat(page).hasURL(Pattern.compile(".*/questions/[23]$"));
    button(page, "I don’t know").click();
    assertThat(page).hasURL(Pattern.compile(".*/questions/[34]$"));
    assertAccessible(page);
  }

  @Test
  void aPlaceInAPictureIsChosenInThePictureWithoutScripts() {
    var page = open("/competences/diagnostic", Look.DESKTOP.withoutScripts());
    button(page, "Commencer").click();
    while (page.locator("svg.e-skills-spot").count() == 0) {
      button(page, "Je ne sais pas").click();
    }
    page.locator("svg.e-skills-spot label").nth(1).click();
    assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("À droite")))
        .isChecked();
    button(page, "Répondre").click();
    var last = read(page).answers().getLast();
    assertThat(last.item()).isEqualTo("t-hotspot");
    assertThat(last.right()).isTrue();
  }

  private Diagnosis read(Page page) {
    var id = DiagnosisId.find(page.url().replaceFirst(".*/diagnostic/([^/]+).*", "$1"));
    return diagnoses.get(id.orElseThrow(), Optional.empty());
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
