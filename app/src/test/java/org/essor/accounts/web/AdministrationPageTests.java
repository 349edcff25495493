package org.essor.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.junit.jupiter.api.BeforeEach;
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
class AdministrationPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired People people;

  private Person administrator;

  @BeforeEach
  void anAdministrator() {
    administrator = APerson.with(db, Role.ADMINISTRATOR);
  }

  @Test
  void aPersonIsFoundAndGivenRolesAndThatIsAudited() {
    var person = APerson.with(db, Role.INNOVATOR);
    assertThat(get("/administration?q=" + person.email().substring(0, 12)))
        .hasStatusOk()
        .bodyText()
        .contains(person.email(), "/administration/personnes/" + person.id());

    assertThat(give(person, "EXPERT", "OPERATOR")).hasStatus3xxRedirection();

    assertThat(people.get(person.id()).roles())
        .containsExactlyInAnyOrder(Role.EXPERT, Role.OPERATOR);
    assertThat(get("/administration"))
        .bodyText()
        .contains(
            "Rôles donnés ou retirés",
            "Personne : " + person.displayName(),
            "Rôle : Opérateur, Expert");
  }

  @Test
  void aTextThatNoDatabaseKnowsIsABadRequest() {
    assertThat(get("/administration?q=a\0b")).hasStatus(400);
  }

  @Test
  void administratorsDoNotTakeTheirOwnAdministrationAway() {
    assertThat(give(administrator, "EXPERT"))
        .hasStatus(422)
        .bodyText()
        .contains("Vous ne pouvez pas vous retirer ce rôle");
    assertThat(people.get(administrator.id()).has(Role.ADMINISTRATOR)).isTrue();
  }

  @Test
  void anotherRoleIsRefusedAndAVisitorAskedToSignIn() {
    var expert = APerson.with(db, Role.EXPERT);
    assertThat(browser.get().uri("/administration").with(AsPerson.of(expert))).hasStatus(403);
    assertThat(browser.get().uri("/administration"))
        .hasRedirectedUrl("/connexion?suite=/administration");
  }

  private MvcTestResult get(String path) {
    return browser.get().uri(path).with(AsPerson.of(administrator)).exchange();
  }

  private MvcTestResult give(Person person, String... roles) {
    return browser
        .post()
        .uri("/administration/personnes/" + person.id())
        .with(csrf())
        .with(AsPerson.of(administrator))
        .param("role", roles)
        .exchange();
  }
}
