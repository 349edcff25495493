package org.essor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.credentials.ABadge;
import org.essor.credentials.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Axe on the types of pages that no other browser test opens, with the real content: in two looks
 * that hold both languages, both widths and both schemes.
 */
@TestPropertySource(
    properties = {
      "essor.regulation=${user.dir}/../regulation",
      "essor.library=${user.dir}/../library"
    })
class EveryPageBrowserTests extends BrowserTestSupport {

  private static final int KINDS_OF_ENTRIES = 8;

  @Autowired ExamplePeople people;
  @Autowired Credentials credentials;

  static Stream<Look> looks() {
    return Stream.of(Look.PHONE, Look.DESKTOP.english().dark());
  }

  @Test
  void axeFindsWhatIsWrong() {
    var page = open("/contact", Look.DESKTOP);
    page.setContent(
        "<main><h1>Titre</h1><img src='x'><p><font color='#bbbbbb'>Pâle</font></p></main>");
    assertThat(Axe.faults(page))
        .anySatisfy(fault -> assertThat(fault).startsWith("image-alt: <img"))
        .anySatisfy(fault -> assertThat(fault).startsWith("color-contrast: <font").contains("Pâle"))
        .noneSatisfy(fault -> assertThat(fault).startsWith("page-has-heading-one"));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void axeFindsNothingOnThePagesThatNobodySignsInFor(Look look) {
    var page = open("/contact", look);
    visit(
        page,
        List.of(
            "/strategie/axes/A1",
            "/strategie/calendrier",
            "/strategie/historique",
            "/strategie/sources",
            "/recherche?q=xyzzyqq",
            "/connexion/lien",
            "/attestations/verifier"));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void axeFindsNothingOnTheCredentialsOfSomebody(Look look) {
    var holder = people.get(Role.INNOVATOR).id();
    var credential = credentials.issue(ABadge.of(holder, Optional.empty()));
    var page = signedIn(Role.INNOVATOR, look);
    visit(page, List.of("/compte/attestations", "/attestations/" + credential.id()));
    credentials.revoke(credential.id(), "Motif", holder);
    visit(page, List.of("/compte/attestations", "/attestations/" + credential.id()));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void axeFindsNothingOnAnEntryOfEachKindOfTheLibrary(Look look) {
    var page = open("/bibliotheque", look);
    var kinds = addresses(page.locator("main a[href^='/bibliotheque/']"));
    assertThat(kinds).hasSizeGreaterThan(KINDS_OF_ENTRIES);
    for (var kind : kinds) {
      page.navigate(kind);
      visit(page, addresses(page.locator("main a[href^='" + kind + "/']")).subList(0, 1));
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void axeFindsNothingOnTheExampleOfAProject(Look look) {
    var page = signedIn(Role.INNOVATOR, look);
    page.navigate("/projets");
    var project = addresses(page.locator("main a[href^='/projets/']")).getFirst();
    visit(
        page,
        Stream.of("", "/resultat?detail=tout", "/feuille-de-route", "/partage", "/historique")
            .map(project::concat)
            .toList());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void axeFindsNothingOnThePagesOfThoseWhoRunTheSite(Look look) {
    var page = signedIn(Role.ADMINISTRATOR, look);
    visit(page, List.of("/administration?q=camille", "/bibliotheque/signalements"));
    page.navigate("/administration?q=camille");
    visit(page, addresses(page.locator("main a[href^='/administration/personnes/']")));
  }

  private Page signedIn(Role role, Look look) {
    var page = open("/connexion", look);
    page.locator("button[value=" + role + "]").click();
    return page;
  }

  private static List<String> addresses(Locator links) {
    return links.all().stream().map(link -> link.getAttribute("href")).distinct().toList();
  }

  private static void visit(Page page, List<String> paths) {
    assertThat(paths).isNotEmpty();
    for (var path : paths) {
      assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
      assertAccessible(page);
    }
  }
}
