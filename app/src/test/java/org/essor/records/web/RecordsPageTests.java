package org.essor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.PersonalData;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.cohorts.ACampaign;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.CampaignProgressed;
import org.essor.cohorts.Campaigns;
import org.essor.institutions.AnInstitution;
import org.essor.institutions.Duty;
import org.essor.institutions.StaffDesk;
import org.essor.platform.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What students did goes to the record store of their institution, once and under pseudonyms. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class RecordsPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired StaffDesk staff;
  @Autowired CampaignDesk desk;
  @Autowired Campaigns campaigns;
  @Autowired ApplicationEventPublisher events;
  @Autowired ObjectProvider<Job> jobs;
  @Autowired ObjectProvider<PersonalData> personal;
  @Autowired TransactionTemplate transactions;
  @Autowired Clock clock;

  private ARecordStore store;
  private Person manager;
  private Campaign campaign;
  private String page;

  @BeforeEach
  void anInstitutionWithACampaign() {
    store = ARecordStore.speaking("1.0.3", "2.0.0");
    manager = APerson.with(db, Role.INNOVATOR);
    var where = AnInstitution.with(manager, staff, db, Duty.TEACHER);
    campaign = desk.open(ACampaign.draft(where.id(), clock.instant()), manager.id());
    page = "/etablissements/" + where.id() + "/traces";
  }

  @AfterEach
  void closed() {
    store.close();
    db.sql("delete from records.store").update();
  }

  private MvcTestResult post(String path, String... fields) {
    return Visit.of(browser, manager).post(path, fields);
  }

  private MvcTestResult connect(String endpoint, String secret) {
    return post(page, "endpoint", endpoint, "username", "essor", "secret", secret, "version", "V2");
  }

  private void connect() {
    assertThat(connect(store.endpoint() + "/statements/", ARecordStore.SECRET)).hasStatus(302);
  }

  private String shown() {
    return shown("fr");
  }

  private String shown(String language) {
    var answer =
        browser
            .get()
            .uri(page)
            .with(AsPerson.of(manager))
            .header("Accept-Language", language)
            .exchange();
    assertThat(answer).hasStatusOk();
    return html(answer);
  }

  private static String html(MvcTestResult answer) {
    return Visit.text(answer);
  }

  private Person student() {
    var person = APerson.with(db, Role.INNOVATOR);
    campaigns.enrol(campaign.id(), person.id(), "");
    return person;
  }

  /** Something happens to a student, and what is to be told is written. */
  private void progress(Person person, double share, Optional<Double> score, Instant at) {
    long before = written();
    transactions.executeWithoutResult(_ ->
        events.publishEvent(new CampaignProgressed(campaign.id(), person.id(), share, score, at)));
    Awaitility.await().until(() -> written() > before);
  }

  private long written() {
    return db.sql("select count(*) from records.statement").query(Long.class).single();
  }

  private void begin(int students) {
    for (int i = 0; i < students; i++) {
      progress(student(), 0, Optional.empty(), now());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void send() {
    db.sql("update records.store set next_at = now()").update();
    jobs.stream().filter(job -> job.name().equals("records.send")).forEach(job -> job.work().run());
  }

  private List<String> verbs() {
    return store.kept().stream()
        .map(each -> each.at("/verb/id").asString().replaceFirst(".*/", ""))
        .toList();
  }

  @Test
  void aStudentIsToldOfUnderAPseudonymInOneBatchAndKnowsIt() {
    connect();
    var student = student();
    var at = now();
    progress(student, 0, Optional.empty(), at);
    progress(student, 1, Optional.empty(), at.plusSeconds(60));
    send();
    assertThat(store.asked).containsExactly("2 200");
    assertThat(verbs()).containsExactly("initialized", "completed");
    var said = store.kept().getLast();
    assertThat(said.at("/timestamp").asString()).isEqualTo(at.plusSeconds(60).toString());
    assertThat(said.at("/result/completion").asBoolean()).isTrue();
    assertThat(said.toString())
        .doesNotContain(student.email())
        .doesNotContain(student.id().toString());
    var pseudonym = said.at("/actor/account/name").asString();
    assertThat(mine(student)).contains(pseudonym).contains("statements=2");
    var told = browser.get().uri(campaign.address()).with(AsPerson.of(student)).exchange();
    assertThat(html(told)).contains("localhost");
    assertThat(shown()).contains("L’envoi est en marche", "A terminé", "Envoyé");
  }

  private String mine(Person person) {
    return personal.stream()
        .filter(each -> each.name().equals("records"))
        .map(each -> each.export(person.id()).toString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsSentAgainIsKeptOnceAndADecisionThatChangesTakesTheFormerBack() {
    connect();
    var student = student();
    var at = now();
    progress(student, 1, Optional.of(0.0), at);
    send();
    db.sql("update records.statement set state = 'WAITING'").update();
    send();
    assertThat(store.asked).containsExactly("2 200", "2 200");
    assertThat(verbs()).containsExactlyInAnyOrder("completed", "failed");
    progress(student, 1, Optional.of(1.0), at.plusSeconds(9));
    send();
    assertThat(verbs()).contains("passed").contains("voided");
    var voided = said("voided");
    assertThat(voided.at("/object/objectType").asString()).isEqualTo("StatementRef");
    assertThat(voided.at("/object/id").asString()).isEqualTo(said("failed").at("/id").asString());
  }

  private JsonNode said(String verb) {
    return store.kept().stream()
        .filter(each -> each.at("/verb/id").asString().endsWith("/" + verb))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatTheStoreDoesNotWantIsFoundByHalvesAndSaidWhy() {
    connect();
    begin(5);
    var bad = db.sql("select id from records.statement order by place limit 1 offset 2");
    var id = bad.query(UUID.class).single();
    store.unwanted.add(id.toString());
    send();
    assertThat(store.kept()).hasSize(4);
    assertThat(shown()).contains("Refusé", "Réponse 400. Not wanted: &lt;b&gt;http", id.toString());
    store.unwanted.clear();
    assertThat(post(page + "/renvoi")).hasStatus(302);
    send();
    assertThat(store.kept()).hasSize(5);
    assertThat(shown("en")).contains("Sending is on").doesNotContain("Answer 400");
  }

  @Test
  void anotherStatementUnderTheSameIdentifierIsAConflictAndOursIsNot() {
    connect();
    begin(2);
    var ids = db.sql("select id from records.statement order by place").query(UUID.class).list();
    store.keep(ids.getFirst(), "{\"id\": \"x\", \"verb\": {\"id\": \"http://other\"}}");
    store.keep(
        ids.getLast(),
        db.sql("select said from records.statement where id = ?")
            .param(ids.getLast())
            .query(String.class)
            .single()
            .replaceFirst("}$", ", \"stored\": \"2026-11-22T12:00:00Z\"}"));
    send();
    assertThat(states()).containsExactly("REFUSED", "SENT");
    assertThat(shown()).contains("un autre énoncé sous cet identifiant (réponse 409)");
  }

  private List<String> states() {
    return db.sql("select state from records.statement order by place").query(String.class).list();
  }

  @Test
  void aStoreThatIsBusyIsAskedAgainLaterAndLaterAndNothingIsLost() {
    connect();
    begin(1);
    store.status.set(503);
    send();
    assertThat(pause()).isBetween(Duration.ofMinutes(55), Duration.ofMinutes(61));
    jobs.stream().filter(job -> job.name().equals("records.send")).forEach(job -> job.work().run());
    assertThat(store.asked).containsExactly("1 503");
    assertThat(shown()).contains("Essor réessaie", "Le registre a répondu 503");
    var gone = store;
    gone.close();
    db.sql("update records.store set failures = 7").update();
    send();
    assertThat(pause()).isBetween(Duration.ofMinutes(125), Duration.ofMinutes(129));
    assertThat(shown()).contains("Aucune réponse à temps");
    assertThat(states()).containsExactly("WAITING");
  }

  private Duration pause() {
    var next = db.sql("select next_at from records.store").query(Instant.class).single();
    return Duration.between(clock.instant(), next);
  }

  @Test
  void whoIsNotLetInStopsAndTheManagerIsToldAndGoesOn() {
    assertThat(connect(store.endpoint().toString(), "wrong")).hasStatus(302);
    begin(2);
    send();
    send();
    assertThat(store.asked).containsExactly("2 401");
    assertThat(shown()).contains("L’envoi s’est arrêté", "refuse les identifiants (réponse 401)");
    assertThat(
            db.sql("select count(*) from platform.mail where recipient = ?")
                .param(manager.email())
                .query(Long.class)
                .single())
        .isPositive();
    assertThat(html(post(page + "/essai"))).contains("Le registre refuse les identifiants.");
    connect();
    send();
    assertThat(store.kept()).hasSize(2);
    assertThat(html(post(page + "/essai"))).contains("parle xAPI 2.0.0");
  }

  @Test
  void aStoreThatRefusesAllOfSeveralIsNotAskedOnAndOn() {
    connect();
    begin(3);
    store.unwanted.addAll(
        db.sql("select cast(id as text) from records.statement").query(String.class).list());
    send();
    int asked = store.asked.size();
    send();
    assertThat(store.asked).hasSize(asked);
    assertThat(shown()).contains("refusé tous les énoncés");
  }

  @Test
  void aManagerStopsGoesOnAndRemoves() {
    connect();
    assertThat(post(page + "/arret")).hasStatus(302);
    begin(1);
    send();
    assertThat(store.asked).isEmpty();
    assertThat(shown()).contains("L’envoi est arrêté");
    assertThat(post(page + "/reprise")).hasStatus(302);
    send();
    assertThat(store.kept()).hasSize(1);
    assertThat(post(page + "/retrait")).hasStatus(302);
    assertThat(written()).isZero();
    assertThat(shown()).contains("Relier votre registre").doesNotContain("Envoyé");
  }

  @Test
  void theSecretIsEncryptedAndGoesToNoOtherAddress() {
    connect();
    var locked = db.sql("select secret from records.store").query(byte[].class).single();
    assertThat(new String(locked, StandardCharsets.UTF_8)).doesNotContain("secret");
    assertThat(shown()).doesNotContain(ARecordStore.SECRET);
    var elsewhere = connect("https://store.example/xapi", "");
    assertThat(elsewhere).hasStatus(422);
    assertThat(html(elsewhere)).contains("href=\"#secret\"", "Donnez le secret pour cette adresse");
    assertThat(html(connect("file:///etc/passwd", "x"))).contains("href=\"#endpoint\"");
    assertThat(connect(store.endpoint().toString(), "")).hasStatus(302);
    begin(1);
    send();
    assertThat(store.kept()).hasSize(1);
    assertThat(
            browser
                .get()
                .uri(page)
                .with(AsPerson.of(APerson.with(db, Role.COORDINATOR)))
                .exchange())
        .hasStatus(403);
  }

  @Test
  void whoDeletesHisAccountIsToldOfNoMoreAndWhatWasToldIsTakenBack() {
    connect();
    var student = student();
    progress(student, 0, Optional.empty(), now());
    send();
    progress(student, 1, Optional.empty(), now().plusSeconds(5));
    personal.stream()
        .filter(each -> each.name().equals("records"))
        .forEach(each -> each.erase(student.id()));
    send();
    assertThat(verbs()).containsExactly("initialized", "voided");
    assertThat(mine(student)).isEqualTo("[]");
    assertThat(
            db.sql("select count(*) from records.statement where person is not null or said like ?")
                .param("%" + store.kept().getFirst().at("/actor/account/name").asString() + "%")
                .query(Long.class)
                .single())
        .isZero();
  }
}
