package org.essor.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.Objects;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.strategy.Property;
import org.essor.strategy.Statement;
import org.essor.strategy.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** What coordinators change, and who may not; rolled back after each test. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@Transactional
class EditPageTests {

  private static final String PHASE = "/strategie/modifier/phase/A1-03";

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired Strategy strategy;

  private Person coordinator() {
    return APerson.with(db, Role.COORDINATOR);
  }

  private static String body(MvcTestResult answer) {
    return Visit.text(answer);
  }

  private String open(String path, Person person) {
    var answer = browser.get().uri(path).with(AsPerson.of(person)).exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private long seen(String subject, Property property) {
    return strategy.findLatest(subject, property).map(Statement::id).orElse(0L);
  }

  private MvcTestResult send(String path, Person person, String value, long seen) {
    return browser
        .post()
        .uri(path)
        .with(AsPerson.of(person))
        .with(csrf())
        .param("value", value)
        .param("period", "15/03/2027")
        .param("reason", "L’appel a ouvert")
        .param("citation", "Comité de pilotage du 15 mars 2027")
        .param("seen", "" + seen)
        .exchange();
  }

  @Test
  void aCoordinatorChangesAPhaseAndEveryoneReadsItWithItsReason() {
    var answer = send(PHASE, coordinator(), "launched", seen("A1-03", Property.PHASE));

    assertThat(answer).hasStatus(HttpStatus.FOUND);
    assertThat(body(browser.get().uri("/strategie/actions/A1-03").exchange()))
        .contains(
            "Lancée",
            "15 mars 2027",
            "Comité de pilotage du 15 mars 2027",
            "L’appel a ouvert",
            "En cours de lancement",
            "18 octobre 2021");
    assertThat(body(browser.get().uri("/strategie/historique?de=coordination").exchange()))
        .contains("A1-03", "L’appel a ouvert")
        .doesNotContain("Personne COORDINATOR");
  }

  @Test
  void anAmountIsSaidToTheCentAndInTheRegisterToo() {
    var seen = seen("A1", Property.BUDGET);
    send("/strategie/modifier/budget/A1", coordinator(), "54 000 000,50 €", seen);
    TransactionSynchronizationUtils.triggerBeforeCommit(false);

    assertThat(body(browser.get().uri("/strategie/axes/A1").exchange()))
        .contains("54 000 000,50 €");
    assertThat(open("/administration", APerson.with(db, Role.ADMINISTRATOR)))
        .contains("Valeur : 54 000 000,50 €", "Période : 15 mars 2027");
  }

  @Test
  void theStrategyItselfIsNamedOnceInTheBreadcrumb() {
    var page = open("/strategie/modifier/budget/SASN", coordinator());
    var crumbs = page.substring(page.indexOf("fr-breadcrumb"), page.indexOf("<h1>"));
    assertThat(crumbs.split("href=\"/strategie\"", -1)).hasSize(2);
  }

  @Test
  void aPhaseOfWhichNoneIsChosenIsAskedForAndTheRestIsKept() {
    var answer =
        browser
            .post()
            .uri(PHASE)
            .with(AsPerson.of(coordinator()))
            .with(csrf())
            .param("reason", "L’appel a ouvert")
            .param("seen", "" + seen("A1-03", Property.PHASE))
            .exchange();

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(answer))
        .contains("href=\"#value\"", "href=\"#period\"", "href=\"#citation\"", "L’appel a ouvert");
  }

  @Test
  void whatWasPublishedIsSaidToTheCoordinator() {
    var person = coordinator();
    var answer = send(PHASE, person, "launched", seen("A1-03", Property.PHASE));
    var saved = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    assertThat(open(saved, person))
        .contains("Le changement est publié", "Comité de pilotage", "/strategie/actions/A1-03");
  }

  @Test
  void aBudgetIsTypedAsPeopleWriteIt() {
    send("/strategie/modifier/budget/A1-01", coordinator(), "1 250 000,50 €", 0);
    assertThat(strategy.get().findCurrent("A1-01", Property.BUDGET))
        .hasValueSatisfying(
            statement -> assertThat(statement.value().written()).isEqualTo("1250000.50"));
  }

