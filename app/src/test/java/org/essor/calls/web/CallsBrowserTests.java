package org.essor.calls.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.essor.BrowserTestSupport;
import org.junit.jupiter.api.Test;

/** Calls as everyone reads them, and as an operator builds one by keyboard. */
class CallsBrowserTests extends BrowserTestSupport {

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void everyoneReadsTheCallsWithoutAFaultThatAxeFinds() {
    assertAccessible(open("/appels", Look.DESKTOP.english().dark()));
    var page = open("/appels?etat=OPEN", Look.PHONE);
    follow(
        page, page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Exemple :")).first());
    assertThat(page.getByText("Cet appel n’existe pas")).isVisible();
    assertThat(page.getByText("(heure de Paris)").first()).isVisible();
    assertAccessible(page);
  }

  @Test
  void anOperatorBuildsAFormByKeyboardAndTriesItOut() {
    var page = open("/operateur/appels", Look.DESKTOP);
    page.getByRole(
            AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Sacha Exemple")))
        .press("Enter");
    assertAccessible(page);
    page.getByLabel("Action de la stratégie").selectOption("A4-03");
    page.getByLabel("Titre – en français").fill("Appel au clavier");
    page.getByRole(AriaRole.BUTTON, named("Créer le brouillon")).press("Enter");
    assertThat(page.getByText("Le résumé n’est pas écrit")).isVisible();
    assertAccessible(page);

    page.getByRole(AriaRole.LINK, named("Construire le formulaire")).press("Enter");
    page.getByLabel("Titre de la rubrique – en français").fill("Projet");
    page.getByRole(AriaRole.BUTTON, named("Ajouter la rubrique")).press("Enter");
    page.getByLabel("Nouvelle question dans « Projet »").selectOption("SIRET");
    press(page, "Ajouter une question Projet");
    page.getByLabel("Question – en français").fill("SIRET du porteur");
    page.getByRole(AriaRole.RADIO, named("Obligatoire")).press("Space");
    assertAccessible(page);
    press(page, "Enregistrer");
    assertThat(page.getByText("SIRET du porteur").first()).isVisible();
    assertAccessible(page);

    page.getByRole(AriaRole.LINK, named("Voir le formulaire comme un candidat")).press("Enter");
    page.getByLabel("SIRET du porteur").fill("123");
    press(page, "Vérifier comme au dépôt");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    assertAccessible(page);
    page.getByLabel("SIRET du porteur").fill("732 829 320 00074");
    press(page, "Vérifier comme au dépôt");
    assertThat(page.getByText("Ces réponses pourraient être déposées")).isVisible();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).press("Enter");
  }
}
