package org.essor.applications.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.essor.BrowserTestSupport;
import org.essor.accounts.APerson;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationId;
import org.essor.applications.Applications;
import org.essor.applications.Deposits;
import org.essor.calls.CallDesk;
import org.essor.calls.form.AForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An applicant at work, by keyboard and without scripts; axe on every page. */
class ApplicationsBrowserTests extends BrowserTestSupport {

  @Autowired JdbcClient db;
  @Autowired People people;
  @Autowired CallDesk desk;
  @Autowired Applications applications;
  @Autowired Deposits deposits;

  private AnApplication made;
  private Person operator;
  private Person lead;

  @BeforeEach
  void people() {
    made = new AnApplication(desk, applications, deposits);
    operator = APerson.with(db, Role.OPERATOR);
    lead = people.findByEmail("innovator@demo.invalid").orElseThrow();
  }

  @Test
  void anApplicantFillsInAndDepositsByKeyboardWithoutScripts() {
    var id = made.of(lead, made.call(operator, AnApplication.form()));
    var page = signedIn(Look.DESKTOP.withoutScripts());
    page.navigate("/candidatures/" + id);
    follow(page, link(page, "Projet"));
    tabTo(page, page.getByLabel("titre", new Page.GetByLabelOptions().setExact(true)));
    page.keyboard().type("Mon projet");
    follow(page, button(page, "Enregistrer et revenir au dossier"));
    follow(page, link(page, "Vérifier et déposer"));
    follow(page, button(page, "Déposer maintenant"));
    assertThat(page.getByText("C’est ce dépôt qui compte")).isVisible();
  }

  /** No button is pressed: neither a second tab, an end of the session nor a crash loses a word. */
  @Test
  void whatIsTypedIsKeptWhileItIsTypedAndPutBackAfterASessionThatEnded() {
    var id = made.of(lead, made.call(operator, AnApplication.form()));
    var page = signedIn(Look.DESKTOP);
    var section = "/candidatures/" + id + "/organisations/0/projet";
    page.navigate(section);
    title(page).pressSequentially("Mon");
    assertThat(page.getByText("Enregistré au fil de la saisie")).isVisible();
    var other = page.context().newPage();
    other.navigate(section);
    assertThat(title(other)).hasValue("Mon");
    other.close();

    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("essor_session"));
    title(page).pressSequentially(" projet");
    assertThat(page.getByText("Votre session a expiré")).isVisible();
    Assertions.assertThat(page.evaluate("Object.keys(localStorage).join()"))
        .isEqualTo(
            "essor.unsaved:Camille Exemple:/candidatures/" + id + "/organisations/0/projet/saisie");
    page.navigate("/connexion");
    button(page, "Camille Exemple").click();
    page.navigate(section);
    assertThat(title(page)).hasValue("Mon projet");
    assertThat(page.getByText("Enregistré au fil de la saisie")).isVisible();
    page.reload();
    assertThat(title(page)).hasValue("Mon projet");
  }

  /** A number is written otherwise than it was typed: that is no answer of somebody else. */
  @Test
  void whoIsQuickerThanTheSavingDoesNotClashWithHimself() {
    var id = made.of(lead, made.call(operator, AForm.ofEachKind()));
    var page = signedIn(Look.DESKTOP);
    page.navigate("/candidatures/" + id + "/organisations/0/one");
    var money = page.locator("[name=money]");
    money.fill("100 000");
    button(page, "Enregistrer").first().click();
    assertThat(page.getByText("Enregistré. Rien n’est déposé")).isVisible();
    assertThat(money).hasValue("100000");
    money.fill("200 000");
    button(page, "Enregistrer et continuer").click();
    page.waitForURL("**/two");
    page.navigate("/candidatures/" + id + "/organisations/0/one");
    assertThat(money).hasValue("200000");
    assertThat(page.locator("[data-autosave-status]")).isEmpty();
  }

  @Test
  void whoTypesWithoutAPauseIsKeptAllTheSame() {
    var id = made.of(lead, made.call(operator, AnApplication.form()));
    var page = signedIn(Look.DESKTOP);
    page.navigate("/candidatures/" + id + "/organisations/0/projet");
    var sent = new AtomicBoolean();
    page.onRequest(request -> sent.compareAndSet(false, request.url().endsWith("/saisie")));
    title(page)
        .pressSequentially(
            "Sans jamais cesser de taper, un mot après l’autre",
            new Locator.PressSequentiallyOptions().setDelay(100));
    Assertions.assertThat(sent).isTrue();
  }

  @Test
  void whatTwoTabsTypeDifferentlyIsSaidAndBothAreShown() {
    var id = made.of(lead, made.call(operator, AnApplication.form()));
    var page = signedIn(Look.DESKTOP);
    page.navigate("/candidatures/" + id + "/organisations/0/projet");
    made.answer(id, lead, "titre", "Du collègue");
    title(page).pressSequentially("Le mien");
    assertThat(page.getByText("Quelqu’un a changé")).isVisible();
    button(page, "Enregistrer").first().click();
    assertThat(page.getByText("Du collègue")).isVisible();
    assertThat(title(page)).hasValue("Le mien");
  }

  @Test
  void aLargeFileGoesOnWhereItWasOnceTheConnectionIsBack() {
    var id = made.of(lead, made.call(operator, AForm.ofEachKind()));
    var page = signedIn(Look.DESKTOP);
    page.navigate("/candidatures/" + id + "/organisations/0/one");
    var lost = new AtomicBoolean(true);
    page.route(
        "**/televersements/**",
        route -> {
          var begun = !"0".equals(route.request().headers().getOrDefault("upload-offset", "0"));
          if (begun && lost.get()) {
            route.abort("connectionreset");
          } else {
            route.resume();
          }
        });
    var pdf = Arrays.copyOf("%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII), 9_000_000);
    page.getByLabel("Fichier à joindre")
        .setInputFiles(new FilePayload("étude.pdf", "application/pdf", pdf));
    button(page, "Joindre file").click();
    assertThat(page.getByText("La connexion est perdue")).isVisible();
    lost.set(false);
    assertThat(link(page, "étude.pdf")).isVisible();
  }

  private static Locator title(Page page) {
    return page.getByLabel("titre", new Page.GetByLabelOptions().setExact(true));
  }

  @ParameterizedTest
  @MethodSource("org.essor.BrowserTestSupport$Look#all")
  void everyPageOfAnApplicationIsAccessibleInEachLook(Look look) {
    var each = made.of(lead, made.call(operator, AForm.ofEachKind()));
    var deposited = made.complete(lead, made.call(operator, AnApplication.form()));
    var number = made.deposit(deposited, lead).number();
    var page = signedIn(look);
    for (var path : paths(each, deposited, number)) {
      page.navigate(path);
      assertAccessible(page);
    }
  }

  private static String[] paths(ApplicationId each, ApplicationId deposited, String number) {
    var start = "/candidatures/";
    return new String[] {
      "/candidatures",
      start + each,
      start + each + "/organisations/0/one",
      start + each + "/organisations/0/two",
      start + each + "/consortium",
      start + each + "/deposer",
      start + deposited,
      start + deposited + "/depots/" + number,
      "/recepisses"
    };
  }

  private Page signedIn(Look look) {
    var page = open("/connexion", look);
    button(page, "Camille Exemple").click();
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }
}
