package org.essor.lti.internal;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.platform.PublicFetch;
import org.springframework.stereotype.Component;

/**
 * The public keys of platforms, read again after an hour, and where a message names one that is not
 * known; but never more often than every thirty seconds, so that nobody has us ask without end.
 */
@Component
class PlatformKeys {

  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final PublicFetch fetch;
  private final Clock clock;
  private final Map<URI, Known> known = new ConcurrentHashMap<>();

  private record Known(JWKSet keys, Instant at) {
    boolean isOlderThan(Duration age, Instant now) {
      return at.plus(age).isBefore(now);
    }
  }

  PlatformKeys(PublicFetch fetch, Clock clock) {
    this.fetch = fetch;
    this.clock = clock;
  }

  /**
   * The keys that a message may have been signed with.
   *
   * @throws IOException where the platform does not give its keys
   */
  List<JWK> select(Platform platform, JWKMatcher matcher) throws IOException {
    var address = platform.endpoints().keys();
    var now = clock.instant();
    var kept = known.get(address);
    if (kept == null || kept.isOlderThan(FRESH, now)) {
      kept = read(address, now);
    }
    var selector = new JWKSelector(matcher);
    var found = selector.select(kept.keys());
    return found.isEmpty() && kept.isOlderThan(PAUSE, now)
        ? selector.select(read(address, now).keys())
        : found;
  }

  private Known read(URI address, Instant now) throws IOException {
    var answer = fetch.send(HttpRequest.newBuilder(address).GET());
    var read = new Known(parse(answer), now);
    known.put(address, read);
    return read;
  }

  static JWKSet parse(PublicFetch.Answer answer) throws IOException {
    if (!answer.isRight()) {
      throw new IOException("The keys are answered by " + answer.status());
    }
    try {
      return JWKSet.parse(answer.body());
    } catch (ParseException e) {
      throw new IOException("No keys", e);
    }
  }
}
