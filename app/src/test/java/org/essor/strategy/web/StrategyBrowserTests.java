package org.essor.strategy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.essor.BrowserTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The strategy as people read it, and as a coordinator changes it by keyboard. */
class StrategyBrowserTests extends BrowserTestSupport {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/strategie",
        "/strategie/actions/A4-03",
        "/strategie/indicateurs",
        "/strategie/donnees"
      })
  void axeFindsNothingInAnyLook(String path) {
    Look.all().forEach(look -> assertAccessible(open(path, look)));
  }

  @Test
  void aChartIsAnImageWithANameAndItsTableStandsUnderIt() {
    var page = open("/strategie", Look.PHONE.withoutScripts());
    assertThat(page.getByRole(AriaRole.IMG, named("Budget par axe"))).isVisible();
    assertThat(page.getByRole(AriaRole.TABLE, named("Budget et nombre d’actions par axe")))
        .isVisible();
  }

  @Test
  void aCoordinatorChangesAPhaseByKeyboardAndReadsThatItIsPublished() {
    var page = open("/strategie/modifier/phase/A1-04", Look.PHONE);
    page.getByRole(
            AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Morgan Exemple")))
        .press("Enter");
    assertAccessible(page);

    page.getByRole(AriaRole.RADIO, named("Terminée")).press("Space");
    page.getByLabel("Pourquoi ce changement").fill("L’étude est rendue");
    page.getByRole(AriaRole.BUTTON, named("Publier ce changement")).press("Enter");
    assertThat(page.getByText("Corrigez ce champ")).isVisible();
    assertAccessible(page);

    page.getByLabel("Qui le dit").fill("Comité de pilotage");
    page.getByRole(AriaRole.BUTTON, named("Publier ce changement")).press("Enter");
    assertThat(page.getByText("Le changement est publié")).isVisible();
    assertAccessible(page);

    page.navigate("/strategie/actions/A1-04");
    assertThat(page.getByText("L’étude est rendue").first()).isVisible();
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
