package org.essor.accounts.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.UUID;
import org.essor.BrowserTestSupport;
import org.essor.accounts.web.AnOpenIdProvider.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Signs in and out at a real OpenID provider, in the browser, with the three configurations of the
 * administrator's manual.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = "essor.web.requests-per-minute=0")
class OpenIdBrowserTests extends BrowserTestSupport {

  private static final Shape PROCONNECT =
      new Shape(
          "proconnect",
          true,
          SignatureAlgorithm.RS256,
          ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
          List.of("openid", "email"));
  private static final Shape FRANCECONNECT =
      new Shape(
          "franceconnect",
          true,
          SignatureAlgorithm.ES256,
          ClientAuthenticationMethod.CLIENT_SECRET_POST,
          List.of("openid", "email"));
  private static final Shape PROSANTECONNECT =
      new Shape(
          "prosanteconnect",
          false,
          SignatureAlgorithm.RS256,
          ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
          List.of("openid"));

  private static final int PORT = freePort();
  private static final AnOpenIdProvider PROVIDER =
      AnOpenIdProvider.start(
          "http://localhost:" + PORT, List.of(PROCONNECT, FRANCECONNECT, PROSANTECONNECT));

  private final String subject = UUID.randomUUID().toString();
  private final String email = subject + "@example.org";

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry properties) {
    properties.add("server.port", () -> PORT);
    properties.add("essor.url", () -> "http://localhost:" + PORT);
    service(properties, PROCONNECT, "ProConnect");
    properties.add("essor.openid.providers.proconnect.trust-email", () -> true);
    service(properties, FRANCECONNECT, "FranceConnect");
    properties.add("essor.openid.providers.franceconnect.acr-values", () -> "eidas1");
    properties.add("essor.openid.providers.franceconnect.client-authentication", () -> "post");
    service(properties, PROSANTECONNECT, "Pro Santé Connect");
  }

  private static void service(DynamicPropertyRegistry properties, Shape shape, String title) {
    var start = "essor.openid.providers." + shape.client() + ".";
    properties.add(start + "title", () -> title);
    properties.add(start + "issuer", PROVIDER::issuer);
    properties.add(start + "client-id", shape::client);
    properties.add(start + "client-secret", shape::secret);
    properties.add(start + "scopes", () -> String.join(",", shape.scopes()));
    properties.add(start + "algorithm", () -> shape.algorithm().getName());
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void closed() {
    PROVIDER.close();
  }

  @BeforeEach
  void somebodyThere() {
    PROVIDER.state().visitor.set(subject);
    PROVIDER.state().email.set(email);
  }

  @Test
  void inTheShapeOfProConnectWithASignedUserinfoWhoseAddressIsTrusted() {
    PROVIDER.state().verified.set(false);
    signInAndOut(PROCONNECT, "ProConnect");
  }

  @Test
  void inTheShapeOfFranceConnectWithAnEllipticKeyAndALevelOfAssurance() {
    PROVIDER.state().verified.set(true);
    signInAndOut(FRANCECONNECT, "FranceConnect");
  }

  /** It gives no address: whoever is known already ties it, and signs in with it from then on. */
  @Test
  void inTheShapeOfProSanteConnectWithAPlainUserinfoThatIsTiedFirst() {
    PROVIDER.state().shape.set(PROSANTECONNECT);
    var page = open("/connexion?suite=/compte", Look.PHONE);
    pressOn(page, link(page, "Continuer avec Pro Santé Connect"));
    assertThat(page.getByRole(AriaRole.HEADING, level(1)))
        .hasText("Ce service ne nous a pas donné votre adresse électronique");
    assertAccessible(page);

    page.navigate("/connexion?suite=/compte");
    page.locator("button[value=ASSESSOR]").press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Votre compte");
    pressOn(page, link(page, "Relier Pro Santé Connect"));
    assertThat(row(page, "Pro Santé Connect")).isVisible();
    assertAccessible(page);
    signOut(page, "Pro Santé Connect");

    page.navigate("/connexion?suite=/compte");
    pressOn(page, link(page, "Continuer avec Pro Santé Connect"));
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Votre compte");
    pressOn(page, row(page, "Pro Santé Connect").getByRole(AriaRole.BUTTON));
    assertThat(page).hasTitle("Ne garder que le lien par courriel – Essor");
    pressOn(page, button(page, "Supprimer ce moyen de connexion"));
    assertThat(row(page, "Pro Santé Connect")).hasCount(0);
  }

  private void signInAndOut(Shape shape, String title) {
    PROVIDER.state().shape.set(shape);
    var page = open("/connexion?suite=/compte", Look.DESKTOP);
    assertAccessible(page);
    pressOn(page, link(page, "Continuer avec " + title));

    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Votre compte");
    assertThat(page.getByText(email).first()).isVisible();
    assertThat(row(page, title)).isVisible();
    signOut(page, title);
  }

  /** Here, then at the service, which sends back here. */
  private static void signOut(Page page, String title) {
    pressOn(page, button(page, "Se déconnecter"));
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Vous êtes déconnecté d’Essor");
    assertAccessible(page);
    pressOn(page, link(page, "Me déconnecter aussi de " + title));
    assertThat(page.getByRole(AriaRole.LINK, named("Se connecter")).first()).isVisible();
    page.navigate("/compte");
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Se connecter");
  }

  private static Locator row(Page page, String name) {
    return page.getByRole(AriaRole.ROW)
        .filter(
            new Locator.FilterOptions().setHas(page.getByRole(AriaRole.ROWHEADER, named(name))));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }
}
