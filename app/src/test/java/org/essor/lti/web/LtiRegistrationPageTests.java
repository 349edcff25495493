package org.essor.lti.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.institutions.AnInstitution;
import org.essor.institutions.StaffDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A platform registers itself; nobody comes from it before a manager approves it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class LtiRegistrationPageTests {

  private static final Pattern ADDRESS =
      Pattern.compile("value=\"[^\"]*(/lti/inscription/[^\"]+)\"");
  private static final Pattern WAITING =
      Pattern.compile("(/etablissements/[^\"]+/inscriptions/[^\"]+)\"");

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired StaffDesk staff;

  private ALearningPlatform platform;
  private Person manager;
  private String page;

  @BeforeEach
  void anInstitution() {
    platform = ALearningPlatform.start();
    manager = APerson.with(db, Role.INNOVATOR);
    page = "/etablissements/" + AnInstitution.managedBy(manager, staff, db).id() + "/plateformes";
  }

  @AfterEach
  void closed() {
    platform.close();
  }

  private MvcTestResult get(String path, Person person) {
    return Visit.of(browser, person).get(path);
  }

  private MvcTestResult post(String path, Person person, String... fields) {
    return Visit.of(browser, person).post(path, fields);
  }

  private static String html(MvcTestResult answer) {
    return Visit.text(answer);
  }

  private static String find(Pattern pattern, String html) {
    var found = pattern.matcher(html);
    assertThat(found.find()).as(html).isTrue();
    return found.group(1);
  }

  /** The address that a manager makes. */
  private String invited() {
    var made = post(page + "/inscriptions", manager);
    assertThat(made).hasStatusOk();
    return find(ADDRESS, html(made));
  }

  /** The platform opens it, in a frame of its own page, without a cookie of ours. */
  private MvcTestResult register(String address) {
    return browser
        .get()
        .uri(address)
        .param("openid_configuration", platform.at("/.well-known/openid-configuration").toString())
        .param("registration_token", "only-once")
        .header("Accept-Language", "fr")
        .exchange();
  }

  private MvcTestResult login() {
    return browser
        .get()
        .uri("/lti/connexion")
        .param("iss", platform.issuer())
        .param("client_id", "given-7")
        .param("login_hint", "x")
        .exchange();
  }

  @Test
  void whatRegistersItselfWaitsForTheManagerWhoApprovesIt() {
    var address = invited();
    var taken = register(address);
    assertThat(taken).hasStatusOk();
    assertThat(html(taken)).contains("Il reste un accord à donner", "localhost");
    assertThat(Objects.requireNonNull(taken.getResponse().getHeader("Content-Security-Policy")))
        .endsWith("frame-ancestors " + platform.issuer())
        .contains("form-action 'none'");
    assertThat(platform.asked.getLast())
        .startsWith("Bearer only-once {")
        .contains(
            "\"redirect_uris\":[\"http://localhost:8080/lti/lancement\"]",
            "\"initiate_login_uri\":\"http://localhost:8080/lti/connexion\"",
            "\"jwks_uri\":\"http://localhost:8080/lti/jwks.json\"",
            "private_key_jwt",
            "LtiDeepLinkingRequest",
            "lti-ags/scope/score");
    assertThat(login()).hasStatus(422);
    assertThat(register(address)).hasStatus(404);

    var waiting = find(WAITING, html(get(page, manager)));
    assertThat(html(get(waiting, manager))).contains("given-7", "moodle", ">d-1<", "/keys");
    assertThat(get(waiting, APerson.with(db, Role.INNOVATOR))).hasStatus(403);
    assertThat(post(waiting, APerson.with(db, Role.INNOVATOR), "name", "x", "deployments", "y"))
        .hasStatus(403);
    assertThat(html(post(waiting, manager, "name", "Moodle", "deployments", " ")))
        .contains("href=\"#deployments\"");
    assertThat(post(waiting, manager, "name", "Moodle", "deployments", "d-1")).hasStatus(302);
    assertThat(html(get(page, manager)))
        .contains("Moodle", "given-7")
        .doesNotContain("attend votre accord");
    assertThat(login()).hasStatus(303);
  }

  @Test
  void aManagerRefusesAndAPlatformThatIsKnownIsToldAtTheField() {
    register(invited());
    var waiting = find(WAITING, html(get(page, manager)));
    assertThat(post(waiting + "/refus", manager)).hasStatus(302);
    assertThat(get(waiting, manager)).hasStatus(404);
    register(invited());
    register(invited());
    var first = find(WAITING, html(get(page, manager)));
    assertThat(post(first, manager, "name", "Moodle", "deployments", "d-1")).hasStatus(302);
    var second = find(WAITING, html(get(page, manager)));
    assertThat(post(second, manager, "name", "Moodle", "deployments", "d-1")).hasStatus(422);
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        Arguments.of("issuer", "https://university.example", "se donne pour une autre"),
        Arguments.of("issuer", "http://localhost:1", "se donne pour une autre"),
        Arguments.of("token_endpoint", "file:///etc/passwd", "ne peut pas être lue"),
        Arguments.of("registration_endpoint", "ftp://localhost/x", "ne peut pas être lue"),
        Arguments.of("jwks_uri", "not an address", "ne peut pas être lue"),
        Arguments.of("jwks_uri", 7, "ne peut pas être lue"),
        Arguments.of("authorization_endpoint", "", "ne peut pas être lue"),
        Arguments.of(
            "token_endpoint_auth_methods_supported", List.of("client_secret_basic"), "ne sait pas"),
        Arguments.of("id_token_signing_alg_values_supported", List.of("HS256"), "ne sait pas"));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void aDescriptionThatLiesIsRefusedAndTellsThePlatformNothing(
      String name, Object said, String why) {
    var address = invited();
    platform.described.putAll(Map.of(name, said));
    var refused = register(address);
    assertThat(refused).hasStatus(422);
    assertThat(html(refused)).contains("pas été inscrite", why);
    assertThat(platform.asked).isEmpty();
    platform.described.clear();
    assertThat(register(address)).hasStatusOk();
  }

  @Test
  void anAnswerThatGivesNoClientIsRefused() {
    platform.registered.add("{\"client_id\": \"\"}");
    assertThat(html(register(invited()))).contains("n’a pas accepté");
    platform.registered.add("no JSON");
    assertThat(html(register(invited()))).contains("n’a pas accepté");
    assertThat(html(get(page, manager))).doesNotContain("attend votre accord");
  }

  @Test
  void withoutTheAddressOfAManagerNothingIsAsked() {
    var unknown = register("/lti/inscription/guessed");
    assertThat(unknown).hasStatus(404);
    assertThat(Objects.requireNonNull(unknown.getResponse().getHeader("Content-Security-Policy")))
        .endsWith("frame-ancestors 'none'");
    var address = invited();
    db.sql("update lti.registration set expires_at = now() - interval '1 minute'").update();
    assertThat(register(address)).hasStatus(404);
    assertThat(platform.asked).isEmpty();
    assertThat(get(invited(), manager)).hasStatus(422);
    assertThat(post(page + "/inscriptions", APerson.with(db, Role.COORDINATOR))).hasStatus(403);
  }
}
