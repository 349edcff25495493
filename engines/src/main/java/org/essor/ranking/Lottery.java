package org.essor.ranking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * An order by lot that anyone can replay: identifiers sorted by the hexadecimal SHA-256 of {@code
 * seed|identifier} in UTF-8, the smallest first. In a shell: {@code printf '%s|%s' "$seed" "$id" |
 * sha256sum}.
 *
 * <p>Fair where the seed is published beforehand as a source that nobody can choose, such as the
 * numbers of a national draw on a date to come.
 */
public final class Lottery {

  private Lottery() {}

  /**
   * All identifiers, in the order of the draw.
   *
   * @param seed any text that is not empty
   */
  public static List<String> order(String seed, Collection<String> identifiers) {
    if (seed.isEmpty()) {
      throw new IllegalArgumentException("A lottery needs a seed");
    }
    return identifiers.stream()
        .distinct()
        .sorted(Comparator.comparing((String each) -> ticket(seed, each)))
        .toList();
  }

  /** The number drawn for an identifier, as 64 hexadecimal digits. */
  public static String ticket(String seed, String identifier) {
    try {
      var bytes = (seed + "|" + identifier).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
