package org.essor.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.certification.ASession;
import org.essor.certification.Sessions;
import org.essor.certification.Sitting;
import org.essor.certification.Sitting.State;
import org.essor.certification.SittingId;
import org.essor.certification.Sittings;
import org.essor.certification.internal.Instruments;
import org.essor.institutions.Duty;
import org.essor.institutions.Institutions;
import org.essor.institutions.StaffDesk;
import org.essor.institutions.StaffDesk.Naming;
import org.essor.platform.Language;
import org.essor.skills.question.ALearner;
import org.essor.skills.question.ShownItem;
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
class CertificationPageTests {

  private static final Cookie DEVICE = new Cookie("essor-device", "first");
  private static final Cookie OTHER = new Cookie("essor-device", "other");
  private static final Map<String, List<String>> NOTHING = Map.of();
  private static final Map<String, List<String>> SURE = Map.of("sure", List.of("yes"));

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired Sessions sessions;
  @Autowired Sittings sittings;
  @Autowired Institutions institutions;
  @Autowired StaffDesk desk;
  @Autowired Instruments instruments;

  private MvcTestResult get(String path, Person person, Cookie device) {
    return browser
        .get()
        .uri(path)
        .header("Accept-Language", "fr")
        .cookie(device)
        .with(AsPerson.of(person))
        .exchange();
  }

  private String page(String path, Person person) {
    var page = get(path, person, DEVICE);
    assertThat(page).hasStatusOk();
    return body(page);
  }

  private MvcTestResult post(
      String path, Person person, Cookie device, Map<String, List<String>> fields) {
    var request =
        browser
            .post()
            .uri(path)
            .with(csrf())
            .header("Accept-Language", "fr")
            .cookie(device)
            .with(AsPerson.of(person));
    for (var field : fields.entrySet()) {
      request = request.param(field.getKey(), field.getValue().toArray(String[]::new));
    }
    return request.exchange();
  }

  private static String body(MvcTestResult page) {
    return Visit.text(page).replace("&#39;", "'");
  }

