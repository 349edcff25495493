package org.essor.grants.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.essor.BrowserTestSupport;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.grants.AgreementEdit;
import org.essor.grants.AgreementId;
import org.essor.grants.Agreements;
import org.essor.grants.OwnAgreements;
import org.essor.grants.OwnAgreements.Upload;
import org.essor.grants.internal.AnAgreement;
import org.essor.grants.internal.AnAgreement.Case;
import org.essor.kernel.Euros;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Operator and beneficiary at work, by keyboard and without scripts; axe on every page. */
class GrantsBrowserTests extends BrowserTestSupport {

  private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);

  private static final Euros AID = Euros.of(90_000);

  @Autowired ExamplePeople people;
  @Autowired AnAgreement made;
  @Autowired Agreements agreements;
  @Autowired OwnAgreements own;

  private Case of;
  private AgreementId id;

  @BeforeEach
  void signed() {
    of = made.open(people.get(Role.OPERATOR), people.get(Role.INNOVATOR));
    id = made.signed(of, AID);
  }

  @Test
  void anOperatorAcceptsADeliverableAndPaysByKeyboardWithoutScripts() {
    handIn();
    var page = signedIn(Role.OPERATOR, Look.DESKTOP.withoutScripts());
    page.navigate("/operateur/conventions/" + id);
    pressOn(page, button(page, "Accepter Protocole"));
    assertThat(page.getByText("accepté", EXACT).first()).isVisible();
    pressOn(page, button(page, "Deuxième versement"));
    assertThat(page.locator("#sure-2-error")).isVisible();
    page.locator("#sure-2").press("Space");
    pressOn(page, button(page, "Deuxième versement"));
    assertThat(page.getByText("payé le").first()).isVisible();
  }

  private void handIn() {
    var edition = agreements.get(id, of.operator().id()).edition();
    own.handIn(
        new AgreementEdit(id, of.lead().id(), edition),
        1,
        new Upload("protocole.txt", "Protocole.".getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageOfAGrantIsAccessibleInEachLook(Look look) {
    handIn();
    var number = agreements.get(id, of.operator().id()).number();
    visit(open("/contact", look), List.of("/laureats", "/laureats/" + number));
    visit(signedIn(Role.INNOVATOR, look), List.of("/conventions", "/conventions/" + id));
    var desk = "/operateur/conventions";
    var operator = signedIn(Role.OPERATOR, look);
    visit(operator, List.of(desk, desk + "/" + id, desk + "/credits/" + of.call()));
    agreements.amend(made.edit(of, id));
    visit(operator, List.of(desk + "/" + id + "/texte"));
  }

  static List<Look> looks() {
    return List.of(Look.DESKTOP, Look.PHONE.english().dark());
  }

  private static void visit(Page page, List<String> paths) {
    for (var path : paths) {
      page.navigate(path);
      assertAccessible(page);
    }
  }

  private Page signedIn(Role role, Look look) {
    var page = open("/connexion", look);
    page.locator("button[value=" + role + "]").click();
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }
}
