package org.essor.accounts.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.kernel.Refusal;
import org.essor.platform.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Signing in by an identity service (OpenID Connect Core 1.0, code flow with PKCE). */
@Component
public class OpenIdSignIn {

  private static final Logger log = LoggerFactory.getLogger(OpenIdSignIn.class);

  /** A discovery document is read again after this time. */
  private static final Duration FRESH = Duration.ofHours(1);

  private final OpenIdSettings settings;
  private final SiteSettings site;
  private final Clock clock;
  private final Map<String, Discovered> discovered = new ConcurrentHashMap<>();

  private record Discovered(OpenIdProvider provider, Instant at) {}

  /** A service that is offered: its short name and its name. */
  public record Offer(String id, String title) {}

  /**
   * What the browser keeps until it comes back, and where it goes.
   *
   * @param provider the short name of the service
   */
  public record Begun(String provider, String state, String nonce, String verifier, URI href) {}

  /** What came back with the browser, beside what it had kept. */
  public record Returned(String provider, String nonce, String verifier, String code) {}

  /** Who the service says it is, checked. */
  public record Identity(
      String provider,
      String subject,
      Optional<String> email,
      boolean emailVerified,
      String idToken) {}

  public OpenIdSignIn(OpenIdSettings settings, SiteSettings site, Clock clock) {
    this.settings = settings;
    this.site = site;
    this.clock = clock;
  }

  /** The services offered, by name. */
  public List<Offer> list() {
    return settings.providers().entrySet().stream()
        .map(entry -> new Offer(entry.getKey(), entry.getValue().title()))
        .sorted(Comparator.comparing(Offer::title))
        .toList();
  }

  /** The name of a service as people know it. */
  public String title(String id) {
    return get(id).title();
  }

  /** Finds the name of a service; empty where it is offered no more. */
  public Optional<String> findTitle(String id) {
    return Optional.ofNullable(settings.providers().get(id)).map(OpenIdSettings.Provider::title);
  }

  /**
   * Begins.
   *
   * @throws Refusal {@code accounts.openid.unknown} where no such service is offered, {@code
   *     accounts.openid.silent} where it does not answer
   */
  public Begun begin(String id) {
    var asked = new OpenIdProvider.Asked(Tokens.make(), Tokens.make(), Tokens.make());
    var href = provider(id).ask(asked);
    return new Begun(id, asked.state(), asked.nonce(), asked.verifier(), href);
  }

  /**
   * Ends: who it is.
   *
   * @throws Refusal {@code accounts.openid.refused} where the answer does not hold, {@code
   *     accounts.openid.silent} where the service does not answer
   */
  public Identity end(Returned returned) {
    var id = returned.provider();
    try {
      var asked = new OpenIdProvider.Asked("", returned.nonce(), returned.verifier());
      var answer = provider(id).answer(returned.code(), asked);
      return new Identity(
          id, answer.subject(), answer.email(), answer.emailVerified(), answer.idToken());
    } catch (IOException e) {
      throw refusal("accounts.openid.silent", id, e);
    } catch (GeneralException | BadJOSEException | JOSEException | ParseException e) {
      throw refusal("accounts.openid.refused", id, e);
    }
  }

  /** Where a person ends his session at the service too, if it has such a place. */
  public Optional<URI> signOut(String id, String idToken) {
    return settings.providers().containsKey(id)
        ? provider(id).signOut(idToken, URI.create(site.url() + "/"))
        : Optional.empty();
  }

  private OpenIdProvider provider(String id) {
    var one = get(id);
    var known = discovered.get(id);
    if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
      return known.provider();
    }
    try {
      var callback = URI.create(site.url() + "/connexion/openid/" + id + "/retour");
      var provider = OpenIdProvider.discover(one, callback);
      discovered.put(id, new Discovered(provider, clock.instant()));
      return provider;
    } catch (GeneralException | IOException e) {
      throw refusal("accounts.openid.silent", id, e);
    }
  }

  private OpenIdSettings.Provider get(String id) {
    return Optional.ofNullable(settings.providers().get(id))
        .orElseThrow(() -> new Refusal("accounts.openid.unknown"));
  }

  /** Why, in the log; the message of these exceptions holds no token. */
  private Refusal refusal(String code, String id, Exception cause) {
    log.warn("{} {}: {}", code, id, cause.getMessage());
    return new Refusal(code, title(id));
  }
}
