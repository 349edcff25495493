package org.essor.projects.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.essor.BrowserTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A team at work, by keyboard and without scripts; axe on every page of a project. */
class ProjectsBrowserTests extends BrowserTestSupport {

  @Test
  void anInnovatorSavesHisAnswersByKeyboardAndFindsThemInTheProject() {
    var page = open("/parcours/project/questions/use", Look.DESKTOP.withoutScripts());
    page.getByLabel("Il les analyse").focus();
    page.keyboard().press("Space");
    page.keyboard().press("Enter");
    assertThat(page).not().hasURL(Pattern.compile(".*/questions/use"));
    page.navigate("/resultat");
    link(page, "Enregistrer ce projet").focus();
    page.keyboard().press("Enter");
    button(page, "Camille Exemple").focus();
    page.keyboard().press("Enter");

    assertThat(page.getByText("1 réponse", new Page.GetByTextOptions().setExact(true))).isVisible();
    page.getByLabel("Nom du projet").focus();
    page.keyboard().type("Carnet au clavier");
    page.keyboard().press("Enter");

    assertThat(heading(page, "Carnet au clavier")).isVisible();
    link(page, "Réponses").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByText("Il les analyse")).isVisible();
  }

  @Test
  void twoPeopleOnOneQuestionChooseBetweenBothValues() {
    var owner = signedIn("Camille Exemple", Look.DESKTOP);
    var project = save(owner, "Deux à la fois");
    invite(owner, project, "expert@demo.invalid");
    var expert = signedIn("Dominique Exemple", Look.PHONE);
    expert.navigate("/projets");
    button(expert, "Rejoindre").first().click();
    var question = project + "/parcours/project/questions/harm";
    owner.navigate(question);
    expert.navigate(question);
    choice(expert, "Peu de chose").click();
    button(expert, "Continuer").click();
    choice(owner, "La mort").click();
    button(owner, "Continuer").click();

    assertThat(heading(owner, "Quelqu’un a modifié la même chose")).isVisible();
    assertAccessible(owner);
    choice(owner, "La mort").click();
    button(owner, "Enregistrer mon choix").click();

    expert.navigate(project);
    assertThat(expert.getByText("Camille Exemple a modifié")).isVisible();
    assertAccessible(expert);
  }

  @ParameterizedTest
  @MethodSource("org.essor.BrowserTestSupport$Look#all")
  void everyPageOfAProjectIsAccessibleInEachLook(Look look) {
    var page = signedIn("Camille Exemple", look);
    page.navigate("/projets/nouveau");
    assertAccessible(page);
    var project = save(page, "Accessible " + look.width() + look.language());
    for (String path :
        new String[] {
          "", "/documents", "/equipe", "/historique", "/reglages", "/supprimer", "/reponses"
        }) {
      page.navigate(project + path);
      assertAccessible(page);
    }
    page.navigate("/projets");
    assertAccessible(page);
  }

  private Page signedIn(String name, Look look) {
    var page = open("/connexion", look);
    button(page, name).click();
    return page;
  }

  private static String save(Page page, String name) {
    page.navigate("/projets/nouveau");
    page.locator("#name").fill(name);
    page.locator("main button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*/projets/[0-9a-f-]{36}/.*"));
    return page.url().replaceFirst("(/projets/[0-9a-f-]{36}).*", "$1");
  }

  private static void invite(Page page, String project, String email) {
    page.navigate(project + "/equipe");
    page.getByLabel("Adresse électronique").fill(email);
    button(page, "Inviter dans l’équipe").click();
  }

  private static Locator choice(Page page, String label) {
    return page.getByText(label, new Page.GetByTextOptions().setExact(true)).first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }
}