  private String done(String path, Person person, Map<String, List<String>> fields) {
    var answer = post(path, person, DEVICE, fields);
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private static String at(ASession session) {
    return "/certification/sessions/" + session.id();
  }

  private static String seat(ASession session) {
    return "/certification/convocations/" + session.id();
  }

  private ASession open() {
    var session = ASession.planned(sessions, desk, db);
    done(at(session) + "/ouvrir", session.manager(), NOTHING);
    return session;
  }

  private Sitting begin(ASession session, Person person) {
    done(seat(session), person, Map.of("code", List.of(session.code())));
    done(at(session) + "/candidats/" + person.id() + "/admettre", session.manager(), NOTHING);
    return read(done(seat(session) + "/commencer", person, NOTHING));
  }

  private Sitting read(String address) {
    return sittings.find(SittingId.find(address.split("/")[3]).orElseThrow()).orElseThrow();
  }

  private Sitting read(Sitting sitting) {
    return sittings.find(sitting.id()).orElseThrow();
  }

  private static String address(Sitting sitting) {
    return "/certification/epreuves/" + sitting.id();
  }

  private Map<String, List<String>> right(Sitting at) {
    var item = ((State.Begun) at.state()).item();
    return ALearner.right(
        ShownItem.of(instruments.bank(at.terms().bank()), item, at.terms().seed()));
  }

  private MvcTestResult answer(Sitting at, Person person, Map<String, List<String>> fields) {
    return post(address(at) + "/questions/" + (at.position() + 1), person, DEVICE, fields);
  }

  @Test
  void aManagerPlansASessionAndRegistersCandidates() {
    var manager = ASession.planned(sessions, desk, db).manager();
    var where = institutions.where(manager.id(), Duty.MANAGER).getFirst();
    var plan = "/certification/etablissements/" + where.id();
    assertThat(page(plan, manager)).contains("Prévoir une session", "value=\"28\"");
    var wrong = post(plan, manager, DEVICE, Map.of("title", List.of("Sans lieu")));
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong)).contains("Choisissez au moins un surveillant", "Sans lieu");
    var made =
        done(
            plan,
            manager,
            Map.of(
                "title", List.of("Juin"),
                "place", List.of("Salle 1"),
                "opens", List.of("01/06/2027 09:00"),
                "closes", List.of("01/06/2027 12:00"),
                "questions", List.of("28"),
                "minutes", List.of("60"),
                "supervisors", List.of("" + manager.id())));
    var known = APerson.with(db, Role.INNOVATOR);
    var some =
        post(
            made + "/candidats",
            manager,
            DEVICE,
            Map.of(
                "emails",
                List.of("nom;courriel\nUn;" + known.email() + "\npas une adresse\na@@b")));
    assertThat(some).hasStatus(422);
    assertThat(body(some))
        .contains(
            known.displayName(),
            "ligne 3, pas une adresse –",
            "ligne 4, a@@b –",
            "Une personne est inscrite",
            ">pas une adresse\na@@b<");
    assertThat(page(made + "/candidats/" + known.id(), manager)).contains("Accorder");
    done(
        made + "/candidats/" + known.id() + "/amenagements",
        manager,
        Map.of("time", List.of("133"), "accessible", List.of("yes")));
    assertThat(page(made, manager)).contains("33 % de temps en plus", "Juin", "Salle 1");
    assertThat(post(made + "/ouvrir", manager, DEVICE, NOTHING)).hasStatus(422);
    assertThat(mailsTo(known)).isEqualTo(1);
    assertThat(page("/certification", known)).contains("Juin");
    var remove = made + "/candidats/" + known.id() + "/retirer";
    var unsure = post(remove, manager, DEVICE, NOTHING);
    assertThat(unsure).hasStatus(422);
    assertThat(body(unsure)).contains("Cochez cette case", "Je retire " + known.displayName());
    assertThat(page(made, manager)).contains(known.email());
    assertThat(page(done(remove, manager, SURE), manager))
        .contains("La personne est retirée")
        .doesNotContain(known.email());
  }

  @Test
  void whoFindsNoPlaceWaitsAndIsToldOnceThereIsOne() {
    var session = ASession.planned(sessions, desk, db);
    var seated = session.candidate();
    var manager = session.manager();
    var plan =
        new HashMap<>(
            Map.of(
                "title", List.of("Session d’essai"),
                "place", List.of("Salle 1"),
                "opens", List.of("02/06/2027 09:00"),
                "closes", List.of("02/06/2027 12:00"),
                "questions", List.of("10"),
                "minutes", List.of("30"),
                "places", List.of("0"),
                "supervisors", List.of("" + manager.id())));
    var wrong = post(at(session) + "/modifier", manager, DEVICE, plan);
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong)).contains("Places (facultatif)");
    plan.put("places", List.of("1"));
    done(at(session) + "/modifier", manager, plan);
    var late = APerson.with(db, Role.INNOVATOR);
    var told = done(at(session) + "/candidats", manager, Map.of("emails", List.of(late.email())));
    assertThat(page(told, manager))
        .contains("une attend une place", "Une personne attend une place", late.email());
    assertThat(mailsTo(late)).isZero();
    var behind = APerson.with(db, Role.INNOVATOR);
    var some = behind.email() + "\nsans adresse\nsans adresse non plus";
    assertThat(
            body(
                post(at(session) + "/candidats", manager, DEVICE, Map.of("emails", List.of(some)))))
        .contains("; une attend une place. Non inscrits", "lue ; ligne 3");
    done(at(session) + "/attente", manager, Map.of("retirer", List.of("" + behind.id())));
    done(at(session) + "/candidats/" + seated.id() + "/retirer", manager, SURE);
    assertThat(page(at(session), manager))
        .contains(late.email())
        .doesNotContain("attend une place");
    assertThat(mailsTo(late)).isEqualTo(1);
    done(at(session) + "/candidats", manager, Map.of("emails", List.of(seated.email())));
    done(at(session) + "/attente", manager, Map.of("retirer", List.of("" + seated.id())));
    assertThat(page(at(session), manager)).doesNotContain(seated.email());
  }

  private int mailsTo(Person person) {
    return db.sql("select count(*) from platform.mail where recipient = :to")
        .param("to", person.email())
        .query(Integer.class)
        .single();
  }

  @Test
  void aPlannedSessionIsChangedThenCancelledAndThoseRegisteredAreTold() {
    var session = ASession.planned(sessions, desk, db);
    var person = session.candidate();
    var manager = session.manager();
    var change = at(session) + "/modifier";
    assertThat(page(change, manager)).contains("Session d’essai", "La personne inscrite");
    var plan =
        Map.of(
            "title", List.of("Session déplacée"),
            "place", List.of("Amphithéâtre C"),
            "opens", List.of("02/06/2027 09:00"),
            "closes", List.of("02/06/2027 12:00"),
            "questions", List.of("10"),
            "minutes", List.of("30"),
            "supervisors", List.of("" + manager.id()));
    var wrong = new HashMap<>(plan);
    wrong.put("closes", List.of("01/06/2027 12:00"));
    var refused = post(change, manager, DEVICE, wrong);
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("La clôture doit suivre", "Amphithéâtre C");
    done(change, manager, plan);
    done(change, manager, plan);
    assertThat(page(at(session), manager))
        .contains("Session déplacée", "Amphithéâtre C", "10 questions");
    assertThat(post(at(session) + "/annuler", manager, DEVICE, NOTHING)).hasStatus(422);
    done(at(session) + "/annuler", manager, Map.of("reason", List.of("Salle inondée")));
    assertThat(page(at(session), manager)).contains("annulée", "Salle inondée");
    assertThat(page(seat(session), person)).contains("annulée", "Salle inondée");
    assertThat(post(at(session) + "/annuler", manager, DEVICE, Map.of("reason", List.of("Non"))))
        .hasStatus(422);
    assertThat(post(at(session) + "/ouvrir", manager, DEVICE, NOTHING)).hasStatus(422);
    assertThat(
            db.sql("select text_key from platform.mail where recipient = :to order by text_key")
                .param("to", person.email())
                .query(String.class)
                .list())
        .containsExactly(
            "certification.mail.cancelled",
            "certification.mail.changed",
            "certification.mail.invitation");
  }

  @Test
  void nobodyButThoseWhoPlanASessionChangesItAndNobodyOnceItIsOpen() {
    var session = ASession.planned(sessions, desk, db);
    var stranger = ASession.planned(sessions, desk, db).manager();
    var supervisor = APerson.with(db, Role.INNOVATOR);
    var where = sessions.find(session.id()).orElseThrow().plan().institution();
    desk.name(
        where,
        new Naming(supervisor.email(), Set.of(Duty.SUPERVISOR), Language.FR),
        session.manager());
    for (var each : List.of(stranger, supervisor, session.candidate())) {
      assertThat(get(at(session) + "/modifier", each, DEVICE)).hasStatus(404);
      assertThat(post(at(session) + "/annuler", each, DEVICE, Map.of("reason", List.of("Non"))))
          .hasStatus(404);
    }
    done(at(session) + "/ouvrir", session.manager(), NOTHING);
    assertThat(get(at(session) + "/modifier", session.manager(), DEVICE)).hasStatus(422);
  }

  @Test
  void aCandidateComesInAnswersAndSeesNoResult() {
    var session = open();
    var person = session.candidate();
    assertThat(page(seat(session), person)).contains("Saisissez le code", "Les règles");
    var wrong = post(seat(session), person, DEVICE, Map.of("code", List.of("AAAAAA")));
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong)).contains("Ce n’est pas le code", "value=\"AAAAAA\"");
    var at = begin(session, person);
    while (at.isBegun()) {
      assertThat(page(address(at) + "/questions/" + at.position(), person))
          .contains("Temps restant : 30 min", "Question " + at.position() + " sur 5");
      var refused = answer(at, person, NOTHING);
      assertThat(refused.getResponse().getStatus()).isIn(422, 200, 302);
      if (read(at).position() == at.position()) {
        answer(at, person, right(at));
      }
      at = read(at);
    }
    assertThat(at.answers()).hasSize(5);
    assertThat(page(address(at) + "/fin", person))
        .contains("Votre épreuve est terminée", "5 sur 5", "Aucun résultat")
        .doesNotContain("Niveau", "niveau");
    assertThat(page("/certification", person)).contains("Vos épreuves", "pas encore décidé");
    assertThat(page(at(session), session.manager())).contains("Terminée");
  }

  @Test
  void whateverIsSentTwiceOrLateLeadsToWhereTheCandidateStands() {
    var session = open();
    var person = session.candidate();
    var at = begin(session, person);
    var right = right(at);
    assertThat(answer(at, person, right)).hasStatusOk();
    assertThat(answer(at, person, right)).hasStatusOk();
    var unknown = Map.of("unknown", List.of("1"));
    assertThat(body(answer(at, person, unknown))).contains("question 1");
    assertThat(read(at).answers()).hasSize(1).allMatch(Sitting.Answered::right);
    answer(read(at), person, unknown);
    assertThat(done(address(at) + "/questions/2", person, unknown))
        .endsWith("/questions/3?premiere=1");
    assertThat(done(address(at) + "/questions/9", person, unknown)).endsWith("/questions/3");
    assertThat(get(address(at) + "/questions/1", person, DEVICE)).hasStatus3xxRedirection();
    assertThat(done(address(at) + "/remettre", person, NOTHING)).isEqualTo(address(at));
    var missed = done(address(at) + "/questions/4", person, unknown);
    assertThat(read(at).answers()).hasSize(2);
    assertThat(page(missed, person))
        .contains("Votre épreuve est remise", "question 3 est arrivée après la fin");
    assertThat(done(address(at) + "/questions/3", person, unknown)).isEqualTo(address(at));
  }

  @Test
  void manyCandidatesAreShownByWhereTheyStandAndWhoWaitsComesFirst() {
    var session = open();
    var arrived = session.candidate();
    for (int other = 0; other < 15; other++) {
      session.candidate();
    }
    assertThat(page(at(session), session.manager()))
        .contains("Inscrits, sans code saisi (16)", "id=\"part-EXPECTED\"");
    done(seat(session), arrived, Map.of("code", List.of(session.code())));
    assertThat(page(at(session), session.manager()))
        .containsSubsequence(
            "Une personne vous attend", arrived.email(), "Inscrits, sans code saisi (15)");
  }

  @Test
  void anotherDeviceWaitsForTheSupervisor() {
    var session = open();
    var person = session.candidate();
    var at = begin(session, person);
    var elsewhere = get(address(at) + "/questions/1", person, OTHER);
    assertThat(elsewhere).hasStatus3xxRedirection();
    assertThat(body(get(address(at), person, OTHER))).contains("sur un autre appareil");
    post(address(at) + "/questions/2", person, OTHER, Map.of("unknown", List.of("1")));
    assertThat(read(at).answers()).isEmpty();
    post(address(at) + "/appareil", person, OTHER, NOTHING);
    assertThat(body(get(address(at), person, OTHER))).contains("chez le surveillant");
    assertThat(page(at(session), session.manager())).contains("Demande à changer");
    var candidate = at(session) + "/candidats/" + person.id();
    done(candidate + "/appareil", session.manager(), NOTHING);
    assertThat(get(address(at) + "/questions/1", person, OTHER)).hasStatusOk();
    assertThat(get(address(at) + "/questions/1", person, DEVICE)).hasStatus3xxRedirection();
  }

  @Test
  void aSupervisorNotesGivesTimeStopsAndCloses() {
    var session = open();
    var person = session.candidate();
    var candidate = at(session) + "/candidats/" + person.id();
    var manager = session.manager();
    done(candidate + "/admettre", manager, NOTHING);
    done(candidate + "/renvoyer", manager, Map.of("away", List.of("Pièce périmée")));
    var at = begin(session, person);
    assertThat(post(address(at) + "/fenetre", person, DEVICE, Map.of("left", List.of("true"))))
        .hasStatus(204);
    assertThat(post(candidate + "/temps", manager, DEVICE, Map.of("minutes", List.of("500"))))
        .hasStatus(422);
    done(
        candidate + "/temps",
        manager,
        Map.of("minutes", List.of("5"), "time-why", List.of("Coupure")));
    done(candidate + "/incidents", manager, Map.of("note", List.of("Alarme")));
    done(at(session) + "/incidents", manager, Map.of("note", List.of("Retard du car")));
    assertThat(page(at(session), manager)).contains("Possible quand plus personne");
    done(candidate + "/arreter", manager, Map.of("stop-why", List.of("Malaise")));
    assertThat(page(candidate, manager))
        .contains(
            "Pièce périmée",
            "5 min – Coupure",
            person.displayName() + " – Alarme",
            "Malaise",
            "quittée 1 fois");
    var code = session.code();
    assertThat(page(at(session), manager)).contains(code, "Retard du car");
    done(at(session) + "/code", manager, NOTHING);
    assertThat(session.code()).isNotEqualTo(code);
    assertThat(post(at(session) + "/clore", manager, DEVICE, NOTHING)).hasStatus(422);
    done(at(session) + "/clore", manager, SURE);
    assertThat(page(at(session), manager)).contains("close").doesNotContain(session.code());
    assertThat(get(seat(session), manager, DEVICE)).hasStatus(404);
  }

  @Test
  void onlyThoseOfTheInstitutionSeeASessionAndOnlySupervisorsItsCode() {
    var session = open();
    var person = session.candidate();
    var stranger = ASession.planned(sessions, desk, db).manager();
    var colleague = APerson.with(db, Role.INNOVATOR);
    var where = sessions.find(session.id()).orElseThrow().plan().institution();
    desk.name(
        where, new Naming(colleague.email(), Set.of(Duty.TEACHER), Language.FR), session.manager());
    assertThat(get(at(session), stranger, DEVICE)).hasStatus(404);
    assertThat(get(at(session), person, DEVICE)).hasStatus(404);
    assertThat(get("/certification/etablissements/" + where, stranger, DEVICE)).hasStatus(403);
    assertThat(page(at(session), colleague))
        .contains("Session d’essai")
        .doesNotContain(session.code());
    assertThat(post(at(session) + "/code", colleague, DEVICE, NOTHING)).hasStatus(404);
    var at = begin(session, person);
    assertThat(get(address(at), stranger, DEVICE)).hasStatus(404);
  }
}
