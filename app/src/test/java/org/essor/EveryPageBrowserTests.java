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
import org.essor.platform.Job;
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
      "essor.library=${user.dir}/../library",
      "essor.skills.folder=${user.dir}/../skills"
    })
class EveryPageBrowserTests extends BrowserTestSupport {

  private static final int KINDS_OF_ENTRIES = 8;

  @Autowired ExamplePeople people;
  @Autowired Credentials credentials;
  @Autowired List<Job> jobs;

  static Stream<Look> looks() {
    return Stream.of(Look.PHONE, Look.DESKTOP.english().dark());
  }

  @Test
  void axeFindsWhatIsWrong() {
    var page = open("/contact", Look.DESKTOP);
    page.setContent(
        "<main><h1 id='a'>Titre</h1><img src='x'>"
            + "<p id='a'><font color='#bbbbbb'>Pâle</font></p></main>");
    assertThat(Axe.faults(page))
        .anySatisfy(fault -> assertThat(fault).startsWith("image-alt: <img"))
        .anySatisfy(fault -> assertThat(fault).startsWith("color-contrast: <font").contains("Pâle"))
        .contains("id twice: a")
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

  /** The examples of a demonstration, which its jobs make. */
  private void examplesOfSkills() {
    for (var name :
        List.of(
            "institutions.example",
            "frameworks.examples",
            "standards.examples",
            "items.examples",
            "items.watch")) {
      jobs.stream().filter(job -> job.name().equals(name)).forEach(job -> job.work().run());
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void axeFindsNothingOnAnItemInEachStateOfAuthoring(Look look) {
    examplesOfSkills();
    var page = signedIn(Role.EXPERT, look);
    var bank = "/competences/banque";
    page.navigate(bank);
    var items = addresses(page.locator("main a[href^='/competences/banque/e-']"));
    assertThat(items).as("one in each state, and one more on trial of each kind").hasSize(9);
    visit(page, items);
    visit(page, List.of(bank, bank + "/nouvelle", bank + "/import", bank + "/export"));
    page.navigate(bank + "?etat=DRAFT");
    var draft = addresses(page.locator("main a[href^='/competences/banque/e-']")).getFirst();
    visit(page, List.of(draft + "/ecrire", draft + "/apercu"));
    page.navigate(bank + "?etat=PRETEST");
    visit(
        page,
        addresses(page.locator("main a[href^='/competences/banque/e-']")).stream()
            .map(item -> item + "/mesure")
            .toList());
    visit(page, List.of(bank + "/suivi?regard=TOUT"));
    visit(
        page, addresses(page.locator("main a[href^='/competences/banque/suivi/']")).subList(0, 2));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void axeFindsNothingOnFrameworksStandardsAndPlatforms(Look look) {
    examplesOfSkills();
    var page = signedIn(Role.COORDINATOR, look);
    visit(
        page,
        List.of(
            "/competences/banque/suivi?ordre=exposition",
            "/competences/referentiels/import",
            "/certification/seuils/nouveau",
            "/compte/plateformes"));
    for (var list : List.of("/competences/referentiels", "/certification/seuils")) {
      visit(page, List.of(list));
      visit(page, below(page, list).subList(0, 1));
    }
    page.navigate("/etablissements");
    visit(page, List.of(below(page, "/etablissements").getFirst() + "/plateformes"));
  }

  /** The addresses on a page that stand below another, without those of its fixed pages. */
  private static List<String> below(Page page, String address) {
    return addresses(page.locator("main a[href^='" + address + "/']")).stream()
        .filter(href -> !href.matches(".*/(nouveau|nouvelle|import|projet)(/.*)?"))
        .toList();
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