  @Test
  void anEnglishAmountHasCommasAndItsCurrencyFirst() {
    browser
        .post()
        .uri("/strategie/modifier/budget/A1-02")
        .with(AsPerson.of(coordinator()))
        .with(csrf())
        .locale(Locale.ENGLISH)
        .header("Accept-Language", "en")
        .param("value", "€1,250,000.50")
        .param("period", "2027-03-15")
        .param("reason", "The call is open")
        .param("citation", "Steering committee")
        .param("seen", "" + seen("A1-02", Property.BUDGET))
        .exchange();
    assertThat(strategy.get().findCurrent("A1-02", Property.BUDGET))
        .hasValueSatisfying(
            statement -> assertThat(statement.value().written()).isEqualTo("1250000.50"));
  }

  @Test
  void aNewActualFigureMovesTheProgress() {
    var path = "/strategie/modifier/actual/students";
    send(path, coordinator(), "105 000", seen("students", Property.ACTUAL));
    assertThat(body(browser.get().uri("/strategie/indicateurs").exchange()))
        .containsSubsequence("Étudiants formés", "105 000 étudiants", "50 %");
  }

  @Test
  void aNewDateMovesInTheCalendar() {
    send(
        "/strategie/modifier/date/early-access",
        coordinator(),
        "2027-Q2",
        seen("early-access", Property.DATE));
    assertThat(body(browser.get().uri("/strategie/calendrier").exchange()))
        .containsSubsequence("À venir", "2e trimestre 2027", "Accès anticipé", "Passées");
  }

  @Test
  void theSecondOfTwoCoordinatorsSeesBothValuesAndLosesNothing() {
    var before = seen("A1-03", Property.PHASE);
    send(PHASE, coordinator(), "launched", before);
    var late = send(PHASE, coordinator(), "stopped", before);

    assertThat(late).hasStatus(HttpStatus.CONFLICT);
    assertThat(body(late))
        .contains(
            "Une autre personne a changé ceci entre-temps",
            "<strong>Lancée</strong>",
            "Vous vouliez publier « Arrêtée »",
            "value=\"15/03/2027\"",
            "L’appel a ouvert",
            "name=\"seen\" value=\"" + seen("A1-03", Property.PHASE) + "\"");
    assertThat(strategy.get().list("A1-03", Property.PHASE)).hasSize(2);

    send(PHASE, coordinator(), "stopped", seen("A1-03", Property.PHASE));
    assertThat(strategy.get().list("A1-03", Property.PHASE))
        .extracting(statement -> statement.value().written())
        .containsExactly("stopped", "launched", "launching");
  }

