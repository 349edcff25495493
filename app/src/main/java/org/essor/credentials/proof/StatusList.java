package org.essor.credentials.proof;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A list of bits that says which credentials are taken back (Bitstring Status List 1.0). Whoever
 * asks for it learns nothing of one credential, and tells nothing of the one he looks at.
 */
public final class StatusList {

  /** How many credentials a list is for: as many as the standard wants at least (6.1). */
  public static final int SIZE = 131_072;

  /** The most that is unpacked: 2 MiB, 16 million credentials. */
  private static final int MOST_BYTES = 1 << 21;

  private StatusList() {}

  /**
   * Writes a list of {@link #SIZE} bits.
   *
   * @param set the places that are taken back
   */
  public static String encode(BitSet set) {
    var bytes = new byte[SIZE / Byte.SIZE];
    set.stream().forEach(place -> bytes[place / Byte.SIZE] |= mask(place));
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "u" + Base64Text.encode(packed.toByteArray());
  }

  /** The first bit is the highest of the first byte. */
  private static byte mask(long place) {
    return (byte) (1 << Byte.SIZE - 1 >> place % Byte.SIZE);
  }

  private static boolean isSet(String encoded, long place) {
    if (!encoded.startsWith("u")) {
      throw CredentialException.unreadable("list");
    }
    try (var packed =
        new GZIPInputStream(new ByteArrayInputStream(Base64Text.decode(encoded.substring(1))))) {
      var bytes = packed.readNBytes(MOST_BYTES);
      int at = Math.toIntExact(place / Byte.SIZE);
      return (bytes[at] & mask(place)) != 0;
    } catch (IOException | ArithmeticException | IndexOutOfBoundsException e) {
      throw CredentialException.unreadable("list");
    }
  }

  /**
   * Looks a credential up.
   *
   * @param list verified itself
   * @throws CredentialException {@code revoked} where it is taken back; {@code list} where the list
   *     is not the one that the credential names, or not of the same issuer
   */
  public static void check(Verified credential, Verified list) {
    var entries = entries(credential, list);
    if (entries.isEmpty() || !list.issuer().equals(credential.issuer())) {
      throw CredentialException.unreadable("list");
    }
    var subject = list.credential().get("credentialSubject");
    for (var entry : entries) {
      check(entry, subject instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT);
    }
  }

  private static List<JsonObject> entries(Verified credential, Verified list) {
    var id = Json.text(list.credential(), "id");
    return Json.values(credential.credential(), "credentialStatus").stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .filter(entry -> id.isPresent() && Json.text(entry, "statusListCredential").equals(id))
        .toList();
  }

  private static void check(JsonObject entry, JsonObject subject) {
    var same = Json.text(entry, "statusPurpose").equals(Json.text(subject, "statusPurpose"));
    var encoded = Json.text(subject, "encodedList").filter(_ -> same);
    if (isSet(encoded.orElse(""), place(entry))) {
      throw CredentialException.notValid("revoked");
    }
  }

  private static long place(JsonObject entry) {
    return Optional.ofNullable(entry.get("statusListIndex"))
        .map(value -> value.toString().replace("\"", ""))
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Long::parseLong)
        .orElseThrow(() -> CredentialException.unreadable("list"));
  }
}
