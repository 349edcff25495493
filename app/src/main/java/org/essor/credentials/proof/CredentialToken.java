package org.essor.credentials.proof;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A credential as a JSON Web Token: three texts in base64url (RFC 7515; Securing Verifiable
 * Credentials using JOSE and COSE 1.0, 3.1; Open Badges 3.0, 8.2).
 *
 * @param compact the text, {@code header.payload.signature}
 */
public record CredentialToken(String compact) {

  private static final String SIGNED_AT = "iat";

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  /**
   * Reads one.
   *
   * @throws CredentialException {@code json} where it has another form
   */
  public CredentialToken {
    if (compact.length() > Json.LONGEST || !FORM.matcher(compact).matches()) {
      throw CredentialException.unreadable("json");
    }
  }

  static boolean hasForm(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Signs credentials as tokens.
   *
   * @param method the name of the key
   * @param at when it signs, if the token shall say so
   */
  public record Signer(SigningKey key, String method, Optional<Instant> at) {

    /** Signs a credential: the same one always in the same way. */
    public CredentialToken sign(JsonObject credential) {
      var header =
          Json.PROVIDER
              .createObjectBuilder()
              .add("alg", KeyKind.ED25519.jwtAlgorithm())
              .add("kid", method)
              .add("typ", "vc+jwt")
              .add("cty", "vc")
              .build();
      var signed = encoded(header) + "." + encoded(claims(credential));
      return new CredentialToken(signed + "." + Base64Text.encode(key.sign(ascii(signed))));
    }

    /** The credential, and what it says again under the names of tokens. */
    private JsonObject claims(JsonObject credential) {
      var claims = Json.PROVIDER.createObjectBuilder(credential);
      Claims.TEXTS.forEach(
          (claim, value) -> value.apply(credential).ifPresent(text -> claims.add(claim, text)));
      Claims.TIMES.forEach((claim, value) ->
          value.apply(credential).ifPresent(time -> claims.add(claim, time.getEpochSecond())));
      at.ifPresent(time -> claims.add(SIGNED_AT, time.getEpochSecond()));
      return claims.build();
    }
  }

  private static String encoded(JsonObject object) {
    return Base64Text.encode(object.toString());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private String part(int number) {
    return compact.split("\\.")[number];
  }

  private JsonObject object(int part) {
    return Json.read(new String(Base64Text.decode(part(part)), StandardCharsets.UTF_8));
  }

  JsonObject header() {
    return object(0);
  }

  /** What was signed. */
  public JsonObject payload() {
    return object(1);
  }

  /** The name of the key that signed it. */
  String method() {
    return Json.text(header(), "kid").orElseThrow(() -> CredentialException.notAuthentic("kid"));
  }

  /** When it was signed, where it says so. */
  Optional<Instant> signedAt() {
    return seconds(payload(), SIGNED_AT).map(Instant::ofEpochSecond);
  }

  /** The credential that was signed, without what a token adds to it. */
  JsonObject credential() {
    var bare = Json.PROVIDER.createObjectBuilder(payload()).remove(SIGNED_AT);
    Claims.TEXTS.keySet().forEach(bare::remove);
    Claims.TIMES.keySet().forEach(bare::remove);
    return bare.build();
  }

  /**
   * True where the holder of the key signed it, and it does not contradict itself.
   *
   * @throws CredentialException {@code algorithm} where it is not one for this key; {@code claim}
   *     where it says twice something that differs
   */
  boolean isSignedBy(Multikey key) {
    var header = header();
    var algorithm = Json.text(header, "alg").orElse("");
    var known = algorithm.equals(key.kind().jwtAlgorithm());
    if (header.containsKey("crit") || !known && !isNewName(algorithm, key)) {
      throw CredentialException.notAuthentic("algorithm", algorithm);
    }
    var last = compact.lastIndexOf('.');
    return key.verifies(ascii(compact.substring(0, last)), Base64Text.decode(part(2))) && agrees();
  }

  /** RFC 9864 gives the algorithm the name of the curve. */
  private static boolean isNewName(String algorithm, Multikey key) {
    return algorithm.equals("Ed25519") && key.kind() == KeyKind.ED25519;
  }

  private boolean agrees() {
    var payload = payload();
    Claims.TEXTS.forEach((claim, value) ->
        differs(claim, payload, Json.text(payload, claim).equals(value.apply(payload))));
    Claims.TIMES.forEach((claim, value) ->
        differs(
            claim,
            payload,
            seconds(payload, claim).equals(value.apply(payload).map(Instant::getEpochSecond))));
    return true;
  }

  private static Optional<Long> seconds(JsonObject payload, String claim) {
    return payload.get(claim) instanceof JsonNumber number
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  private static void differs(String claim, JsonObject payload, boolean same) {
    if (payload.containsKey(claim) && !same) {
      throw CredentialException.notAuthentic("claim", claim);
    }
  }
}