  @Test
  void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedStays() {
    var answer =
        browser
            .post()
            .uri("/strategie/modifier/budget/A2-01")
            .with(AsPerson.of(coordinator()))
            .with(csrf())
            .param("value", "beaucoup")
            .param("period", "bientôt")
            .param("reason", " ")
            .param("citation", "")
            .param("seen", "0")
            .exchange();
    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(answer))
        .containsSubsequence(
            "Erreur –",
            "href=\"#value\"",
            "href=\"#period\"",
            "href=\"#citation\"",
            "href=\"#reason\"",
            "Budget à modifier – ",
            "value=\"beaucoup\"",
            "value=\"bientôt\"");
  }

  @Test
  void theChangeIsInTheAuditLogWithoutItsWords() {
    send(PHASE, coordinator(), "launched", seen("A1-03", Property.PHASE));
    TransactionSynchronizationUtils.triggerBeforeCommit(false);
    var details =
        db.sql(
                "select details::text from audit.entry where action = 'strategy.stated' order by"
                    + " number desc limit 1")
            .query(String.class)
            .single();
    assertThat(details).contains("launched", "phase", "2027-03-15").doesNotContain("ouvert");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/strategie/modifier/target/sites",
        "/strategie/modifier/phase/A9-99",
        "/strategie/modifier/budget/sites",
        "/strategie/modifier/rumour/A1-01"
      })
  void whatCoordinatorsDoNotStateIsNotFound(String path) {
    assertThat(browser.get().uri(path).with(AsPerson.of(coordinator())))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "COORDINATOR", mode = EnumSource.Mode.EXCLUDE)
  void nobodyElseMayChangeAnything(Role role) {
    var person = APerson.with(db, role);
    var seen = seen("A1-03", Property.PHASE);
    assertThat(browser.get().uri(PHASE).with(AsPerson.of(person))).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(send(PHASE, person, "launched", seen)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(sendByProgram(person, "strategy:write")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(seen("A1-03", Property.PHASE)).isEqualTo(seen);
    assertThat(open("/strategie/actions/A1-03", person)).doesNotContain("/strategie/modifier/");
  }

  @Test
  void aVisitorIsAskedToSignInAndComesBack() {
    assertThat(browser.get().uri(PHASE))
        .hasStatus(HttpStatus.FOUND)
        .redirectedUrl()
        .startsWith("/connexion?suite=");
    assertThat(body(browser.get().uri("/strategie/actions/A1-03").exchange()))
        .doesNotContain("/strategie/modifier/");
  }

  @Test
  void aCoordinatorFindsWhatHeMayChangeWhereHeReadsIt() {
    assertThat(open("/strategie/actions/A4-02", coordinator()))
        .contains(
            "/strategie/modifier/phase/A4-02",
            "/strategie/modifier/budget/A4-02",
            "/strategie/modifier/actual/sites",
            "/strategie/modifier/date/sites-call");
    assertThat(open("/strategie", coordinator())).contains("/strategie/modifier/budget/SASN");
    assertThat(open("/strategie/axes/A2", coordinator())).contains("/strategie/modifier/budget/A2");
    assertThat(open("/strategie/calendrier", coordinator()))
        .contains("/strategie/modifier/date/launch");
    assertThat(open("/strategie/indicateurs", coordinator()))
        .contains("/strategie/modifier/actual/laureates");
  }

  private MvcTestResult sendByProgram(Person person, String... scopes) {
    return sendByProgram(person, seen("A1-03", Property.PHASE), "launched", scopes);
  }

  private MvcTestResult sendByProgram(Person person, long seen, String value, String... scopes) {
    return browser
        .post()
        .uri("/api/v1/strategy/statements")
        .with(AsPerson.withScopes(person, scopes))
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            """
            {"subject": "A1-03", "property": "phase", "value": "%s", "period": "2027-03-15",
             "reason": "Ouverture", "citation": "Comité", "seen": %d}
            """
                .formatted(value, seen))
        .exchange();
  }

  @Test
  void aProgramOfACoordinatorStatesTheSame() {
    assertThat(sendByProgram(coordinator(), "strategy:write"))
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .hasPathSatisfying("$.value", value -> assertThat(value).isEqualTo("launched"))
        .hasPathSatisfying("$.reason", reason -> assertThat(reason).isEqualTo("Ouverture"));
  }

  @Test
  void aProgramThatComesTooLateReadsWhatWasStatedMeanwhile() {
    assertThat(sendByProgram(coordinator(), 1, "stopped", "strategy:write"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .hasPathSatisfying("$.latest.value", value -> assertThat(value).isEqualTo("launching"));
  }

  @Test
  void aProgramReadsWhatIsWrongFieldByField() {
    assertThat(sendByProgram(coordinator(), 1, "forgotten", "strategy:write"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .hasPathSatisfying(
            "$.errors[0].pointer", pointer -> assertThat(pointer).isEqualTo("/value"));
  }

  @Test
  void aTokenWithoutTheScopeIsRefused() {
    assertThat(sendByProgram(coordinator(), "projects:read"))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("Ce jeton n’a pas ce droit", "strategy:write");
    assertThat(
            browser
                .post()
                .uri("/api/v1/strategy/statements")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .hasStatus(HttpStatus.UNAUTHORIZED);
  }
}
