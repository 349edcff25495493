package org.essor.lti.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.essor.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Believes nothing of an ID token that it cannot check (1EdTech Security Framework 1.0, OpenID
 * Connect Core 1.0, LTI 1.3): the signature by a public key of the platform, with an algorithm of
 * public keys; issuer, audience and authorized party; times; the nonce that was given out once;
 * version, kind of message and deployment.
 */
@Component
class IdTokens {

  private static final Logger log = LoggerFactory.getLogger(IdTokens.class);

  /** No "none", and no HMAC: it would take a public key for a secret. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);

  private static final Set<String> MESSAGES = Set.of(Message.RESOURCE, Message.DEEP_LINKING);
  private static final Duration SKEW = Duration.ofMinutes(1);
  private static final Duration OLDEST = Duration.ofHours(1);
  private static final int LONGEST_SUBJECT = 255;
  private static final String VERSION = "1.3.0";

  private final PlatformKeys keys;
  private final Clock clock;

  IdTokens(PlatformKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Checks a token.
   *
   * @throws Refusal {@code lti.token} and why, one code each; {@code lti.keys} where the platform
   *     does not give its keys
   */
  Message check(String token, Platform platform, String nonce) {
    try {
      var parsed = SignedJWT.parse(token);
      checkSignature(parsed, platform);
      var claims = parsed.getJWTClaimsSet();
      checkParties(claims, platform);
      checkTimes(claims);
      require(same(nonce, claims.getStringClaim("nonce")), "nonce");
      return checked(Message.of(claims), platform);
    } catch (ParseException | JOSEException e) {
      log.info("ID token unreadable: {}", e.getClass().getSimpleName());
      throw refusal("form");
    } catch (IOException e) {
      log.warn("The keys of platform {}: {}", platform.id(), e.getMessage());
      throw new Refusal("lti.keys", platform.name());
    }
  }

  private void checkSignature(SignedJWT token, Platform platform)
      throws IOException, JOSEException {
    var header = token.getHeader();
    require(ALGORITHMS.contains(header.getAlgorithm()), "algorithm");
    for (var key : keys.select(platform, JWKMatcher.forJWSHeader(header))) {
      if (isSignedBy(key, token)) {
        return;
      }
    }
    throw refusal("signature");
  }

  private static boolean isSignedBy(JWK key, SignedJWT token) throws JOSEException {
    return key instanceof AsymmetricJWK asymmetric
        && token.verify(
            new DefaultJWSVerifierFactory()
                .createJWSVerifier(token.getHeader(), asymmetric.toPublicKey()));
  }

  private static void checkParties(JWTClaimsSet claims, Platform platform) throws ParseException {
    require(platform.issuer().equals(claims.getIssuer()), "issuer");
    List<String> audience = claims.getAudience();
    var party = claims.getStringClaim("azp");
    require(audience.contains(platform.clientId()), "audience");
    require(party == null ? audience.size() == 1 : party.equals(platform.clientId()), "party");
    var subject = claims.getSubject();
    require(
        subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT, "subject");
  }

  private void checkTimes(JWTClaimsSet claims) {
    Instant now = clock.instant();
    var expires = claims.getExpirationTime();
    var issued = claims.getIssueTime();
    require(expires != null && expires.toInstant().plus(SKEW).isAfter(now), "expired");
    require(issued != null && issued.toInstant().minus(SKEW).isBefore(now), "issued");
    require(issued.toInstant().plus(OLDEST).isAfter(now), "expired");
  }

  private static Message checked(Message message, Platform platform) {
    require(VERSION.equals(message.text(Message.CLAIM + "version")), "version");
    require(MESSAGES.contains(message.type()), "message");
    require(platform.deployments().contains(message.deployment()), "deployment");
    require(
        message.type().equals(Message.DEEP_LINKING) || !message.resourceLink().isEmpty(), "link");
    return message;
  }

  private static boolean same(String one, String other) {
    return other != null && MessageDigest.isEqual(one.getBytes(), other.getBytes());
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw refusal(what);
    }
  }

  private static Refusal refusal(String what) {
    log.info("ID token refused: {}", what);
    return new Refusal("lti.token." + what);
  }
}
