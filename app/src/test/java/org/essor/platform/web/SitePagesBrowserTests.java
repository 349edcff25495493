package org.essor.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicLong;
import org.essor.BrowserTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The home page, the pages about this site and the error page, as people meet them. */
class SitePagesBrowserTests extends BrowserTestSupport {

  private static final long LIMIT_BYTES = 60_000;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/accessibilite", "/donnees-personnelles", "/contact", "/none"})
  void axeFindsNothingInAnyLook(String path) {
    Look.all().forEach(look -> assertAccessible(open(path, look)));
  }

  @Test
  void theFirstThingsAKeyboardReachesAreTheSkipLinksTheNameAndTheMainAction() {
    var page = open("/", Look.DESKTOP);
    page.keyboard().press("Tab");
    assertThat(link(page, "Aller au contenu")).isFocused();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(link(page, "Décrire mon projet")).isFocused();
  }

  @Test
  void theLanguageIsChangedByKeyboardOnTheSamePageAndRemembered() {
    var page = open("/contact", Look.PHONE);
    link(page, "English").focus();
    page.keyboard().press("Enter");
    assertThat(page).hasTitle("Contact – Essor");
    assertThat(page.getByText("has not given its name yet")).isVisible();
    page.navigate("/");
    assertThat(link(page, "Describe my project")).isVisible();
  }

  @Test
  void everythingWorksWithoutScripts() {
    var page = open("/", Look.PHONE.withoutScripts());
    link(page, "Données personnelles").click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Données personnelles"))).isVisible();
    link(page, "English").click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Personal data"))).isVisible();
  }

  @Test
  void onAPhoneTheMenusAreFoldedAndOpenByKeyboardWithoutScripts() {
    var page = open("/bibliotheque/glossaire", Look.PHONE.withoutScripts());
    var menu = page.getByRole(AriaRole.NAVIGATION, named("Menu principal"));
    var strategy =
        menu.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Stratégie"));
    assertThat(menu).containsText("Bibliothèque");
    assertThat(strategy).isHidden();
    pressOn(page, menu.locator("summary"));
    assertThat(strategy).isVisible();
    follow(page, strategy);
    assertThat(page).hasTitle("La stratégie Santé numérique – Essor");
  }

  @Test
  void onAWideScreenTheMenusStayOpen() {
    var page = open("/", Look.DESKTOP.withoutScripts());
    var menu = page.getByRole(AriaRole.NAVIGATION, named("Menu principal"));
    assertThat(menu.locator("summary")).isHidden();
    tabTo(page, menu.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Stratégie")));
  }

  @Test
  void theFirstViewWeighsLessThanSixtyKilobytes() {
    var page = open("/contact", Look.DESKTOP);
    var bytes = new AtomicLong();
    page.onRequestFinished(request ->
        bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
    page.navigate("/");
    assertThat(bytes.get()).isBetween(1_000L, LIMIT_BYTES);
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
