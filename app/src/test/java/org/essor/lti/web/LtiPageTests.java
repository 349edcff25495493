package org.essor.lti.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.institutions.AnInstitution;
import org.essor.institutions.Institution;
import org.essor.institutions.StaffDesk;
import org.essor.lti.internal.Platforms;
import org.essor.platform.Language;
import org.essor.platform.Translations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/** Coming from a learning platform, truly and by lies. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class LtiPageTests {

  private static final String LTI = ALearningPlatform.LTI;

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired StaffDesk desk;
  @Autowired Platforms platforms;
  @Autowired Translations translations;
  @Autowired Clock clock;

  private ALearningPlatform platform;
  private Person manager;
  private Institution institution;

  /** An arrival that the platform has begun: what was asked of it, and what the browser keeps. */
  private record Begun(String state, String nonce, Cookie cookie) {}

  @BeforeEach
  void aRegisteredPlatform() {
    platform = ALearningPlatform.start();
    manager = APerson.with(db, Role.INNOVATOR);
    institution = AnInstitution.managedBy(manager, desk, db);
    platforms.save(platform.registered(institution.id()), manager.id());
  }

  @AfterEach
  void closed() {
    platform.close();
  }

  private Begun begin() {
    var answer =
        browser
            .get()
            .uri("/lti/connexion")
            .param("iss", platform.issuer())
            .param("login_hint", "hint & more")
            .param("target_link_uri", "http://localhost:8080/lti/lancement")
            .param("client_id", ALearningPlatform.CLIENT)
            .param("lti_message_hint", "message")
            .exchange();
    assertThat(answer).hasStatus(303);
    var location = Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    assertThat(location)
        .startsWith(platform.at("/authorize") + "?")
        .contains("scope=openid", "response_type=id_token", "response_mode=form_post")
        .contains("prompt=none", "login_hint=hint%20%26%20more", "lti_message_hint=message")
        .contains("redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Flti%2Flancement");
    var query = UriComponentsBuilder.fromUriString(location).build().getQueryParams();
    var cookie = Objects.requireNonNull(answer.getResponse().getCookie(ArrivalCookie.NAME));
    return new Begun(
        String.valueOf(query.getFirst("state")), String.valueOf(query.getFirst("nonce")), cookie);
  }

  private MvcTestResult launch(String state, String token, String language) {
    return browser
        .post()
        .uri("/lti/lancement?lang=" + language)
        .param("state", state)
        .param("id_token", token)
        .exchange();
  }

  private String arrive(Begun begun, JWTClaimsSet claims) {
    var answer = launch(begun.state(), platform.sign(claims), "fr");
    assertThat(answer).hasStatus(303);
    return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
  }

  @Test
  void whoComesForTheFirstTimeTiesHimselfAndIsSignedInFromThenOn() {
    var begun = begin();
    var address = arrive(begun, platform.message(begun.nonce(), clock).build());
    // The message came without a cookie; its page is for the browser that began.
    refused(browser.get().uri(address).exchange(), "lti.browser", Language.FR);
    assertThat(browser.get().uri(address).cookie(begun.cookie()))
        .hasStatusOk()
        .bodyText()
        .contains("/connexion?suite=" + address, "Moodle d’essai")
        .doesNotContain("Jane", "somebody.else");
    var student = APerson.with(db, Role.INNOVATOR);
    assertThat(
            browser
                .get()
                .uri(address + "?lang=en")
                .cookie(begun.cookie())
                .with(AsPerson.of(student)))
        .hasStatusOk()
        .bodyText()
        .contains(student.displayName(), "Tie my account");
    var tied =
        browser
            .post()
            .uri(address + "/lier")
            .cookie(begun.cookie())
            .with(AsPerson.of(student))
            .with(csrf())
            .exchange();
    assertThat(tied).hasStatus3xxRedirection().hasRedirectedUrl("/competences");

    var again = begin();
    var later = arrive(again, platform.message(again.nonce(), clock).build());
    var signedIn = browser.get().uri(later).cookie(again.cookie()).exchange();
    assertThat(signedIn).hasRedirectedUrl("/competences");
    var session = Objects.requireNonNull(signedIn.getResponse().getCookie("essor_session"));
    assertThat(browser.get().uri("/compte").cookie(session)).bodyText().contains(student.email());
    assertThat(browser.get().uri("/compte/donnees.json").with(AsPerson.of(student)))
        .bodyText()
        .contains("student-1", "Moodle d’essai");
    assertThat(browser.get().uri("/compte/plateformes?lang=en").with(AsPerson.of(student)))
        .hasStatusOk()
        .bodyText()
        .contains("student-1", "Untie");
    var id = platforms.list(institution.id(), manager.id()).getFirst().id();
    assertThat(post("/compte/plateformes/" + id + "/delier", student))
        .hasRedirectedUrl("/compte/plateformes");
    var untied = begin();
    var last = arrive(untied, platform.message(untied.nonce(), clock).build());
    assertThat(browser.get().uri(last).cookie(untied.cookie())).hasStatusOk();
  }

  @Test
  void anotherAccountCannotTakeATieOver() {
    var begun = begin();
    var address = arrive(begun, platform.message(begun.nonce(), clock).build());
    var first = APerson.with(db, Role.INNOVATOR);
    var second = APerson.with(db, Role.INNOVATOR);
    for (var person : List.of(first, first)) {
      assertThat(tie(address, begun, person)).hasStatus3xxRedirection();
    }
    refused(tie(address, begun, second), "lti.tied", Language.FR);
  }

  private MvcTestResult tie(String address, Begun begun, Person person) {
    return browser
        .post()
        .uri(address + "/lier")
        .cookie(begun.cookie())
        .with(AsPerson.of(person))
        .with(csrf())
        .exchange();
  }

  /** Each lie is told by a platform that is right in everything else. */
  @Test
  void everyLieIsRefusedByAPageThatSaysWhatIsWrong() {
    lie("nonce", (claims, begun) -> platform.sign(claims.claim("nonce", "another").build()));
    lie("audience", (claims, begun) -> platform.sign(claims.audience("another-tool").build()));
    lie(
        "party",
        (claims, begun) ->
            platform.sign(claims.audience(List.of(ALearningPlatform.CLIENT, "b")).build()));
    lie("party", (claims, begun) -> platform.sign(claims.claim("azp", "another-tool").build()));
    lie("issuer", (claims, begun) -> platform.sign(claims.issuer("https://evil.example").build()));
    lie("expired", (claims, begun) -> platform.sign(claims.expirationTime(ago(2)).build()));
    lie("expired", (claims, begun) -> platform.sign(claims.issueTime(ago(90)).build()));
    lie("issued", (claims, begun) -> platform.sign(claims.issueTime(ago(-10)).build()));
    lie("expired", (claims, begun) -> platform.sign(claims.expirationTime(null).build()));
    lie("signature", (claims, begun) -> platform.signByAnother(claims.build()));
    lie(
        "signature",
        (claims, begun) -> ALearningPlatform.sign(claims.build(), ALearningPlatform.key()));
    lie("form", (claims, begun) -> ALearningPlatform.unsigned(claims.build()));
    lie("form", (claims, begun) -> "no.token.atall");
    lie("algorithm", (claims, begun) -> platform.signByPublicKey(claims.build()));
    lie(
        "deployment",
        (claims, begun) -> platform.sign(claims.claim(LTI + "deployment_id", "other").build()));
    lie("version", (claims, begun) -> platform.sign(claims.claim(LTI + "version", "1.1").build()));
    lie(
        "message",
        (claims, begun) -> platform.sign(claims.claim(LTI + "message_type", "Another").build()));
    lie("subject", (claims, begun) -> platform.sign(claims.subject(null).build()));
    lie(
        "link",
        (claims, begun) -> platform.sign(claims.claim(LTI + "resource_link", Map.of()).build()));
  }

  /** What a platform sends in the place of the right message. */
  private interface Lie {
    String token(JWTClaimsSet.Builder claims, Begun begun);
  }

  private void lie(String what, Lie lie) {
    for (var language : Language.values()) {
      var begun = begin();
      var token = lie.token(platform.message(begun.nonce(), clock), begun);
      refused(launch(begun.state(), token, language.code()), "lti.token." + what, language);
    }
  }

  private Date ago(int minutes) {
    return Date.from(clock.instant().minus(Duration.ofMinutes(minutes)));
  }

  private void refused(MvcTestResult answer, String code, Language language) {
    var texts = translations.in(language);
    assertThat(answer).as(code).hasStatus(422);
    var body = answer.getResponse().getContentType() + " " + bodyOf(answer);
    assertThat(body).contains(texts.get(code + ".title"), texts.get(code + ".advice"));
  }

  private static String bodyOf(MvcTestResult answer) {
    return Visit.written(answer);
  }

  @Test
  void aMessageThatWasTakenIsNotTakenAgainNorWithAnotherState() {
    var begun = begin();
    var token = platform.sign(platform.message(begun.nonce(), clock).build());
    assertThat(launch(begun.state(), token, "fr")).hasStatus(303);
    refused(launch(begun.state(), token, "fr"), "lti.state", Language.FR);
    refused(launch("another", token, "en"), "lti.state", Language.EN);
    var other = begin();
    refused(launch(other.state(), token, "en"), "lti.token.nonce", Language.EN);
    // A message that was refused has used its state up too.
    var right = platform.sign(platform.message(other.nonce(), clock).build());
    refused(launch(other.state(), right, "fr"), "lti.state", Language.FR);
  }

  @Test
  void aPlatformThatNobodyRegisteredBeginsNothing() {
    var answer =
        browser
            .post()
            .uri("/lti/connexion")
            .param("iss", "https://evil.example")
            .param("login_hint", "x")
            .exchange();
    assertThat(answer).hasStatus(422).bodyText().contains("https://evil.example");
    assertThat(answer.getResponse().getCookie(ArrivalCookie.NAME)).isNull();
  }

  @Test
  void withinAFrameOfThePlatformThereIsAWayOutAndNoCookie() {
    var answer =
        browser
            .post()
            .uri("/lti/connexion")
            .header("Sec-Fetch-Dest", "iframe")
            .param("iss", platform.issuer())
            .param("login_hint", "a&b")
            .exchange();
    assertThat(answer).hasStatusOk().bodyText().contains("target=\"_blank\"", "login_hint=a%26b");
    assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
        .contains("frame-ancestors " + platform.issuer());
    assertThat(answer.getResponse().getCookie(ArrivalCookie.NAME)).isNull();
  }

  @Test
  void theKeysOfTheToolArePublicAndNothingElseOfThem() throws ParseException {
    var keys = bodyOf(browser.get().uri("/lti/jwks.json").exchange());
    var parsed = JWKSet.parse(keys);
    assertThat(parsed.getKeys()).hasSize(1).allMatch(key -> !key.isPrivate());
    assertThat(bodyOf(browser.get().uri("/lti/jwks.json").exchange())).isEqualTo(keys);
  }

  @Test
  void aManagerRegistersTriesChangesAndRemovesPlatforms() {
    var address = institution.address() + "/plateformes";
    assertThat(browser.get().uri(institution.address()).with(AsPerson.of(manager)))
        .bodyText()
        .contains(address);
    var wrong = save(address, "name", "", "issuer", "x", "token", "file:///etc/passwd");
    assertThat(wrong)
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#name\">Nom : Ce champ est à remplir", "href=\"#token\"");
    assertThat(save(address, right("client", ALearningPlatform.CLIENT))).hasStatus(422);
    assertThat(save(address, right("client", "second"))).hasRedirectedUrl(address);
    var second =
        platforms.list(institution.id(), manager.id()).stream()
            .filter(each -> each.clientId().equals("second"))
            .findFirst()
            .orElseThrow();
    assertThat(second.deployments()).containsExactly("1", "2");
    assertThat(
            browser
                .get()
                .uri(address + "?lang=en&modifier=" + second.id())
                .with(AsPerson.of(manager)))
        .hasStatusOk()
        .bodyText()
        .contains("Change the platform", "value=\"second\"", "/lti/jwks.json", "/lti/connexion");
    assertThat(post(address + "/" + second.id() + "/essai", manager))
        .hasStatusOk()
        .bodyText()
        .contains("une clé");
    var stranger = APerson.with(db, Role.COORDINATOR);
    assertThat(browser.get().uri(address).with(AsPerson.of(stranger))).hasStatus(403);
    assertThat(post(address + "/" + second.id() + "/retirer", stranger)).hasStatus(403);
    assertThat(post(address + "/" + second.id() + "/retirer", manager)).hasRedirectedUrl(address);
    assertThat(platforms.list(institution.id(), manager.id())).hasSize(1);
    assertThat(post(address + "/" + UUID.randomUUID() + "/essai", manager)).hasStatus(404);
  }

  private String[] right(String... last) {
    return new String[] {
      "name",
      "Autre",
      "issuer",
      platform.issuer(),
      "deployments",
      "1\n\n 2 ",
      "authorization",
      platform.at("/authorize").toString(),
      "token",
      platform.at("/token").toString(),
      "keys",
      platform.at("/keys").toString(),
      last[0],
      last[1]
    };
  }

  private MvcTestResult save(String address, String... fields) {
    return Visit.of(browser, manager).post(address, fields);
  }

  private MvcTestResult post(String address, Person person) {
    return browser.post().uri(address).with(csrf()).with(AsPerson.of(person)).exchange();
  }
}
