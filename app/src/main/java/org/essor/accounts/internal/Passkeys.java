package org.essor.accounts.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientInputs;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientOutputs;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys (W3C Web Authentication, level 2): made by a person who is signed in, then enough to
 * sign in. The device must have checked who holds it (user verification): nothing else is asked.
 */
@Component
public class Passkeys {

  private static final Pattern CHALLENGE =
      Pattern.compile("\"challenge\"\\s*:\\s*\"([A-Za-z0-9_-]+)\"");
  private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();
  private static final Base64.Encoder TO_BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final People people;
  private final AuditLog audit;
  private final Challenges challenges;
  private final StoredPasskeys keys;
  private final PasskeyOwners owners;

  /**
   * What a browser answers when it makes a key, in base64url.
   *
   * @param origin where it was asked, such as {@code https://essor.example.fr}
   * @param label what the owner calls the key, 1 to 60 characters
   */
  public record NewKey(
      String origin, String label, String id, String clientData, String attestation) {}

  /** What a browser answers when it shows a key, in base64url. */
  public record Shown(
      String origin,
      String id,
      String clientData,
      String authenticatorData,
      String signature,
      String userHandle) {}

  /** A key as its owner sees it. */
  public record Known(String id, String label, Instant since, Instant usedAt) {

    /** False where it was only made, which counts as a use by the library. */
    public boolean isUsed() {
      return usedAt.isAfter(since.plusSeconds(1));
    }
  }

  Passkeys(
      People people,
      AuditLog audit,
      Challenges challenges,
      StoredPasskeys keys,
      PasskeyOwners owners) {
    this.people = people;
    this.audit = audit;
    this.challenges = challenges;
    this.keys = keys;
    this.owners = owners;
  }

  /** Makes what a key must sign, in base64url. */
  public String challenge() {
    return TO_BASE64.encodeToString(challenges.make());
  }

  /** How a key will know its owner, in base64url. */
  public static String handle(Person person) {
    return StoredPasskeys.handle(person.id().value()).toBase64UrlString();
  }

  /** Lists the keys of a person, the first made first. */
  public List<Known> list(PersonId person) {
    return keys.findByUserId(StoredPasskeys.handle(person.value())).stream()
        .map(key ->
            new Known(
                key.getCredentialId().toBase64UrlString(),
                key.getLabel(),
                key.getCreated(),
                key.getLastUsed()))
        .toList();
  }

  /**
   * Adds a key.
   *
   * @throws Refusal {@code accounts.passkey.refused} where the answer does not hold
   */
  @Transactional
  public void add(Person person, NewKey made) {
    try {
      var challenge = use(made.clientData());
      var rp = rp(made.origin());
      var options =
          PublicKeyCredentialCreationOptions.builder()
              .rp(rp)
              .user(PasskeyOwners.of(person))
              .challenge(challenge)
              .pubKeyCredParams(
                  PublicKeyCredentialParameters.ES256,
                  PublicKeyCredentialParameters.EdDSA,
                  PublicKeyCredentialParameters.RS256)
              .authenticatorSelection(
                  AuthenticatorSelectionCriteria.builder()
                      .residentKey(ResidentKeyRequirement.REQUIRED)
                      .userVerification(UserVerificationRequirement.REQUIRED)
                      .build())
              .excludeCredentials(List.of())
              .extensions(new ImmutableAuthenticationExtensionsClientInputs())
              .build();
      var key = new RelyingPartyPublicKey(attestation(made), made.label());
      operations(made.origin(), rp)
          .registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
    } catch (RuntimeException e) {
      throw refusal(e);
    }
    record("accounts.passkey-made", person.id());
  }

  /**
   * Finds who shows a key.
   *
   * @throws Refusal {@code accounts.passkey.refused} where the answer does not hold
   */
  @Transactional
  public Person check(Shown shown) {
    try {
      var rp = rp(shown.origin());
      var options =
          PublicKeyCredentialRequestOptions.builder()
              .challenge(use(shown.clientData()))
              .rpId(rp.getId())
              .userVerification(UserVerificationRequirement.REQUIRED)
              .allowCredentials(List.of())
              .extensions(new ImmutableAuthenticationExtensionsClientInputs())
              .build();
      var owner =
          operations(shown.origin(), rp)
              .authenticate(new RelyingPartyAuthenticationRequest(options, assertion(shown)));
      return people.get(new PersonId(StoredPasskeys.person(Objects.requireNonNull(owner).getId())));
    } catch (RuntimeException e) {
      throw refusal(e);
    }
  }

  /** Ends a key of this person, if there is such a one. */
  @Transactional
  public void end(PersonId person, String id) {
    if (list(person).stream().anyMatch(key -> key.id().equals(id))) {
      keys.delete(Bytes.fromBase64(id));
      record("accounts.passkey-ended", person);
    }
  }

  /** The challenge in what the key has signed, which must be one of ours, for the first time. */
  private Bytes use(String clientData) {
    var text = new String(BASE64.decode(clientData), StandardCharsets.UTF_8);
    var found = CHALLENGE.matcher(text);
    if (!found.find() || !challenges.use(BASE64.decode(found.group(1)))) {
      throw new IllegalArgumentException("Not a challenge of ours, or used");
    }
    return new Bytes(BASE64.decode(found.group(1)));
  }

  private static PublicKeyCredential<AuthenticatorAttestationResponse> attestation(NewKey made) {
    return PublicKeyCredential.<AuthenticatorAttestationResponse>builder()
        .id(made.id())
        .rawId(Bytes.fromBase64(made.id()))
        .type(PublicKeyCredentialType.PUBLIC_KEY)
        .response(
            AuthenticatorAttestationResponse.builder()
                .attestationObject(Bytes.fromBase64(made.attestation()))
                .clientDataJSON(Bytes.fromBase64(made.clientData()))
                .transports(List.of())
                .build())
        .clientExtensionResults(new ImmutableAuthenticationExtensionsClientOutputs())
        .build();
  }

  private static PublicKeyCredential<AuthenticatorAssertionResponse> assertion(Shown shown) {
    return PublicKeyCredential.<AuthenticatorAssertionResponse>builder()
        .id(shown.id())
        .rawId(Bytes.fromBase64(shown.id()))
        .type(PublicKeyCredentialType.PUBLIC_KEY)
        .response(
            AuthenticatorAssertionResponse.builder()
                .authenticatorData(Bytes.fromBase64(shown.authenticatorData()))
                .clientDataJSON(Bytes.fromBase64(shown.clientData()))
                .signature(Bytes.fromBase64(shown.signature()))
                .userHandle(Bytes.fromBase64(shown.userHandle()))
                .build())
        .clientExtensionResults(new ImmutableAuthenticationExtensionsClientOutputs())
        .build();
  }

  private Webauthn4JRelyingPartyOperations operations(
      String origin, PublicKeyCredentialRpEntity rp) {
    return new Webauthn4JRelyingPartyOperations(owners, keys, rp, Set.of(origin));
  }

  private static PublicKeyCredentialRpEntity rp(String origin) {
    var host = URI.create(origin).getHost();
    return PublicKeyCredentialRpEntity.builder().id(host).name("Essor").build();
  }

  private void record(String action, PersonId person) {
    audit.append(new AuditEntry(action, "person:" + person, Optional.of(person), Map.of()));
  }

  private static Refusal refusal(RuntimeException cause) {
    var refusal = new Refusal("accounts.passkey.refused");
    refusal.initCause(cause);
    return refusal;
  }
}
