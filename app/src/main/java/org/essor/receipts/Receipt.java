package org.essor.receipts;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was received (accusé de réception: code des relations entre le public et l’administration,
 * art. L112-3).
 *
 * @param kind what it is a receipt for, such as {@code deposit}
 * @param number its number, unique on the site
 * @param at the instant that counts, of the server
 * @param contentSha256 the fingerprint of the content, 64 hexadecimal digits in small letters
 * @param about what else it says: short texts by name
 */
public record Receipt(
    String kind, String number, Instant at, String contentSha256, Map<String, String> about) {

  static final Set<String> MEMBERS = Set.of("kind", "number", "at", "contentSha256", "about");

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  public Receipt {
    if (kind.isBlank() || number.isBlank()) {
      throw new IllegalArgumentException("A receipt has a kind and a number");
    }
    if (!FINGERPRINT.matcher(contentSha256).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 in hexadecimal: " + contentSha256);
    }
    about = Map.copyOf(about);
  }

  /** The members of its JSON object; what is signed is their canonical form. */
  Map<String, Object> members() {
    var members = new TreeMap<String, Object>();
    members.put("kind", kind);
    members.put("number", number);
    members.put("at", at.toString());
    members.put("contentSha256", contentSha256);
    members.put("about", new TreeMap<>(about));
    return members;
  }
}
