package org.essor.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.internal.Identities;
import org.essor.accounts.internal.OpenIdSettings;
import org.essor.accounts.internal.OpenIdSignIn;
import org.essor.accounts.internal.Sessions;
import org.essor.accounts.web.AnOpenIdProvider.Lie;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.essor.platform.SiteSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Signing in at a real OpenID provider, in its own server, whose userinfo is a signed token. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class OpenIdModuleTests {

  private static final String SITE = "http://localhost:8080";
  private static final AnOpenIdProvider PROVIDER = AnOpenIdProvider.start();

  @Autowired JdbcClient db;
  @Autowired People people;
  @Autowired Identities identities;
  @Autowired Sessions sessions;
  @Autowired SignIns signIns;

  private final String subject = UUID.randomUUID().toString();
  private final String email = subject + "@example.org";

  @AfterAll
  static void closed() {
    PROVIDER.close();
  }

  @BeforeEach
  void anHonestProvider() {
    PROVIDER.state().lie.set(Lie.NONE);
    PROVIDER.state().email.set(email);
    PROVIDER.state().verified.set(true);
  }

  @Test
  void aPersonSignsInAndGoesWhereSheWantedTo() throws Exception {
    var back = signIn();
    assertThat(back.redirect()).isEqualTo("redirect:/sources");
    assertThat(back.person().email()).isEqualTo(email);
  }

  @Test
  void theSamePersonComesBackUnderHerNumberWhateverHerAddressIsThen() throws Exception {
    var first = signIn().person();
    PROVIDER.state().email.set("new-" + email);
    assertThat(signIn().person().id()).isEqualTo(first.id());
  }

  @ParameterizedTest
  @EnumSource(value = Lie.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void whatCannotBeVerifiedIsRefused(Lie lie) {
    PROVIDER.state().lie.set(lie);
    assertThatThrownBy(this::signIn)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("accounts.openid.refused");
              assertThat(refusal.facts()).containsExactly("Service d’essai");
            });
    assertThat(people.findByEmail(email)).isEmpty();
  }

  @Test
  void anAddressThatNobodyVerifiedOpensNoAccountThatExists() {
    people.invite(email, Language.FR);
    PROVIDER.state().verified.set(false);
    assertThatThrownBy(this::signIn).hasMessage("accounts.openid.email");
  }

  @Test
  void anAddressThatNobodyVerifiedMakesNoAccountThatItsOwnerWouldShare() {
    PROVIDER.state().verified.set(false);
    assertThatThrownBy(this::signIn).hasMessage("accounts.openid.email");
    assertThat(people.findByEmail(email)).isEmpty();
  }

  @Test
  void anAnswerThatThisBrowserDidNotAskForIsRefused() throws Exception {
    var begun = go();
    var href = PROVIDER.visit(begun.href(), subject);
    assertThatThrownBy(() -> comeBack(href, new Cookie(OpenIdCookie.NAME, "")))
        .hasMessage("accounts.openid.strange");
    var another = go().cookie();
    assertThatThrownBy(() -> comeBack(href, another)).hasMessage("accounts.openid.strange");
  }

  @Test
  void aCodeIsWorthOneSignIn() throws Exception {
    var begun = go();
    var href = PROVIDER.visit(begun.href(), subject);
    comeBack(href, begun.cookie());
    assertThatThrownBy(() -> comeBack(href, begun.cookie())).hasMessage("accounts.openid.refused");
  }

  @Test
  void whoRefusesThereIsToldSoHere() throws Exception {
    var begun = go();
    var state = query(begun.href()).get("state");
    var href =
        URI.create(SITE + "/connexion/openid/test/retour?error=access_denied&state=" + state);
    assertThatThrownBy(() -> comeBack(href, begun.cookie()))
        .hasMessage("accounts.openid.cancelled");
  }

  @Test
  void aServiceThatDoesNotAnswerIsNamed() {
    var provider = settings("http://localhost:9");
    assertThatThrownBy(() -> signInWith(provider).begin("test"))
        .hasMessage("accounts.openid.silent");
  }

  @Test
  void theServiceIsToldAtSignOutWithItsOwnToken() throws Exception {
    var back = signIn();
    var session = sessions.find(back.token()).orElseThrow();
    var service = sessions.findService(session.id()).orElseThrow();
    var href =
        signInWith(settings(PROVIDER.issuer())).signOut("test", service.idToken()).orElseThrow();

    assertThat(href).hasPath("/connect/logout").hasParameter("id_token_hint", service.idToken());
    assertThat(PROVIDER.visit(href, subject))
        .hasToString(SITE + "/?state=" + query(href).get("state"));
  }

  @Test
  void anIdentityIsTiedToWhoIsSignedIn() {
    var person = APerson.with(db, Role.EXPERT);
    var identity = new OpenIdSignIn.Identity("test", subject, Optional.empty(), false, "");
    assertThat(identities.person(identity, Optional.of(person), Language.FR)).isEqualTo(person);
    assertThat(identities.person(identity, Optional.empty(), Language.FR)).isEqualTo(person);
    var other = APerson.with(db, Role.EXPERT);
    assertThatThrownBy(() -> identities.person(identity, Optional.of(other), Language.FR))
        .hasMessage("accounts.openid.other");
  }

  private record Begun(URI href, Cookie cookie) {}

  private record Back(String redirect, String token, Person person) {}

  private Back signIn() throws IOException, InterruptedException {
    var begun = go();
    return comeBack(PROVIDER.visit(begun.href(), subject), begun.cookie());
  }

  private Begun go() {
    var response = new MockHttpServletResponse();
    var redirect = controller().go("test", "/sources", new MockHttpServletRequest(), response);
    return new Begun(
        URI.create(redirect.replaceFirst("^redirect:", "")),
        Objects.requireNonNull(response.getCookie(OpenIdCookie.NAME)));
  }

  private Back comeBack(URI href, Cookie cookie) {
    var request = new MockHttpServletRequest();
    request.setCookies(cookie);
    var response = new MockHttpServletResponse();
    var redirect = controller().comeBack("test", query(href), Language.FR, request, response);
    var token = Objects.requireNonNull(response.getCookie(SessionCookie.NAME)).getValue();
    return new Back(redirect, token, sessions.find(token).orElseThrow().person());
  }

  private OpenIdController controller() {
    return new OpenIdController(signInWith(settings(PROVIDER.issuer())), identities, signIns);
  }

  private static OpenIdSignIn signInWith(OpenIdSettings settings) {
    return new OpenIdSignIn(settings, new SiteSettings(true, SITE), Clock.systemUTC());
  }

  private static OpenIdSettings settings(String issuer) {
    return new OpenIdSettings(
        Map.of(
            "test",
            new OpenIdSettings.Provider(
                "Service d’essai",
                issuer,
                AnOpenIdProvider.CLIENT,
                AnOpenIdProvider.SECRET,
                List.of("openid", "email"),
                List.of("eidas1"),
                "RS256",
                OpenIdSettings.Authentication.BASIC,
                false)));
  }

  private static Map<String, String> query(URI href) {
    return Stream.of(href.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
