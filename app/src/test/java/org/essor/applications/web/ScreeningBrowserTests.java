package org.essor.applications.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.essor.BrowserTestSupport;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.applications.AnApplication;
import org.essor.applications.Applications;
import org.essor.applications.Deposits;
import org.essor.calls.CallDesk;
import org.essor.platform.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An operator at work, by keyboard; axe on every page. */
class ScreeningBrowserTests extends BrowserTestSupport {

  @Autowired ExamplePeople people;
  @Autowired CallDesk desk;
  @Autowired Applications applications;
  @Autowired Deposits deposits;

  static Stream<Look> looks() {
    return Stream.of(Look.PHONE, Look.DESKTOP.english().dark());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void anOperatorFindsSeveralEligibleAtOnceByKeyboard(Look look) {
    var made = new AnApplication(desk, applications, deposits);
    var operator = people.get(Role.OPERATOR);
    var lead = people.get(Role.INNOVATOR);
    var call = made.call(operator, AnApplication.listedForm());
    made.deposited(lead, call, "Société A");
    made.deposited(lead, call, "Société B");
    boolean french = look.language() == Language.FR;

    var page = open("/connexion", look);
    button(page, operator.name()).click();
    page.navigate("/operateur/appels/" + call + "/candidatures?q=societe");
    assertAccessible(page);
    follow(page, link(page, french ? "Choisir toutes" : "Choose all"));
    follow(page, button(page, french ? "Examiner la sélection" : "Examine what is chosen"));
    assertAccessible(page);
    follow(page, button(page, french ? "Enregistrer pour les 2" : "Record for the 2"));
    assertThat(page.getByText(french ? "Choisissez une décision" : "Choose a decision").first())
        .isVisible();
    assertAccessible(page);
    tabTo(page, page.locator("#act"));
    page.keyboard().press("Space");
    follow(page, button(page, french ? "Enregistrer pour les 2" : "Record for the 2"));
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("2");
    follow(page, link(page, "Projet de Société A"));
    assertAccessible(page);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }
}
