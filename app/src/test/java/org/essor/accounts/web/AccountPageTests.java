package org.essor.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.accounts.internal.ApiTokens;
import org.essor.accounts.internal.Identities;
import org.essor.accounts.internal.OpenIdSignIn;
import org.essor.accounts.internal.Passkeys;
import org.essor.accounts.internal.Sessions;
import org.essor.accounts.internal.SignInMethod;
import org.essor.platform.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class AccountPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired People people;
  @Autowired Sessions sessions;
  @Autowired ApiTokens tokens;
  @Autowired Identities identities;
  @Autowired Passkeys passkeys;

  private Person person;

  @BeforeEach
  void aPerson() {
    person = APerson.with(db, Role.EXPERT);
  }

  @Test
  void aVisitorIsAskedToSignInAndComesBack() {
    assertThat(browser.get().uri("/compte?a=1&b=2"))
        .hasStatus3xxRedirection()
        .hasRedirectedUrl("/connexion?suite=/compte?a%3D1%26b%3D2");
  }

  @Test
  void whoSendsAFormWhenHisSessionIsOverIsToldThatItIsLost() {
    var sent =
        browser.post().uri("/compte").with(csrf()).header("Referer", "http://localhost/compte");
    assertThat(sent).hasRedirectedUrl("/connexion?suite=/compte&perdu=true");
    assertThat(browser.get().uri("/connexion?suite=/compte&perdu=true"))
        .bodyText()
        .contains("Votre envoi n’a pas été pris en compte", "value=\"/compte\"");
  }

  @Test
  void whatIsSentWhenTheSessionIsOverIsKeptOnThePageToBeSentAgain() {
    var sent =
        browser
            .post()
            .uri("/compte?a=1")
            .with(csrf())
            .header("Referer", "http://localhost/compte")
            .header("Sec-Fetch-Mode", "navigate")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .param("name", "Camille \"&\nMartin")
            .param("several", "1", "2");

    assertThat(sent)
        .hasStatus(HttpStatus.UNAUTHORIZED)
        .bodyText()
        .contains(
            "Vous n’êtes plus connecté",
            "action=\"/compte?a=1\"",
            "href=\"/connexion?suite=/compte\"",
            "name=\"name\" value=\"Camille &#34;&amp;\nMartin\"",
            "name=\"several\" value=\"1\"",
            "name=\"several\" value=\"2\"")
        .doesNotContain("name=\"a\"")
        .containsOnlyOnce("name=\"_csrf\" value=\"");
  }

  @Test
  void aScriptThatSendsWhenTheSessionIsOverIsLedToTheSignInPage() {
    var sent =
        browser
            .post()
            .uri("/compte")
            .with(csrf())
            .header("Sec-Fetch-Mode", "cors")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .param("name", "Camille");

    assertThat(sent).hasRedirectedUrl("/connexion?suite=/&perdu=true");
  }

  @Test
  void thePageSaysWhoOneIsInBothLanguages() {
    assertThat(browser.get().uri("/compte").with(AsPerson.of(person)))
        .hasStatusOk()
        .bodyText()
        .contains("<h1>Votre compte</h1>", person.email(), "Expert", "Où vous êtes connecté");
    assertThat(browser.get().uri("/compte?lang=en").with(AsPerson.of(person)))
        .hasStatusOk()
        .bodyText()
        .contains("<h1>Your account</h1>", "Where you are signed in");
  }

  /** What there is for a role is told, and leads somewhere. */
  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "INNOVATOR")
  void thePageSaysWhatThereIsForARole(Role role) {
    var visit = Visit.of(browser, APerson.with(db, role));
    var account = Visit.text(visit.get("/compte"));
    var told = account.substring(account.indexOf("Ce que ce site a pour vos rôles"));
    var links =
        Pattern.compile("<li><a class=\"fr-link\" href=\"([^\"]+)\"")
            .matcher(told.substring(0, told.indexOf("</ul>")))
            .results()
            .map(link -> link.group(1))
            .toList();
    assertThat(links).isNotEmpty();
    assertThat(links).allSatisfy(link -> assertThat(visit.get(link)).hasStatusOk());
  }

  @Test
  void theNameAndTheLanguageOfMailsAreChanged() {
    assertThat(post("/compte", "name", " Ada ", "language", "EN"))
        .hasRedirectedUrl("/compte?fait=accounts.saved");
    var changed = people.get(person.id());
    assertThat(changed.name()).isEqualTo("Ada");
    assertThat(changed.language()).isEqualTo(Language.EN);
  }

  @Test
  void aNameThatIsTooLongIsKeptInItsFieldWithTheError() {
    assertThat(post("/compte", "name", "x".repeat(101), "language", "EN"))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#name\"", "x".repeat(101))
        .containsPattern("value=\"EN\"[^>]* selected");
  }

  @Test
  void aSessionIsEndedFromAnotherBrowser() {
    var token = sessions.begin(person.id(), SignInMethod.LINK);
    var other = sessions.find(token).orElseThrow();
    assertThat(post("/compte/sessions/" + other.id() + "/fin"))
        .hasRedirectedUrl("/compte?fait=accounts.session-ended");
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void nobodyEndsTheSessionOfAnother() {
    var another = APerson.with(db, Role.EXPERT);
    var token = sessions.begin(another.id(), SignInMethod.LINK);
    post("/compte/sessions/" + sessions.find(token).orElseThrow().id() + "/fin");
    assertThat(sessions.find(token)).isPresent();
  }

  @Test
  void aTokenActsForItsOwnerUntilItIsEnded() {
    var token =
        tokens.make(
            person.id(), new ApiTokens.Wish("test", Set.of("test:read"), Duration.ofDays(30)));
    var bearer = tokens.find(token).orElseThrow();
    assertThat(bearer.person()).isEqualTo(person);
    assertThat(bearer.scopes()).containsExactly("test:read");

    var known = tokens.list(person.id()).getFirst();
    tokens.end(APerson.with(db).id(), known.id());
    assertThat(tokens.find(token)).isPresent();
    tokens.end(person.id(), known.id());
    assertThat(tokens.find(token)).isEmpty();
  }

  @Test
  void aTokenThatIsOverIsWorthNothing() {
    var token =
        tokens.make(person.id(), new ApiTokens.Wish("test", Set.of("test:read"), Duration.ZERO));
    assertThat(tokens.find(token)).isEmpty();
  }

  @Test
  void aTokenWithoutAScopeOrNameIsRefused() {
    assertThat(post("/compte/jetons", "token", "", "days", "30"))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#token\"", "href=\"#scope\"");
  }

  @Test
  void whatWasTickedAndChosenForATokenStaysWhereItsNameIsMissing() {
    assertThat(post("/compte/jetons", "token", "", "scope", "projects:read", "days", "90"))
        .hasStatus(422)
        .bodyText()
        .containsPattern("value=\"projects:read\"[^>]* checked")
        .doesNotContainPattern("value=\"projects:write\"[^>]* checked")
        .containsPattern("value=\"90\"[^>]* selected");
  }

  @Test
  void aTokenIsOfferedWhatItsOwnerMayUseReadingFirst() {
    var innovator = Visit.text(Visit.of(browser, APerson.with(db, Role.INNOVATOR)).get("/compte"));
    assertThat(innovator)
        .containsSubsequence(
            "value=\"projects:read\"", "value=\"skills:read\"", "value=\"projects:write\"")
        .doesNotContain("strategy:write");
    var coordinator = APerson.with(db, Role.COORDINATOR);
    assertThat(Visit.text(Visit.of(browser, coordinator).get("/compte")))
        .contains("strategy:write");
    assertThat(
            Visit.of(browser, APerson.with(db, Role.INNOVATOR))
                .post("/compte/jetons", "token", "x", "scope", "strategy:write", "days", "30"))
        .hasStatus(422);
  }

  @Test
  void aLifeThatIsNotOfferedIsRefused() {
    assertThat(post("/compte/jetons", "token", "x", "scope", "projects:read", "days", "5000"))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#days\"", "Choisissez une des durées proposées");
    assertThat(tokens.list(person.id())).isEmpty();
  }

  private void tie(Person owner, String subject) {
    var identity = new OpenIdSignIn.Identity("service", subject, Optional.empty(), false, "token");
    identities.person(identity, Optional.of(owner), Language.FR);
  }

  private void aPasskey(Person owner) {
    db.sql(
            """
            insert into accounts.passkey values
              (:id, :person, 'téléphone', 'key', 0, true, false, false, '', '', now(), now())
            """)
        .param("id", owner.id().toString().getBytes(StandardCharsets.UTF_8))
        .param("person", owner.id().value())
        .update();
  }

  @Test
  void anIdentityOfAServiceIsListedAndUntied() {
    tie(person, "number of " + person.id());
    aPasskey(person);

    assertThat(browser.get().uri("/compte").with(AsPerson.of(person)))
        .bodyText()
        .contains("Services d’identité", "/compte/identites/service/fin");
    assertThat(post("/compte/identites/service/fin", "subject", "number of " + person.id()))
        .hasRedirectedUrl("/compte?fait=accounts.identity-ended");
    assertThat(identities.list(person.id())).isEmpty();
    assertThat(actions()).containsExactly("accounts.identity-tied", "accounts.identity-ended");
  }

  private List<String> actions() {
    return db.sql("select action from audit.entry where actor = :id order by number")
        .param("id", person.id().value())
        .query(String.class)
        .list();
  }

  @Test
  void nobodyUntiesTheIdentityOrEndsThePasskeyOfAnother() {
    var another = APerson.with(db, Role.EXPERT);
    tie(another, "number of " + another.id());
    aPasskey(another);
    var key = passkeys.list(another.id()).getFirst().id();

    post("/compte/identites/service/fin", "subject", "number of " + another.id(), "sure", "yes");
    post("/compte/cles/" + key + "/fin", "sure", "yes");

    assertThat(identities.list(another.id())).hasSize(1);
    assertThat(passkeys.list(another.id())).hasSize(1);
  }

  @Test
  void theLastWayInBesideTheLinkByMailIsEndedOnlyAfterAWarning() {
    aPasskey(person);
    var key = "/compte/cles/" + passkeys.list(person.id()).getFirst().id() + "/fin";

    assertThat(post(key))
        .hasStatusOk()
        .bodyText()
        .contains("Ne garder que le lien par courriel", "téléphone", person.email());
    assertThat(passkeys.list(person.id())).hasSize(1);
    assertThat(post(key, "sure", "yes")).hasRedirectedUrl("/compte?fait=accounts.passkey-ended");
    assertThat(passkeys.list(person.id())).isEmpty();
  }

  @Test
  void theLastIdentityIsUntiedOnlyAfterAWarningThatKeepsWhichItIs() {
    var subject = "number of " + person.id();
    tie(person, subject);

    assertThat(post("/compte/identites/service/fin?lang=en", "subject", subject))
        .hasStatusOk()
        .bodyText()
        .contains("Keep the link by mail only", "value=\"" + subject + "\"");
    assertThat(identities.list(person.id())).hasSize(1);
    post("/compte/identites/service/fin", "subject", subject, "sure", "yes");
    assertThat(identities.list(person.id())).isEmpty();
  }

  @Test
  void myDataHoldWhatIsKeptOfMe() {
    sessions.begin(person.id(), SignInMethod.LINK);
    assertThat(browser.get().uri("/compte/donnees.json").with(AsPerson.of(person)))
        .hasStatusOk()
        .hasHeader("Content-Disposition", "attachment; filename=\"essor.json\"")
        .bodyJson()
        .hasPathSatisfying(
            "$.accounts.person[0].email", it -> assertThat(it).isEqualTo(person.email()))
        .hasPathSatisfying("$.accounts.sessions[0].method", it -> assertThat(it).isEqualTo("LINK"));
  }

  @Test
  void anAccountIsNotDeletedWithoutAWord() {
    assertThat(post("/compte/supprimer")).hasStatus(422);
    assertThat(people.find(person.id())).isPresent();
  }

  @Test
  void anAccountIsDeletedWithItsSessionsAndOnlyTheRegisterStays() {
    var token = sessions.begin(person.id(), SignInMethod.LINK);
    assertThat(
            browser
                .post()
                .uri("/compte/supprimer")
                .with(csrf())
                .cookie(new Cookie(SessionCookie.NAME, token))
                .param("sure", "yes"))
        .hasRedirectedUrl("/connexion/adieu");
    assertThat(people.find(person.id())).isEmpty();
    assertThat(sessions.find(token)).isEmpty();
    assertThat(
            db.sql("select action from audit.entry where actor = :id order by number desc limit 1")
                .param("id", person.id().value())
                .query(String.class)
                .single())
        .isEqualTo("accounts.person-deleted");
  }

  private MvcTestResult post(String path, String... fields) {
    return Visit.of(browser, person).post(path, fields);
  }
}
