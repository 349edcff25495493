package org.essor.accounts.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.essor.BrowserTestSupport;
import org.junit.jupiter.api.Test;

/** Signing in as people do: as an example person, by a link, by a passkey. */
class AccountBrowserTests extends BrowserTestSupport {

  @Test
  void axeFindsNothingOnThePagesOfAnAccountInAnyLook() {
    for (var look : Look.all()) {
      var page = open("/connexion?suite=/compte", look);
      assertAccessible(page);
      enter(page);
      assertAccessible(page);
      page.navigate("/compte/supprimer");
      assertAccessible(page);
      page.navigate("/courriels");
      assertAccessible(page);
    }
  }

  @Test
  void aPasskeyIsMadeAndThenEnoughToSignIn() {
    var page = open("/connexion?suite=/compte", Look.DESKTOP);
    var authenticator = page.context().newCDPSession(page);
    plug(authenticator);
    enter(page);
    page.getByLabel("Nom de la clé").fill("Téléphone");
    button(page, "Créer une clé d’accès").click();
    assertThat(page.getByRole(AriaRole.ROWHEADER, named("Téléphone"))).isVisible();
    assertThat(page.getByText("La clé d’accès est créée")).isVisible();
    assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("Jamais")))
        .isVisible();

    button(page, "Se déconnecter").click();
    page.navigate("/connexion?suite=/compte");
    button(page, "Utiliser ma clé d’accès").click();

    assertThat(page.getByRole(AriaRole.HEADING, named("Votre compte"))).isVisible();
    assertThat(page.getByRole(AriaRole.ROWHEADER, named("Clé d’accès"))).isVisible();
  }

  @Test
  void aPasskeyThatWasDeletedSignsNobodyIn() {
    var page = open("/connexion?suite=/compte", Look.DESKTOP);
    plug(page.context().newCDPSession(page));
    enterAs(page, "OPERATOR");
    page.getByLabel("Nom de la clé").fill("Perdue");
    button(page, "Créer une clé d’accès").click();
    page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Perdue"))
        .getByRole(AriaRole.BUTTON)
        .click();
    assertThat(page).hasTitle("Ne garder que le lien par courriel – Essor");
    assertAccessible(page);
    pressOn(page, button(page, "Supprimer ce moyen de connexion"));
    button(page, "Se déconnecter").click();

    page.navigate("/connexion");
    button(page, "Utiliser ma clé d’accès").click();

    assertThat(page).hasTitle("Cette clé d’accès n’a pas été reconnue – Essor");
  }

  @Test
  void aLinkSentByMailSignsInWithoutScripts() {
    var page = open("/connexion?suite=/compte", Look.PHONE.withoutScripts());
    var email = "lecture-" + System.nanoTime() + "@example.org";
    page.getByLabel("Votre adresse électronique").fill(email);
    button(page, "Recevoir un lien de connexion").click();
    page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Courriels envoyés"))
        .click();
    var href = page.getByRole(AriaRole.MAIN).locator("a[href*='/connexion/lien/']").first();
    page.navigate(href.getAttribute("href").replaceFirst("^https?://[^/]+", ""));
    assertThat(page.getByText(email)).isVisible();
    button(page, "Me connecter").click();

    assertThat(page.getByRole(AriaRole.HEADING, named("Votre compte"))).isVisible();
    assertThat(page.getByRole(AriaRole.LINK, named(email))).isVisible();
  }

  private static void enter(Page page) {
    enterAs(page, "EXPERT");
  }

  private static void enterAs(Page page, String role) {
    page.locator("button[value=" + role + "]").click();
    assertThat(page.url()).endsWith("/compte");
  }

  /** Plugs in an authenticator that knows its holder, as a phone does. */
  private static void plug(CDPSession session) {
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var parameters = new JsonObject();
    parameters.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", parameters);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
