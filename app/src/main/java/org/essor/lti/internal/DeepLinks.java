package org.essor.lti.internal;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.cohorts.Campaign;
import org.essor.kernel.Refusal;
import org.essor.platform.PublicFetch;
import org.springframework.stereotype.Component;

/** What a teacher places in a course of his platform (Deep Linking 2.0). */
@Component
public class DeepLinks {

  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti-dl/claim/";
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final int MAXIMUM = 100;

  private final ToolKeys keys;
  private final Logins logins;
  private final PublicFetch fetch;
  private final Clock clock;

  /** What is sent back: the address of the platform, and the signed choice. */
  public record Response(URI address, String token) {}

  DeepLinks(ToolKeys keys, Logins logins, PublicFetch fetch, Clock clock) {
    this.keys = keys;
    this.logins = logins;
    this.fetch = fetch;
    this.clock = clock;
  }

  /**
   * Where the choice is to be sent.
   *
   * @throws Refusal {@code lti.no-choice} where nothing is to be chosen, or the address is none to
   *     send anybody to
   */
  public URI address(Arrival arrival) {
    var address =
        setting(arrival, "deep_link_return_url")
            .filter(_ -> arrival.message().type().equals(Message.DEEP_LINKING))
            .map(URI::create)
            .filter(fetch::allows);
    return address.orElseThrow(() -> new Refusal("lti.no-choice"));
  }

  private static Optional<String> setting(Arrival arrival, String name) {
    return arrival
        .message()
        .part(CLAIM + "deep_linking_settings")
        .map(part -> part.get(name))
        .map(String::valueOf);
  }

  /**
   * Signs a choice.
   *
   * @param title as the link is to be called
   * @param campaign that it leads to; empty for the diagnosis
   */
  public Response choose(Arrival arrival, String title, Optional<Campaign> campaign) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(arrival.platform().clientId())
            .audience(arrival.platform().issuer())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .claim("nonce", UUID.randomUUID().toString())
            .claim(Message.CLAIM + "message_type", "LtiDeepLinkingResponse")
            .claim(Message.CLAIM + "version", "1.3.0")
            .claim(Message.CLAIM + "deployment_id", arrival.message().deployment())
            .claim(CLAIM + "content_items", List.of(item(title, campaign)));
    setting(arrival, "data").ifPresent(data -> claims.claim(CLAIM + "data", data));
    return new Response(address(arrival), keys.sign(claims.build()));
  }

  private Map<String, Object> item(String title, Optional<Campaign> campaign) {
    var item = new LinkedHashMap<String, Object>();
    item.put("type", "ltiResourceLink");
    item.put("title", title);
    item.put("url", logins.launchAddress().toString());
    item.put("window", Map.of("targetName", "_blank"));
    campaign.ifPresent(chosen -> {
      var id = chosen.id().toString();
      item.put("custom", Map.of(Destinations.CAMPAIGN, id));
      item.put("lineItem", Map.of("scoreMaximum", MAXIMUM, "label", title, "resourceId", id));
    });
    return item;
  }
}
