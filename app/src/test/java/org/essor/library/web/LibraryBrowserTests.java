package org.essor.library.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.essor.BrowserTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "essor.regulation=${user.dir}/../regulation",
      "essor.library=${user.dir}/../library"
    })
class LibraryBrowserTests extends BrowserTestSupport {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bibliotheque",
        "/bibliotheque/financements",
        "/bibliotheque/obligations",
        "/bibliotheque/regles/mdr_class",
        "/bibliotheque/acteurs/cnedimts",
        "/recherche?q=prise+en+charge+anticipe",
        "/bibliotheque/glossaire/pecan/signaler"
      })
  void hasNoKnownAccessibilityFault(String path) {
    for (var look : Look.all()) {
      assertAccessible(open(path, look));
    }
  }

  @Test
  void isSearchedAndReportedByKeyboardAloneWithoutScripts() {
    var page = open("/contact", Look.DESKTOP.withoutScripts());
    page.getByRole(AriaRole.SEARCHBOX).focus();
    page.keyboard().type("pcean");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("pour «\u202fpcean\u202f»");
    assertThat(page.locator("mark").first()).isVisible();

    follow(link(page, "PECAN, prise en charge anticipée numérique"));
    follow(link(page, "Signaler une erreur"));
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("C’est dépassé")).focus();
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().type("Le tarif a changé depuis avril.");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(heading(page)).hasText("Votre signalement");
    assertAccessible(open(page.url(), Look.PHONE));
  }

  /** The reader and the editor use the keyboard alone; the answer is read by anyone. */
  @Test
  void aReportIsAnsweredByAnEditorAndTheAnswerIsPublic() {
    var reader = open("/bibliotheque/acteurs/cnedimts", Look.DESKTOP);
    var title = heading(reader).innerText();
    follow(reader, link(reader, "Signaler une erreur"));
    tick(reader, "C’est faux");
    tabTo(reader, field(reader));
    reader.keyboard().type("Son adresse a changé en septembre.");
    pressOn(reader, button(reader, "Envoyer le signalement"));
    assertThat(heading(reader)).hasText("Votre signalement");

    var editor = open("/connexion?suite=/bibliotheque", Look.DESKTOP);
    editor.locator("button[value=COORDINATOR]").press("Enter");
    assertThat(heading(editor)).hasText("Bibliothèque");
    follow(editor, menu(editor, "Signalements"));
    assertThat(heading(editor)).hasText("Signalements");
    assertAccessible(editor);
    follow(editor, link(editor, title));
    assertAccessible(editor);
    tick(editor, "Corrigé");
    tabTo(editor, field(editor));
    editor.keyboard().type("L’adresse est celle de septembre, merci.");
    follow(editor, button(editor, "Publier la réponse"));

    var anyone = open("/bibliotheque/acteurs/cnedimts", Look.PHONE);
    assertThat(anyone.getByText("L’adresse est celle de septembre, merci.")).isVisible();
    assertThat(anyone.getByText("Son adresse a changé")).hasCount(0);
    assertThat(menu(anyone, "Signalements")).hasCount(0);
    assertAccessible(anyone);
    reader.reload();
    assertThat(reader.getByText("L’adresse est celle de septembre, merci.")).isVisible();
  }

  private static void tick(Page page, String name) {
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name)).focus();
    page.keyboard().press("Space");
  }

  private static Locator field(Page page) {
    return page.getByRole(AriaRole.MAIN).locator("textarea");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator menu(Page page, String name) {
    return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Votre espace"))
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void anEmptyReportSaysWhatToCorrect() {
    var page = open("/bibliotheque/glossaire/pecan/signaler", Look.PHONE.english());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the report")).click();
    assertThat(page).hasTitle("Error – Report an error – Essor");
    assertAccessible(page);
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void follow(Locator link) {
    link.focus();
    link.press("Enter");
  }
}
