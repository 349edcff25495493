package org.essor.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
class SignInPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;

  @ParameterizedTest
  @CsvSource({
    "fr, Se connecter, Ceci est une démonstration",
    "en, Sign in, This is a demonstration"
  })
  void offersTheExamplePersonOfEachRoleAndSaysThatItIsADemonstration(
      String lang, String title, String banner) {
    assertThat(browser.get().uri("/connexion?lang=" + lang))
        .hasStatusOk()
        .bodyText()
        .contains(
            "<h1>" + title + "</h1>", banner, "value=\"INNOVATOR\"", "value=\"ADMINISTRATOR\"");
  }

  @Test
  void anExamplePersonEntersAndGoesWhereSheWantedTo() {
    var entered = enter("EXPERT", "/sources?a=1");
    assertThat(entered).hasStatus3xxRedirection().hasRedirectedUrl("/sources?a=1");
    assertThat(browser.get().uri("/").cookie(session(entered)))
        .bodyText()
        .contains("Dominique Exemple", "action=\"/deconnexion\"")
        .doesNotContain("href=\"/connexion\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nb", "x"})
  void leadsToNoOtherSite(String suite) {
    assertThat(enter("EXPERT", suite)).hasRedirectedUrl("/");
  }

  @Test
  void aSessionThatWasEndedIsWorthNothing() {
    var cookie = session(enter("OPERATOR", "/"));
    assertThat(browser.post().uri("/deconnexion").with(csrf()).cookie(cookie))
        .hasStatus3xxRedirection()
        .hasRedirectedUrl("/");
    assertThat(browser.get().uri("/").cookie(cookie)).bodyText().contains("href=\"/connexion\"");
  }

  @Test
  void theDatabaseHoldsNoTokenThatCouldBeUsed() {
    var cookie = session(enter("ASSESSOR", "/"));
    assertThat(
            db.sql(
                    "select count(*) from accounts.session s where s::text like '%' || :token || '%'")
                .param("token", cookie.getValue())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aSignInIsAudited() {
    enter("DATA_STEWARD", "/");
    assertThat(
            db.sql("select details from audit.entry where action = 'accounts.signed-in'")
                .query(String.class)
                .list())
        .contains("{\"method\":\"DEMO\"}");
  }

  @Test
  void aVisitorHasNoSession() {
    var before = sessions();
    assertThat(browser.get().uri("/connexion")).hasStatusOk();
    assertThat(browser.get().uri("/").cookie(new Cookie(SessionCookie.NAME, "forged")))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"/connexion\"");
    assertThat(sessions()).isEqualTo(before);
  }

  @Test
  void testsSignInAsAnyone() {
    var person = APerson.with(db, Role.COORDINATOR);
    assertThat(browser.get().uri("/").with(AsPerson.of(person)))
        .bodyText()
        .contains("Personne COORDINATOR");
  }

  private MvcTestResult enter(String role, String suite) {
    return browser
        .post()
        .uri("/connexion/demo")
        .with(csrf())
        .param("role", role)
        .param("suite", suite)
        .exchange();
  }

  private static Cookie session(MvcTestResult entered) {
    return Objects.requireNonNull(entered.getResponse().getCookie(SessionCookie.NAME));
  }

  private int sessions() {
    return db.sql("select count(*) from accounts.session").query(Integer.class).single();
  }
}
