package org.essor.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.People;
import org.essor.accounts.internal.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class LinkPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired People people;
  @Autowired Sessions sessions;

  private final String email = UUID.randomUUID() + "@example.org";

  @Test
  void aLinkSignsInOnceAndGoesWhereThePersonWantedTo() {
    ask(email, "/sources");
    var link = links().getFirst();

    var used = use(link);
    assertThat(used).hasStatus3xxRedirection().hasRedirectedUrl("/sources");
    var token = Objects.requireNonNull(used.getResponse().getCookie(SessionCookie.NAME)).getValue();
    assertThat(sessions.find(token).orElseThrow().person().email()).isEqualTo(email);
    assertThat(use(link)).hasStatus(404).bodyText().contains("Ce lien ne sert plus");
  }

  @Test
  void aMailThatIsShownIsMarkedAsOfItsLanguage() {
    ask(email, "/");
    assertThat(browser.get().uri("/courriels?lang=en"))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(
            "<html lang=\"en\"", "<div lang=\"fr\">", "Votre lien de connexion", "<p lang=\"en\">");
  }

  @Test
  void aProgramThatOpensTheLinksOfMailsSpendsNothing() {
    ask(email, "/");
    var link = links().getFirst();
    for (int i = 0; i < 3; i++) {
      assertThat(browser.get().uri(link)).hasStatusOk().bodyText().contains(email, "Me connecter");
    }
    assertThat(use(link)).hasStatus3xxRedirection();
  }

  @Test
  void theAnswerIsTheSameWhetherTheAddressIsKnownOrNot() {
    var unknown = ask(email, "/");
    assertThat(people.findByEmail(email)).isEmpty();
    use(links().getFirst());
    assertThat(people.findByEmail(email)).isPresent();
    var known = ask(email, "/");

    assertThat(known.getResponse().getStatus()).isEqualTo(unknown.getResponse().getStatus());
    assertThat(known).hasRedirectedUrl("/connexion/lien");
    assertThat(unknown).hasRedirectedUrl("/connexion/lien");
  }

  @Test
  void aLinkThatIsTooOldIsRefused() {
    ask(email, "/");
    db.sql("update accounts.link set expires_at = now() - interval '1 second' where email = :email")
        .param("email", email)
        .update();
    assertThat(use(links().getFirst())).hasStatus(404);
    assertThat(browser.get().uri(links().getFirst())).hasStatus(404);
  }

  @Test
  void noMoreThanThreeMailsFillAMailbox() {
    for (int i = 0; i < 5; i++) {
      assertThat(ask(email, "/")).hasRedirectedUrl("/connexion/lien");
    }
    assertThat(links()).hasSize(3);
  }

  @Test
  void whatIsNoAddressIsAnErrorAtItsField() {
    assertThat(ask("not an address", "/"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "<title>Erreur – Se connecter – Essor</title>",
            "href=\"#email\"",
            "value=\"not an address\"",
            "id=\"email-error\"");
  }

  @Test
  void anAddressThatWouldAddALineToTheMailIsRefused() {
    assertThat(ask("a@example.org\r\nBcc: b@example.org", "/")).hasStatus(422);
  }

  private MvcTestResult ask(String address, String suite) {
    return browser
        .post()
        .uri("/connexion/lien")
        .with(csrf())
        .param("email", address)
        .param("suite", suite)
        .exchange();
  }

  private MvcTestResult use(String link) {
    return browser.post().uri(link).with(csrf()).exchange();
  }

  /** The paths of the links mailed to the address, the last first. */
  private List<String> links() {
    return db
        .sql("select facts[1] from platform.mail where recipient = :to order by created_at desc")
        .param("to", email)
        .query(String.class)
        .list()
        .stream()
        .map(link -> link.replaceFirst("^https?://[^/]+", ""))
        .toList();
  }
}
