package org.essor.lti.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.essor.institutions.InstitutionId;
import org.essor.lti.internal.Platform;
import tools.jackson.databind.json.JsonMapper;

/**
 * A learning platform that serves its keys over HTTP and signs its messages, as LTI 1.3 says; the
 * claims are those of the example message of LTI Core 1.3.
 */
final class ALearningPlatform implements AutoCloseable {

  static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  static final String CLIENT = "essor-tool";
  static final String DEPLOYMENT = "deployment-1";

  private final HttpServer server;
  private final RSAKey key;

  /** What was asked and how: of the token endpoint the form, of the others method and body. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** What its description says otherwise than it should. */
  final Map<String, Object> described = new ConcurrentHashMap<>();

  /** What it answers to a registration, the last one; else what it should. */
  final List<String> registered = new CopyOnWriteArrayList<>();

  final List<String> scores = new CopyOnWriteArrayList<>();

  /** What the scores are answered by. */
  final AtomicInteger status = new AtomicInteger(204);

  private ALearningPlatform(HttpServer server, RSAKey key) {
    this.server = server;
    this.key = key;
  }

  static ALearningPlatform start() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var platform = new ALearningPlatform(HttpServer.create(address, 0), key());
      platform.server.createContext("/keys", platform::keys);
      platform.server.createContext("/token", platform::token);
      platform.server.createContext("/items", platform::items);
      platform.server.createContext("/items/7/scores", platform::score);
      platform.server.createContext("/members", platform::members);
      platform.server.createContext("/.well-known/openid-configuration", platform::describe);
      platform.server.createContext("/register", platform::register);
      platform.server.start();
      return platform;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keys(HttpExchange exchange) throws IOException {
    answer(exchange, new JWKSet(key.toPublicJWK()).toString());
  }

  /** What it says of itself, with what a test changes of it. */
  private void describe(HttpExchange exchange) throws IOException {
    var all = new LinkedHashMap<String, Object>();
    all.put("issuer", issuer());
    all.put("authorization_endpoint", at("/auth"));
    all.put("token_endpoint", at("/token"));
    all.put("jwks_uri", at("/keys"));
    all.put("registration_endpoint", at("/register"));
    all.put("id_token_signing_alg_values_supported", List.of("RS256"));
    all.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
    all.put(
        "https://purl.imsglobal.org/spec/lti-platform-configuration",
        Map.of("product_family_code", "moodle", "version", "4.5"));
    all.putAll(described);
    answer(exchange, JsonMapper.shared().writeValueAsString(all));
  }

  private void register(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body(exchange));
    var right =
        "{\"client_id\": \"given-7\","
            + " \"https://purl.imsglobal.org/spec/lti-tool-configuration\":"
            + " {\"deployment_id\": \"d-1\"}}";
    answer(exchange, registered.isEmpty() ? right : registered.getLast());
  }

  private void token(HttpExchange exchange) throws IOException {
    asked.add(body(exchange));
    answer(exchange, "{\"access_token\": \"opensesame\", \"expires_in\": 3600}");
  }

  /** One column, once it is made. */
  private void items(HttpExchange exchange) throws IOException {
    var item = "{\"id\": \"%s\"}".formatted(at("/items/7?course=3"));
    boolean made = asked.stream().anyMatch(line -> line.startsWith("POST /items"));
    var posts = exchange.getRequestMethod().equals("POST");
    note(exchange);
    answer(exchange, posts ? item : made ? "[" + item + "]" : "[]");
  }

  private void score(HttpExchange exchange) throws IOException {
    scores.add(exchange.getRequestURI() + " " + note(exchange));
    exchange.sendResponseHeaders(status.get(), -1);
    exchange.close();
  }

  /** Two pages; a teacher, a student who left, and one without an address are among them. */
  private void members(HttpExchange exchange) throws IOException {
    note(exchange);
    var second = "page=2".equals(exchange.getRequestURI().getQuery());
    if (!second) {
      exchange.getResponseHeaders().set("Link", "<" + at("/members?page=2") + ">; rel=\"next\"");
    }
    answer(
        exchange,
        "{\"members\": ["
            + (second
                ? member("Zoé", "Zoe@Example.org", "Learner", "Active")
                    + ","
                    + "{\"user_id\": \"5\", \"roles\": [\"Learner\"]}"
                : member("Ada", "ada@example.org", "Learner", "Active")
                    + ","
                    + member("Teacher", "t@example.org", "Instructor", "Active")
                    + ","
                    + member("Gone", "gone@example.org", "Learner", "Inactive"))
            + "]}");
  }

  private static String member(String name, String email, String role, String status) {
    return """
    {"name": "%s", "email": "%s", "status": "%s", "user_id": "%s",
     "roles": ["http://purl.imsglobal.org/vocab/lis/v2/membership#%s"]}
    """
        .formatted(name, email, status, email, role);
  }

  private String note(HttpExchange exchange) throws IOException {
    var body = body(exchange);
    var authorization = exchange.getRequestHeaders().getFirst("Authorization");
    asked.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + authorization
            + " "
            + body);
    return body;
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** As the manager of an institution registers it. */
  Platform registered(InstitutionId where) {
    return new Platform(
        UUID.randomUUID(),
        where,
        "Moodle d’essai",
        issuer(),
        CLIENT,
        List.of(DEPLOYMENT),
        new Platform.Endpoints(at("/authorize"), at("/token"), at("/keys")));
  }

  URI at(String path) {
    return URI.create(issuer() + path);
  }

  /** A right message for an arrival. */
  JWTClaimsSet.Builder message(String nonce, Clock clock) {
    var now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience(CLIENT)
        .subject("student-1")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
        .claim("nonce", nonce)
        .claim("email", "somebody.else@example.org")
        .claim("name", "Ms Jane Marie Doe")
        .claim(LTI + "message_type", "LtiResourceLinkRequest")
        .claim(LTI + "version", "1.3.0")
        .claim(LTI + "deployment_id", DEPLOYMENT)
        .claim(LTI + "target_link_uri", "http://localhost:8080/lti/lancement")
        .claim(LTI + "resource_link", Map.of("id", "link-1", "title", "Diagnostic"))
        .claim(LTI + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
  }

  String sign(JWTClaimsSet claims) {
    return sign(claims, key);
  }

  static String sign(JWTClaimsSet claims, RSAKey with) {
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(with));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another key under the name of ours. */
  String signByAnother(JWTClaimsSet claims) {
    return sign(claims, new RSAKey.Builder(key()).keyID(key.getKeyID()).build());
  }

  /** The public key, which everybody knows, taken for a secret. */
  String signByPublicKey(JWTClaimsSet claims) {
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
