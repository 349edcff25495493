package org.essor.cohorts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.certification.Session.Format;
import org.essor.certification.Session.Plan;
import org.essor.certification.Sessions;
import org.essor.cohorts.ACampaign;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.Campaigns;
import org.essor.cohorts.StudentLine;
import org.essor.institutions.AnInstitution;
import org.essor.institutions.Duty;
import org.essor.institutions.StaffDesk;
import org.essor.institutions.StaffDesk.Naming;
import org.essor.platform.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class CohortsPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired Clock clock;
  @Autowired People people;
  @Autowired StaffDesk staff;
  @Autowired CampaignDesk desk;
  @Autowired Campaigns campaigns;
  @Autowired Sessions sessions;

  private Person teacher;
  private Campaign campaign;

  @BeforeEach
  void aTeacherOpensACampaign() {
    teacher = APerson.with(db, Role.INNOVATOR);
    var where = AnInstitution.with(teacher, staff, db, Duty.TEACHER);
    campaign = desk.open(ACampaign.draft(where.id(), clock.instant()), teacher.id());
  }

  private MvcTestResult get(String path, Person person) {
    return Visit.of(browser, person).get(path);
  }

  private MvcTestResult post(String path, Person person, String... fields) {
    return Visit.of(browser, person).post(path, fields);
  }

  private MvcTestResult upload(String name, byte[] content) {
    return browser
        .post()
        .uri(campaign.address() + "/import")
        .multipart()
        .file(new MockMultipartFile("file", name, "text/csv", content))
        .with(AsPerson.of(teacher))
        .with(csrf())
        .exchange();
  }

  private static String html(MvcTestResult answer) {
    return Visit.text(answer);
  }

  private String mail() {
    return UUID.randomUUID() + "@etu.example";
  }

  @Test
  void aTeacherMakesACampaignAndErrorsAreToldAtTheirField() {
    var list = "/competences/campagnes/etablissements/" + campaign.institution();
    var refused =
        post(
            list,
            teacher,
            "title",
            "Rentrée",
            "kind",
            "DIAGNOSIS",
            "opens",
            "1/9/2026",
            "closes",
            "2026-09-30 18:00");
    assertThat(refused).hasStatus(422);
    assertThat(html(refused))
        .contains("href=\"#curriculum\"", "href=\"#opens\"", "href=\"#year\"", "Rentrée")
        .doesNotContain("href=\"#closes\"");
    var fields =
        new String[] {
          "title",
          "Rentrée",
          "kind",
          "DIAGNOSIS",
          "curriculum",
          "pharmacie",
          "year",
          "2026",
          "opens",
          "01/09/2026 08:00",
          "closes",
          "01/08/2026 18:00"
        };
    assertThat(html(post(list, teacher, fields))).contains("href=\"#closes\"", "ferme avant");
    fields[11] = "30/09/2026 18 h 00";
    assertThat(post(list, teacher, fields)).hasStatus3xxRedirection();
    assertThat(html(get(list, teacher)))
        .contains("Rentrée", "filière Pharmacie, 2026-2027", "30 septembre 2026, 18 h 00");
    assertThat(get(list, APerson.with(db, Role.COORDINATOR))).hasStatus(403);
  }

  @Test
  void aFileIsShownThenConfirmedAndWrongLinesComeBackToBeCorrected() {
    var zoe = mail();
    var content = "Nom;Email;Groupe\r\nZoé;" + zoe + ";TD 1\r\nLéo;leo;TD 1\r\n";
    var preview = html(upload("liste.csv", content.getBytes(Charset.forName("windows-1252"))));
    assertThat(preview)
        .contains("1 étudiant à inscrire", "1 ligne mise à part", "Ligne 3")
        .contains("« leo » n’est pas une adresse", "Inscrire 1 étudiant", "Zoé");
    assertThat(desk.listStudents(campaign.id(), teacher.id())).isEmpty();
    var confirm = campaign.address() + "/import/confirmer";
    var lines = "nom,email,groupe\r\nZoé," + zoe + ",TD 1\r\n";
    var done = html(post(confirm, teacher, "lines", lines, "apart", "Léo;leo;TD 1"));
    assertThat(done)
        .contains("C’est fait : 1 étudiant inscrit et prévenu", ">Léo;leo;TD 1</textarea>");
    assertThat(html(post(confirm, teacher, "lines", lines)))
        .contains("aucun étudiant inscrit", "1 inchangé.");
    assertThat(html(get(campaign.address() + "/suivi", teacher)))
        .contains("1 étudiant inscrit", "Zoé", "pas commencé", "TD 1");
  }

  @Test
  void aLongListIsShownByItsFirstLinesAndAGroupWhole() {
    var lines = new StringBuilder("Nom;Email;Groupe\n");
    for (int i = 0; i < 120; i++) {
      lines.append("N%d;%s;TD %d\n".formatted(i, mail(), i < 110 ? 1 : 2));
    }
    assertThat(html(post(campaign.address() + "/import", teacher, "lines", "" + lines)))
        .contains("120 étudiants à inscrire, aucun déjà inscrit", "100 premières lignes sur 120");
    post(campaign.address() + "/import/confirmer", teacher, "lines", "" + lines);
    var follow = campaign.address() + "/suivi";
    assertThat(html(get(follow, teacher)))
        .contains("100 premières lignes sur 120", "Choisissez un groupe");
    assertThat(html(get(follow + "?groupe=TD 1", teacher)))
        .contains("110 étudiants")
        .doesNotContain("premières lignes");
  }

  @Test
  void whoTakesAStudentOutReadsHowToEnrolHimAgain() {
    var student = APerson.with(db, Role.INNOVATOR);
    desk.enrol(campaign.id(), List.of(new StudentLine("Ana", student.email(), "")), teacher.id());
    var path = campaign.address() + "/etudiants/" + student.id() + "/retirer";
    var next = Objects.requireNonNull(post(path, teacher).getResponse().getRedirectedUrl());
    assertThat(next).endsWith("#etudiants");
    assertThat(html(get(next.replace("#etudiants", ""), teacher)))
        .contains("L’étudiant est retiré de la campagne")
        .doesNotContain(student.email());
  }

  @Test
  void whatIsNoListIsRefusedAtItsField() {
    assertThat(
            html(post(campaign.address() + "/import", teacher, "lines", "Matricule;Note\n1;2\n")))
        .contains("pas de colonne d’adresses électroniques");
    var sheet = upload("liste.xlsx", "PK\3\4xl".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(sheet).hasStatus(422);
    assertThat(html(sheet)).contains("href=\"#file\"", "n’est pas un CSV");
    assertThat(html(post(campaign.address() + "/import", teacher, "lines", " ")))
        .contains("href=\"#lines\"", "collez au moins une ligne");
    assertThat(html(upload("vide.csv", "Nom;Email\n".getBytes(StandardCharsets.UTF_8))))
        .contains("Aucun étudiant à inscrire")
        .doesNotContain("import/confirmer");
  }

  @Test
  void aStudentReadsWhatToDoAndBeginsAndATeacherDoesNotReadHisResult() {
    var student = APerson.with(db, Role.INNOVATOR);
    desk.enrol(
        campaign.id(), List.of(new StudentLine("Ana", student.email(), "TD 2")), teacher.id());
    assertThat(html(get("/competences/campagnes", student)))
        .contains("Diagnostic d’entrée", "pas commencé", "Ouverte jusqu’au");
    assertThat(html(get(campaign.address(), student)))
        .contains("Commencer le diagnostic", "accessibles seulement", "filière Infirmier");
    var begun = post(campaign.address() + "/commencer", student);
    assertThat(begun.getResponse().getRedirectedUrl()).startsWith("/competences/diagnostic/");
    assertThat(html(get(campaign.address(), student))).contains("Reprendre où j’en étais");
    assertThat(get(campaign.address(), teacher).getResponse().getRedirectedUrl())
        .isEqualTo(campaign.address() + "/suivi");
    assertThat(get(campaign.address(), APerson.with(db, Role.COORDINATOR))).hasStatus(404);
    assertThat(get(campaign.address() + "/suivi", student)).hasStatus(403);
    assertThat(html(get(campaign.address() + "/suivi?groupe=TD 2", teacher)))
        .contains("Étudiants : TD 2", "commencé le")
        .doesNotContain("/retirer");
  }

  @Test
  void filesTellWhoHasBegunAndNoLevel() throws Exception {
    var student = APerson.with(db, Role.INNOVATOR);
    desk.enrol(campaign.id(), List.of(new StudentLine("=Ana", student.email(), "B")), teacher.id());
    post(campaign.address() + "/commencer", student);
    assertThat(html(get(campaign.address() + "/etudiants.csv", teacher)))
        .startsWith("Nom,Adresse électronique,Groupe")
        .contains("'=Ana," + student.email() + ",B,20");
    assertThat(get(campaign.address() + "/etudiants.ods", teacher)).hasStatusOk();
    var statements =
        JsonMapper.shared()
            .readValue(html(get(campaign.address() + "/xapi.json", teacher)), List.class);
    assertThat(statements).hasSize(1);
    assertThat((Map<?, ?>) statements.getFirst())
        .extracting("verb.id", "actor.mbox")
        .containsExactly("http://adlnet.gov/expapi/verbs/initialized", "mailto:" + student.email());
  }

  @Test
  void resultsAreCountedAtTheEndAndSmallNumbersAreHidden() {
    assertThat(html(get(campaign.address() + "/resultats", teacher)))
        .contains("Les résultats sont comptés à la fermeture");
    assertThat(get(campaign.address() + "/resultats.csv", teacher)).hasStatus(422);
    for (int i = 0; i < 30; i++) {
      finished(i < 14 ? 1 : 2);
    }
    var closed = clock.instant().minusSeconds(60);
    desk.close(campaign.id(), closed, teacher.id());
    assertThat(html(get(campaign.address() + "/resultats", teacher)))
        .contains("Ensemble, filière Infirmier", ">30<", "masqué");
    assertThat(html(get(campaign.address() + "/import", teacher)))
        .contains("sa liste ne change plus")
        .doesNotContain("type=\"file\"");
    assertThat(html(get(campaign.address() + "/resultats.csv", teacher)))
        .contains(",masqué")
        .doesNotContain(",0\r");
  }

  private void finished(int level) {
    var person = APerson.with(db, Role.INNOVATOR);
    desk.enrol(campaign.id(), List.of(new StudentLine("", person.email(), "A")), teacher.id());
    db.sql(
            """
            with s as (
              update cohorts.student set begun_at = :at, finished_at = :at
              where person = :person returning id)
            insert into cohorts.domain_level select id, 'd1', :level from s
            """)
        .param("at", Timestamp.from(campaign.opens()))
        .param("person", person.id().value())
        .param("level", level)
        .update();
  }

  private MvcTestResult outside(String lines) {
    return post(
        "/competences/campagnes/etablissements/" + campaign.institution() + "/ailleurs",
        teacher,
        "service",
        "Pix",
        "curriculum",
        "infirmier",
        "year",
        "2026",
        "lines",
        lines);
  }

  @Test
  void resultsOfAnotherServiceAreToldApartToTheTeacherAndToTheStudent() {
    var student = APerson.with(db, Role.INNOVATOR);
    var list = "/competences/campagnes/etablissements/" + campaign.institution() + "/ailleurs";
    var heads = "email;prénom;nom;date de naissance;statut;nombre de pix;1.1;5.2;date\n";
    var line = student.email() + ";Camille;Martin;20/03/2004;Validée;512;3;-;01/09/2026\n";
    var wrong = outside(heads + line + "x@etu.example;;;;Peut-être;1;1;1;01/09/2026");
    assertThat(wrong).hasStatus(422);
    assertThat(html(wrong)).contains("Le statut « Peut-être » n’est pas connu.", "href=\"#lines\"");
    assertThat(html(get(list, teacher))).doesNotContain("Retirer ces résultats", "lot?service");
    var kept = outside(heads + line);
    assertThat(kept).hasStatus(302).hasHeader("Location", list + "?gardees=1&colonnes=1");
    assertThat(html(get(list + "?gardees=1&colonnes=1", teacher)))
        .contains("Un résultat gardé", "Une colonne n’a pas été lue", "lot?service=Pix");
    var batch = list + "/lot?service=Pix&curriculum=infirmier&year=2026";
    assertThat(html(get(batch, teacher)))
        .contains("Une personne évaluée, une certifiée", "1.1", "masqué")
        .doesNotContain("Martin", "2004");
    assertThat(html(get("/competences/campagnes", student)))
        .contains("Évalué par d’autres services", "512 Pix", "certifié", "<dt>1.1</dt>");
    assertThat(get(batch, student)).hasStatus(403);
    assertThat(get(list + "/lot?service=Pix&curriculum=infirmier&year=x", teacher)).hasStatus(404);
    post(list + "/retrait", teacher, "service", "Pix", "curriculum", "infirmier", "year", "2026");
    assertThat(get(batch, teacher)).hasStatus(404);
    assertThat(html(get("/competences/campagnes", student))).doesNotContain("512 Pix");
  }

  @Test
  void theStudentsOfACampaignAreRegisteredForASessionAtOnceByThoseWhoPlanIt() {
    var where = campaign.institution();
    var supervisor = APerson.with(db, Role.INNOVATOR);
    staff.name(
        where, new Naming(supervisor.email(), Set.of(Duty.SUPERVISOR), Language.FR), teacher);
    for (var group : List.of("A", "")) {
      campaigns.enrol(campaign.id(), APerson.with(db, Role.INNOVATOR).id(), group);
    }
    var opens = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var plan =
        new Plan(
            where,
            "Juin",
            "B",
            opens,
            opens.plusSeconds(3600),
            Format.USUAL,
            Optional.empty(),
            false);
    var session = sessions.plan(plan, Set.of(supervisor.id()), teacher.id()).id();
    var page = "/certification/sessions/" + session;
    var all = campaign.id().toString();
    assertThat(html(get(page, teacher)))
        .contains(campaign.title() + " (2 personnes)", " – A (une personne)");
    assertThat(post(page + "/promotion", supervisor, "class", all)).hasStatus(422);
    assertThat(sessions.listCandidates(session)).isEmpty();
    assertThat(post(page + "/promotion", teacher, "class", all))
        .hasRedirectedUrl(page + "?inscrits=2&connus=0&attente=0");
    assertThat(post(page + "/promotion", teacher, "class", all))
        .hasRedirectedUrl(page + "?inscrits=0&connus=2&attente=0");
    assertThat(sessions.listCandidates(session)).hasSize(2);
    assertThat(html(get(page + "?inscrits=2&connus=0", teacher)))
        .contains("2 personnes sont inscrites");
  }
}
