package org.essor.lti.internal;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.essor.platform.PublicFetch;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens of platforms, by an assertion that Essor signs (RFC 7523, 1EdTech Security
 * Framework 1.0); kept until a minute before their end.
 */
@Component
class PlatformTokens {

  private static final Duration EARLY = Duration.ofMinutes(1);
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final PublicFetch fetch;
  private final ToolKeys keys;
  private final Clock clock;
  private final JsonMapper mapper;
  private final Map<Wanted, Token> known = new ConcurrentHashMap<>();

  private record Wanted(UUID platform, String scope) {}

  private record Token(String value, Instant end) {}

  PlatformTokens(PublicFetch fetch, ToolKeys keys, Clock clock, JsonMapper mapper) {
    this.fetch = fetch;
    this.keys = keys;
    this.clock = clock;
    this.mapper = mapper;
  }

  /**
   * A token for a scope.
   *
   * @throws IOException where the platform gives none
   */
  String get(Platform platform, String scope) throws IOException {
    var wanted = new Wanted(platform.id(), scope);
    var kept = known.get(wanted);
    if (kept == null || kept.end().isBefore(clock.instant())) {
      kept = ask(platform, scope);
      known.put(wanted, kept);
    }
    return kept.value();
  }

  private Token ask(Platform platform, String scope) throws IOException {
    var fields =
        Map.of(
            "grant_type",
            "client_credentials",
            "client_assertion_type",
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion",
            assertion(platform),
            "scope",
            scope);
    var answer =
        fetch.send(
            HttpRequest.newBuilder(platform.endpoints().token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form(fields))));
    if (!answer.isRight()) {
      throw new IOException("The token endpoint answers " + answer.status());
    }
    return read(answer.body());
  }

  private String assertion(Platform platform) {
    var now = clock.instant();
    return keys.sign(
        new JWTClaimsSet.Builder()
            .issuer(platform.clientId())
            .subject(platform.clientId())
            .audience(platform.endpoints().token().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .jwtID(UUID.randomUUID().toString())
            .build());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private Token read(String body) throws IOException {
    try {
      var json = mapper.readTree(body);
      var life = Duration.ofSeconds(json.path("expires_in").asLong(0)).minus(EARLY);
      return new Token(json.path("access_token").stringValue(), clock.instant().plus(life));
    } catch (JacksonException e) {
      throw new IOException("No token", e);
    }
  }
}
