package org.essor.institutions.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.institutions.AnInstitution;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.institutions.StaffDesk;
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
class InstitutionsPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired Institutions institutions;
  @Autowired StaffDesk desk;

  private MvcTestResult get(String path, Person person, String language) {
    return new Visit(browser, person, language).get(path);
  }

  private MvcTestResult post(String path, Person person, String... fields) {
    return Visit.of(browser, person).post(path, fields);
  }

  private static String html(MvcTestResult answer) {
    return Visit.text(answer);
  }

  @Test
  void aCoordinatorFoundsAnInstitutionAndErrorsAreToldAtTheirField() {
    var coordinator = APerson.with(db, Role.COORDINATOR);
    var refused =
        post("/etablissements", coordinator, "name", "École d’essai", "email", "personne");
    assertThat(refused).hasStatus(422);
    assertThat(html(refused)).contains("Ce champ est à remplir", "href=\"#city\"", "École d’essai");
    var unreadable =
        post(
            "/etablissements",
            coordinator,
            "name",
            "École d’essai",
            "city",
            "Lille",
            "email",
            "personne");
    assertThat(html(unreadable)).contains("href=\"#email\"", "n’est pas lisible");
    var made =
        post(
            "/etablissements",
            coordinator,
            "name",
            "École d’essai",
            "city",
            "Lille",
            "email",
            "direction@ecole.example");
    assertThat(made).hasStatus3xxRedirection();
    assertThat(html(get(String.valueOf(made.getResponse().getRedirectedUrl()), coordinator, "fr")))
        .contains("<h1>École d’essai</h1>", "direction@ecole.example", "Responsable");
    assertThat(html(get("/etablissements", coordinator, "en")))
        .contains("Training institutions", "École d’essai", "Create the institution", "Midwifery");
  }

  @Test
  void aManagerGivesChangesAndTakesDutiesOthersReadOrAreKeptOut() {
    var manager = APerson.with(db, Role.INNOVATOR);
    Institution where = AnInstitution.managedBy(manager, desk, db);
    var teacher = APerson.with(db, Role.INNOVATOR);
    assertThat(html(post(where.address() + "/equipe", manager, "email", teacher.email())))
        .contains("href=\"#duties\"", teacher.email());
    post(where.address() + "/equipe", manager, "email", teacher.email(), "duties", "TEACHER");
    assertThat(institutions.duties(teacher.id(), where.id())).containsExactly(Duty.TEACHER);
    assertThat(html(get(where.address(), teacher, "en")))
        .contains("Staff", "Teacher", manager.email())
        .doesNotContain("Give these duties");
    assertThat(html(get(where.address() + "?modifier=" + teacher.id(), manager, "fr")))
        .containsPattern("value=\"TEACHER\" checked");
    assertThat(post(where.address() + "/equipe", teacher, "email", "a@b.fr", "duties", "AUTHOR"))
        .hasStatus(403);
    assertThat(get(where.address(), APerson.with(db, Role.EXPERT), "fr")).hasStatus(403);
    assertThat(
            post(
                where.address() + "/equipe", manager, "email", manager.email(), "duties", "AUTHOR"))
        .hasStatus(422);
    post(where.address() + "/equipe/" + teacher.id() + "/retirer", manager);
    assertThat(institutions.duties(teacher.id(), where.id())).isEmpty();
    assertThat(html(get("/etablissements", teacher, "fr")))
        .contains("Vous n’avez de fonction dans aucun établissement")
        .doesNotContain(where.name());
  }
}
