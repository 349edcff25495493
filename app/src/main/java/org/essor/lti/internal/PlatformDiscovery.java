package org.essor.lti.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.kernel.Refusal;
import org.essor.platform.PublicFetch;
import org.essor.platform.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a platform says of itself and tells it what Essor is (1EdTech LTI Dynamic Registration
 * 1.0, OpenID Connect Discovery and Dynamic Client Registration 1.0). Believes nothing that does
 * not come from the host of the issuer.
 */
@Component
class PlatformDiscovery {

  private static final Logger log = LoggerFactory.getLogger(PlatformDiscovery.class);
  private static final String PLATFORM =
      "https://purl.imsglobal.org/spec/lti-platform-configuration";
  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
  private static final String NRPS =
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
  private static final String KEY_AUTHENTICATION = "private_key_jwt";
  private static final int LONGEST = 500;

  private final PublicFetch fetch;
  private final SiteSettings site;
  private final JsonMapper mapper;

  PlatformDiscovery(PublicFetch fetch, SiteSettings site, JsonMapper mapper) {
    this.fetch = fetch;
    this.site = site;
    this.mapper = mapper;
  }

  /**
   * What a platform says of itself.
   *
   * @param product the family that it belongs to, such as {@code moodle}; may be empty
   * @param registration where tools register
   */
  record Described(String issuer, String product, Platform.Endpoints endpoints, URI registration) {}

  /**
   * What it calls Essor.
   *
   * @param deployment empty where it says none: the manager then types it
   */
  record Registered(String clientId, String deployment) {}

  /**
   * Reads the description.
   *
   * @throws Refusal {@code lti.registration.configuration} where it cannot be read or names an
   *     address that is not to be asked; {@code .issuer} where it stands at another host than its
   *     issuer; {@code .able} where the platform cannot do what LTI 1.3 asks
   */
  Described read(URI configuration) {
    var described = json(HttpRequest.newBuilder(configuration).GET(), "configuration");
    var issuer = text(described, "issuer", "issuer");
    var issuing = address(issuer, "issuer");
    require(host(issuing).equals(host(configuration)), "issuer");
    requireAble(described);
    return new Described(
        issuer,
        described.path(PLATFORM).path("product_family_code").asString(""),
        new Platform.Endpoints(
            endpoint(described, "authorization_endpoint"),
            endpoint(described, "token_endpoint"),
            endpoint(described, "jwks_uri")),
        endpoint(described, "registration_endpoint"));
  }

  private static String host(URI address) {
    return address.getHost() + ":" + address.getPort();
  }

  private static void requireAble(JsonNode described) {
    require(has(described, "id_token_signing_alg_values_supported", "RS256"), "able");
    require(has(described, "token_endpoint_auth_methods_supported", KEY_AUTHENTICATION), "able");
  }

  /** What a platform does not say it is taken to do, as OpenID Connect lets it be silent. */
  private static boolean has(JsonNode described, String list, String wanted) {
    var found = described.path(list);
    return found.isMissingNode()
        || found.valueStream().anyMatch(each -> each.asString("").equals(wanted));
  }

  private URI endpoint(JsonNode described, String name) {
    return address(text(described, name, "configuration"), "configuration");
  }

  private URI address(String text, String code) {
    try {
      return Optional.of(new URI(text)).filter(fetch::allows).orElseThrow(() -> refusal(code));
    } catch (URISyntaxException _) {
      throw refusal(code);
    }
  }

  private static String text(JsonNode json, String name, String code) {
    var text = json.path(name).isString() ? json.path(name).asString() : "";
    require(!text.isBlank() && text.length() <= LONGEST, code);
    return text;
  }

  private static void require(boolean holds, String code) {
    if (!holds) {
      throw refusal(code);
    }
  }

  private static Refusal refusal(String code) {
    log.info("Registration of a platform refused: {}", code);
    return new Refusal("lti.registration." + code);
  }

  private JsonNode json(HttpRequest.Builder request, String code) {
    try {
      var answer = fetch.send(request.header("Accept", "application/json"));
      require(answer.isRight(), code);
      var json = mapper.readTree(answer.body());
      require(json.isObject(), code);
      return json;
    } catch (IOException | JacksonException e) {
      throw refusal(code);
    }
  }

  /**
   * Registers Essor.
   *
   * @param token that the platform gave for it; empty for none
   * @throws Refusal {@code lti.registration.refused}
   */
  Registered register(Described platform, String token) {
    var request =
        HttpRequest.newBuilder(platform.registration())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(mapper.writeValueAsString(essor())));
    if (!token.isEmpty()) {
      require(token.matches("[\\x21-\\x7e]{1,8000}"), "refused");
      request.header("Authorization", "Bearer " + token);
    }
    var answer = json(request, "refused");
    var deployment = answer.path(TOOL).path("deployment_id").asString("");
    return new Registered(
        text(answer, "client_id", "refused"), deployment.length() <= LONGEST ? deployment : "");
  }

  /** What Essor is, in the words of the standard. */
  private Map<String, Object> essor() {
    var login = site.url() + "/lti/connexion";
    var launch = site.url() + "/lti/lancement";
    return Map.ofEntries(
        Map.entry("application_type", "web"),
        Map.entry("response_types", List.of("id_token")),
        Map.entry("grant_types", List.of("implicit", "client_credentials")),
        Map.entry("initiate_login_uri", login),
        Map.entry("redirect_uris", List.of(launch)),
        Map.entry("client_name", "Essor"),
        Map.entry("client_uri", site.url()),
        Map.entry("jwks_uri", site.url() + "/lti/jwks.json"),
        Map.entry("token_endpoint_auth_method", KEY_AUTHENTICATION),
        Map.entry("id_token_signed_response_alg", "RS256"),
        Map.entry("scope", String.join(" ", Ags.SCORE, Ags.LINE_ITEM, NRPS)),
        Map.entry(TOOL, tool(launch)));
  }

  private Map<String, Object> tool(String launch) {
    return Map.of(
        "domain", URI.create(site.url()).getAuthority(),
        "target_link_uri", launch,
        "claims", List.of("iss", "sub"),
        "messages",
            List.of(
                Map.of("type", Message.RESOURCE, "target_link_uri", launch),
                Map.of("type", Message.DEEP_LINKING, "target_link_uri", launch)));
  }
}
