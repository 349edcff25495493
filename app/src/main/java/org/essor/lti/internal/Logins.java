package org.essor.lti.internal;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.kernel.Refusal;
import org.essor.kernel.Sha256;
import org.essor.platform.SiteSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Arrivals from platforms: begun by the platform (login initiation of OpenID Connect for third
 * parties), continued there, ended here by its signed message.
 *
 * <p>State and nonce are good for one arrival. The message comes by a form of the platform, with
 * which browsers send no cookie of ours; what it says is kept under a ticket, and shown only to the
 * browser in which the arrival began.
 */
@Component
public class Logins {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final Duration FOR_MESSAGE = Duration.ofMinutes(10);
  private static final Duration FOR_ARRIVAL = Duration.ofHours(1);

  private final JdbcClient db;
  private final Platforms platforms;
  private final IdTokens tokens;
  private final SiteSettings site;
  private final Clock clock;

  /** Where to send the browser, and what it is to keep. */
  public record Begun(URI href, String browser) {}

  private record Expected(UUID platform, String nonce, byte[] browser) {}

  Logins(JdbcClient db, Platforms platforms, IdTokens tokens, SiteSettings site, Clock clock) {
    this.db = db;
    this.platforms = platforms;
    this.tokens = tokens;
    this.site = site;
    this.clock = clock;
  }

  /** Where messages of platforms go. */
  public URI launchAddress() {
    return URI.create(site.url() + "/lti/lancement");
  }

  /** The platform that begins an arrival. */
  public Platform platform(Map<String, String> asked) {
    return platforms.get(
        asked.getOrDefault("iss", ""), Optional.ofNullable(asked.get("client_id")));
  }

  /**
   * Begins an arrival.
   *
   * @param asked what the platform sent
   * @throws Refusal {@code lti.issuer}; {@code lti.hint} where it does not say who comes
   */
  public Begun begin(Map<String, String> asked) {
    var platform = platform(asked);
    var hint = Optional.ofNullable(asked.get("login_hint"));
    var state = token();
    var nonce = token();
    var browser = token();
    db.sql(
            """
            insert into lti.login (state_hash, platform, nonce, browser_hash, expires_at)
            values (:state, :platform, :nonce, :browser, :end)
            """)
        .param("state", hash(state))
        .param("platform", platform.id())
        .param("nonce", nonce)
        .param("browser", hash(browser))
        .param("end", Timestamp.from(clock.instant().plus(FOR_MESSAGE)))
        .update();
    var href =
        UriComponentsBuilder.fromUri(platform.endpoints().authorization())
            .queryParam("scope", "openid")
            .queryParam("response_type", "id_token")
            .queryParam("response_mode", "form_post")
            .queryParam("prompt", "none")
            .queryParam("client_id", "{client}")
            .queryParam("redirect_uri", "{launch}")
            .queryParam("login_hint", "{hint}")
            .queryParam("state", state)
            .queryParam("nonce", nonce);
    var messageHint = Optional.ofNullable(asked.get("lti_message_hint"));
    messageHint.ifPresent(_ -> href.queryParam("lti_message_hint", "{message}"));
    var filled =
        href.encode()
            .buildAndExpand(
                Map.of(
                    "client", platform.clientId(),
                    "launch", launchAddress().toString(),
                    "hint", hint.orElseThrow(() -> new Refusal("lti.hint")),
                    "message", messageHint.orElse("")));
    return new Begun(filled.toUri(), browser);
  }

  /**
   * Takes the message; the state is used up, whatever becomes of it.
   *
   * @return the ticket under which it is kept
   * @throws Refusal {@code lti.state} where it was not given out, has been used or is over, and as
   *     {@link IdTokens#check}
   */
  public String end(String state, String idToken) {
    var expected =
        db.sql(
                """
                delete from lti.login where state_hash = :state and expires_at > :now
                returning platform, nonce, browser_hash
                """)
            .param("state", hash(state))
            .param("now", now())
            .query((row, _) ->
                new Expected(
                    row.getObject("platform", UUID.class),
                    row.getString("nonce"),
                    row.getBytes("browser_hash")))
            .optional()
            .orElseThrow(() -> new Refusal("lti.state"));
    var message = tokens.check(idToken, platforms.get(expected.platform()), expected.nonce());
    return keep(message, expected);
  }

  private String keep(Message message, Expected expected) {
    var ticket = token();
    db.sql(
            """
            insert into lti.arrival (ticket_hash, platform, browser_hash, message, expires_at)
            values (:ticket, :platform, :browser, :message, :end)
            """)
        .param("ticket", hash(ticket))
        .param("platform", expected.platform())
        .param("browser", expected.browser())
        .param("message", JSONObjectUtils.toJSONString(message.withoutName().claims()))
        .param("end", Timestamp.from(clock.instant().plus(FOR_ARRIVAL)))
        .update();
    return ticket;
  }

  /**
   * Who came with a ticket, in the browser in which his arrival began.
   *
   * @throws Refusal {@code lti.browser} where it is another one, or the hour is over
   */
  public Arrival get(String ticket, String browser) {
    return db.sql(
            """
            select platform, message from lti.arrival
            where ticket_hash = :ticket and browser_hash = :browser and expires_at > :now
            """)
        .param("ticket", hash(ticket))
        .param("browser", hash(browser))
        .param("now", now())
        .query((row, _) ->
            new Arrival(
                platforms.get(row.getObject("platform", UUID.class)),
                new Message(parse(row.getString("message")))))
        .optional()
        .orElseThrow(() -> new Refusal("lti.browser"));
  }

  /** Forgets what was begun and not ended in time. */
  void forget() {
    db.sql("delete from lti.login where expires_at < :now").param("now", now()).update();
    db.sql("delete from lti.arrival where expires_at < :now").param("now", now()).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Map<String, Object> parse(String json) {
    try {
      return JSONObjectUtils.parse(json);
    } catch (ParseException e) {
      throw new IllegalStateException("It was written by us", e);
    }
  }

  private static String token() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String token) {
    return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
  }
}
