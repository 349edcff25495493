package org.essor.certification.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.AsPerson;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.PersonalData;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.credentials.Credentials;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.StaffDesk;
import org.essor.platform.Language;
import org.essor.skills.Skills;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class DecisionsPageTests {

  private static final Instant MORNING = Instant.parse("2026-11-10T08:00:00Z");

  @Autowired MockMvcTester browser;
  @Autowired People people;
  @Autowired StaffDesk staff;
  @Autowired Skills skills;
  @Autowired Credentials credentials;
  @Autowired List<PersonalData> personal;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  private Person person(String name) {
    var made = people.invite(name + "@exemple.fr", Language.FR);
    return new Person(made.id(), made.email(), "", Language.FR, Set.of(Role.INNOVATOR));
  }

  /** Those who are needed to decide, each named by the test that asks. */
  private record Staff(InstitutionId where, Person first, Person second, Person supervisor) {}

  private Staff staff(String test) {
    var coordinator =
        new Person(
            person(test + "-coordination").id(),
            test + "-coordination@exemple.fr",
            "",
            Language.FR,
            Set.of(Role.COORDINATOR));
    var first = person(test + "-un");
    var second = person(test + "-deux");
    var supervisor = person(test + "-surveille");
    var made =
        staff.found(
            new StaffDesk.Founding(test, "Tours", first.email(), Language.FR, false), coordinator);
    for (var each : List.of(second, supervisor)) {
      var duties = Set.of(Duty.MANAGER, Duty.SUPERVISOR);
      staff.name(made.id(), new StaffDesk.Naming(each.email(), duties, Language.FR), coordinator);
    }
    return new Staff(made.id(), first, second, supervisor);
  }

  private UUID session(Staff staff, boolean closed) {
    var id = UUID.randomUUID();
    var opens = closed ? MORNING : clock.instant().plusSeconds(86_400);
    db.sql(
            """
            insert into certification.session
              (id, institution, title, place, opens, closes, questions, seconds, code, planned_at,
               bank, opened_at, closed_at, example)
            values (:id, :institution, 'Session d’essai', 'Salle 3', :opens, :closes, 28, 3600, 'X',
              :opens, :bank, :opened, :closed, false)
            """)
        .param("id", id)
        .param("institution", staff.where().value())
        .param("opens", Timestamp.from(opens))
        .param("closes", Timestamp.from(opens.plusSeconds(7200)))
        .param("bank", closed ? skills.getBank().fingerprint() : null)
        .param("opened", closed ? Timestamp.from(opens) : null)
        .param("closed", closed ? Timestamp.from(opens.plusSeconds(7200)) : null)
        .update();
    db.sql("insert into certification.supervisor (session, person) values (:session, :person)")
        .param("session", id)
        .param("person", staff.supervisor().id().value())
        .update();
    return id;
  }

  private UUID sat(UUID session, Person candidate, boolean right) {
    var id = UUID.randomUUID();
    var bank = skills.getBank();
    db.sql(
            """
            insert into certification.candidate
              (session, person, time_percent, accessible_only, domains, registered_at)
            values (:session, :person, 100, false, '{}', :at)
            """)
        .param("session", session)
        .param("person", candidate.id().value())
        .param("at", Timestamp.from(MORNING))
        .update();
    db.sql(
            """
            insert into certification.sitting
              (id, session, person, bank, framework, seed, time_percent, accessible_only, domains,
               questions, seconds, withheld, pretested, device, started_at, deadline, position,
               item, asked_at, ended_at, ending, example)
            values (:id, :session, :person, :bank, :framework, 1, 100, false, '{}', :count, 3600,
              '{}', '{}', 'd', :at, :deadline, :count + 1, :item, :at, :ended, 'COMPLETED', false)
            """)
        .param("id", id)
        .param("session", session)
        .param("person", candidate.id().value())
        .param("bank", bank.fingerprint())
        .param("framework", bank.framework().version())
        .param("count", bank.items().size())
        .param("item", bank.items().firstEntry().getKey())
        .param("at", Timestamp.from(MORNING))
        .param("deadline", Timestamp.from(MORNING.plusSeconds(3600)))
        .param("ended", Timestamp.from(MORNING.plusSeconds(1800)))
        .update();
    int position = 0;
    for (var item : bank.items().keySet()) {
      db.sql(
              """
              insert into certification.answer
                (sitting, position, item, given, is_right, asked_at, answered_at)
              values (:sitting, :position, :item, :given, :right, :asked, :answered)
              """)
          .param("sitting", id)
          .param("position", ++position)
          .param("item", item)
          .param("given", new String[] {right ? "1" : "2"})
          .param("right", right)
          .param("asked", Timestamp.from(MORNING.plusSeconds(60L * position)))
          .param("answered", Timestamp.from(MORNING.plusSeconds(60L * position + 40)))
          .update();
    }
    return id;
  }

  /** Puts the cut scores of the second level here, and of the third beyond reach. */
  private void adopt(double cut) {
    var id = UUID.randomUUID();
    var at = Timestamp.from(clock.instant());
    var framework = skills.getBank().framework();
    db.sql(
            """
            insert into standards.setting
              (id, title, framework, bank, method, centre, example, opened_at)
            values (:id, 'Essai', :framework, 'b', 'ANGOFF', 'MEAN', false, :at)
            """)
        .param("id", id)
        .param("framework", framework.version())
        .param("at", at)
        .update();
    db.sql("insert into standards.round (setting, number, opened_at) values (:id, 1, :at)")
        .param("id", id)
        .param("at", at)
        .update();
    for (var domain : framework.domains()) {
      for (int level = 2; level <= 3; level++) {
        db.sql(
                """
                insert into standards.cut
                  (setting, round, domain, level, theta, standard_error, judges)
                values (:id, 1, :domain, :level, :theta, 0.1, 5)
                """)
            .param("id", id)
            .param("domain", domain.id())
            .param("level", level)
            .param("theta", level == 2 ? cut : 5)
            .update();
      }
    }
    db.sql(
            """
            insert into standards.adoption (setting, round, adopted_at, reason)
            values (:id, 1, :at, 'Essai')
            """)
        .param("id", id)
        .param("at", at)
        .update();
  }

  private MvcTestResult get(String path, Person who) {
    return Visit.of(browser, who).get(path);
  }

  private String text(String path, Person who) {
    var answer = get(path, who);
    assertThat(answer).as(path).hasStatusOk();
    return text(answer);
  }

  private static String text(MvcTestResult answer) {
    return Visit.text(answer);
  }

  private MvcTestResult post(String path, Person who, Map<String, String> values) {
    var all = new LinkedMultiValueMap<String, String>();
    values.forEach(all::add);
    return browser
        .post()
        .uri(path)
        .header("Accept-Language", "fr")
        .with(AsPerson.of(who))
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .params(all)
        .exchange();
  }

  private static String room(UUID session) {
    return "/certification/decisions/" + session;
  }

  private static String result(UUID sitting) {
    return "/certification/resultats/" + sitting;
  }

  @Test
  void onlyAManagerWhoNeitherSupervisedNorSatDecides() {
    var staff = staff("droits");
    var session = session(staff, true);
    var candidate = person("droits-candidat");
    var other = person("droits-autre");
    var sitting = sat(session, candidate, true);
    var sat = sat(session, staff.second(), true);
    var path = room(session) + "/" + sitting;

    assertThat(text("/certification/decisions", staff.first())).contains("2 cas à décider");
    assertThat(text("/certification/decisions", staff.supervisor()))
        .contains("une autre personne en décide");
    assertThat(text(path, staff.first())).contains("droits-candidat@exemple.fr");
    assertThat(
            db.sql("select signals_at is not null from certification.session where id = ?")
                .param(session)
                .query(Boolean.class)
                .single())
        .as("signals are computed once")
        .isTrue();
    for (var barred : List.of(staff.supervisor(), staff.second())) {
      assertThat(get(room(session), barred)).hasStatus(403);
      assertThat(post(path, barred, Map.of("outcome", "NOT_CERTIFIED"))).hasStatus(403);
      assertThat(post(room(session) + "/clairs", barred, Map.of())).hasStatus(403);
    }
    for (var stranger : List.of(candidate, other)) {
      assertThat(get(room(session), stranger)).hasStatus(404);
      assertThat(get(path, stranger)).hasStatus(404);
      assertThat(post(path, stranger, Map.of("outcome", "CERTIFIED"))).hasStatus(404);
      assertThat(get(result(sat), stranger)).hasStatus(404);
    }
    assertThat(text(result(sitting), candidate)).contains("Une personne examine votre épreuve");
    assertThat(post(path, staff.first(), Map.of("outcome", "CERTIFIED")))
        .as("nobody recorded cut scores")
        .hasStatus(422);
  }

  @Test
  void clearCasesAreDecidedTogetherAndTheOthersOneByOne() {
    var staff = staff("clairs");
    var session = session(staff, true);
    var clear = person("clairs-a");
    var noted = person("clairs-b");
    var first = sat(session, clear, true);
    var second = sat(session, noted, false);
    note(session, noted, staff.supervisor());
    adopt(-6);

    assertThat(text(room(session), staff.first())).contains("Décider le cas clair");
    assertThat(post(room(session) + "/clairs", staff.first(), Map.of())).hasStatus(302);
    assertThat(text(result(first), clear)).contains("Certifié", "Votre attestation");
    assertThat(text("/compte/attestations", clear)).contains("Compétences numériques en santé");
    assertThat(text(result(second), noted)).contains("pas encore décidé");
    assertThat(post(result(first) + "/attestation", clear, Map.of("language", "en")))
        .hasStatus(302);
    assertThat(text("/compte/attestations", clear)).contains("Digital-health skills");
    assertThat(credentials.list(clear.id())).hasSize(2);
    assertThat(
            db.sql("select content::text from credentials.credential where holder = ?")
                .param(clear.id().value())
                .query(String.class)
                .list())
        .allMatch(content -> content.contains("/ims/case/v1p0/CFItems/"));
    assertThat(post(result(second) + "/attestation", noted, Map.of("language", "fr")))
        .hasStatus(422);
    assertThat(mails(clear)).containsOnlyOnce("certification.mail.decided");
    contested(room(session) + "/" + second, staff, noted, second);
  }

  private void note(UUID session, Person about, Person by) {
    db.sql(
            """
            insert into certification.incident (session, at, person, candidate, kind, text)
            values (:session, :at, :by, :about, 'NOTE', 'Un téléphone a sonné')
            """)
        .param("session", session)
        .param("at", Timestamp.from(MORNING))
        .param("by", by.id().value())
        .param("about", about.id().value())
        .update();
  }

  private List<String> mails(Person to) {
    return db.sql("select text_key from platform.mail where recipient = :to")
        .param("to", to.email())
        .query(String.class)
        .list();
  }

  /** An incident, a hearing, a cancellation, an appeal that another upholds, and it taken back. */
  private void contested(String path, Staff staff, Person candidate, UUID sitting) {
    var cancel = Map.of("outcome", "CANCELLED", "reason", "Un téléphone a servi.");
    assertThat(text(path, staff.first())).contains("Un téléphone a sonné", "Certifié");
    assertThat(post(path, staff.first(), Map.of("outcome", "NOT_CERTIFIED", "followed", "true")))
        .hasStatus(422);
    assertThat(post(path, staff.first(), cancel)).as("not heard").hasStatus(422);
    assertThat(post(path + "/audition", staff.first(), Map.of())).hasStatus(422);
    var question = Map.of("question", "À quoi servait le téléphone ?");
    assertThat(post(path + "/audition", staff.first(), question)).hasStatus(302);
    assertThat(post(path, staff.first(), cancel)).as("still being heard").hasStatus(422);
    assertThat(text(result(sitting), candidate)).contains("À quoi servait le téléphone ?");
    var answer = Map.of("explanation", "C’était une alarme.");
    assertThat(post(result(sitting) + "/audition", candidate, answer)).hasStatus(302);
    assertThat(text(path, staff.first())).contains("C’était une alarme.");
    assertThat(post(path, staff.first(), cancel)).hasStatus(302);
    assertThat(text(result(sitting), candidate))
        .contains("Épreuve annulée", "Un téléphone a servi.", "Faire un recours");

    assertThat(post(result(sitting) + "/recours", candidate, Map.of())).hasStatus(422);
    var appeal = Map.of("appeal", "Personne n’a vérifié.");
    assertThat(post(result(sitting) + "/recours", candidate, appeal)).hasStatus(302);
    assertThat(post(result(sitting) + "/recours", candidate, appeal)).hasStatus(422);
    var uphold =
        Map.of("answer", "L’alarme est établie.", "then", "uphold", "outcome", "CERTIFIED");
    assertThat(text(path, staff.first())).contains("une autre personne tranche ce recours");
    assertThat(post(path + "/recours", staff.first(), uphold)).hasStatus(403);
    var both = Map.of("answer", "Non établi.", "then", "dismiss", "outcome", "CERTIFIED");
    var contradiction = post(path + "/recours", staff.second(), both);
    assertThat(contradiction).hasStatus(422);
    assertThat(Visit.text(contradiction))
        .contains("href=\"#outcome\"", "Rejeter le recours laisse la décision", "Non établi.")
        .as("a round button cannot be taken back by hand")
        .doesNotContainPattern("name=\"outcome\"[^>]* checked");
    assertThat(post(path + "/recours", staff.second(), uphold)).hasStatus(302);
    assertThat(text(result(sitting), candidate))
        .contains("L’alarme est établie.", "Certifié", "Recours accueilli");
    assertThat(credentials.list(candidate.id())).hasSize(1);

    assertThat(post(path, staff.first(), Map.of("outcome", "NOT_CERTIFIED"))).hasStatus(422);
    assertThat(post(path, staff.first(), cancel)).hasStatus(302);
    assertThat(credentials.list(candidate.id()).getFirst().revocation()).isPresent();
    assertThat(export(candidate)).contains("CANCELLED", "C’était une alarme.", "CERTIFIED");
  }

  private String export(Person person) {
    var all = new ArrayList<String>();
    personal.stream()
        .filter(each -> each.name().equals("certification-decisions"))
        .forEach(each -> all.add(each.export(person.id()).toString()));
    return all.toString();
  }

  @Test
  void whatIsNotSureIsMeasuredAgainInAnotherSession() {
    var staff = staff("retest");
    var session = session(staff, true);
    var candidate = person("retest-candidat");
    var sitting = sat(session, candidate, true);
    var next = session(staff, false);
    adopt(1.2);
    var path = room(session) + "/" + sitting;

    assertThat(text(room(session), staff.first()))
        .contains("trop peu sûr")
        .doesNotContain("Les cas clairs");
    assertThat(text(path, staff.first())).contains("L’intervalle contient le seuil.");
    assertThat(post(path, staff.first(), Map.of("outcome", "RETEST"))).hasStatus(422);
    var domain = skills.getBank().framework().domains().getFirst().id();
    assertThat(post(path, staff.first(), Map.of("outcome", "RETEST", "domain", domain)))
        .hasStatus(302);
    assertThat(text(result(sitting), candidate)).contains("Nouvelle épreuve : ");
    assertThat(post(path + "/nouvelle-epreuve", staff.first(), Map.of("next", "" + session)))
        .hasStatus(404);
    assertThat(post(path + "/nouvelle-epreuve", staff.first(), Map.of("next", "" + next)))
        .hasStatus(302);
    var registered =
        db.sql("select domains from certification.candidate where session = :session")
            .param("session", next)
            .query((row, _) -> List.of((String[]) row.getArray("domains").getArray()))
            .single();
    assertThat(registered).containsExactly(domain);
  }
}
