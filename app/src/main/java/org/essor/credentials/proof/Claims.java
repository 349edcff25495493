package org.essor.credentials.proof;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What a credential says of itself, in version 1 and 2 of its data model. */
public final class Claims {

  /** The members of a token that repeat texts of the credential. */
  static final Map<String, Function<JsonObject, Optional<String>>> TEXTS =
      new TreeMap<>(
          Map.of(
              "iss", Claims::issuer,
              "jti", credential -> Json.text(credential, "id"),
              "sub", credential -> Json.id(credential, "credentialSubject")));

  /** Those that repeat its times, in seconds. */
  static final Map<String, Function<JsonObject, Optional<Instant>>> TIMES =
      new TreeMap<>(Map.of("nbf", Claims::validFrom, "exp", Claims::validUntil));

  private Claims() {}

  /** Who issued it, as an address or a DID. */
  public static Optional<String> issuer(JsonObject credential) {
    return Json.id(credential, "issuer");
  }

  /** From when it holds. */
  public static Optional<Instant> validFrom(JsonObject credential) {
    return time(credential, "validFrom").or(() -> time(credential, "issuanceDate"));
  }

  /** Until when it holds, that instant included. */
  public static Optional<Instant> validUntil(JsonObject credential) {
    return time(credential, "validUntil").or(() -> time(credential, "expirationDate"));
  }

  /**
   * An instant with its offset.
   *
   * @throws CredentialException {@code date} where it is none
   */
  static Optional<Instant> time(JsonObject object, String name) {
    try {
      return Json.text(object, name).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw CredentialException.notAuthentic("date", name);
    }
  }
}
