package org.essor.calls;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The end of the address of a call, {@code tiers-lieux-2027}: it never changes once published.
 *
 * @param text lower-case letters, digits and single hyphens, 1 to 80 characters
 */
public record Slug(String text) {

  private static final Pattern SLUG = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 60;

  public Slug {
    if (!SLUG.matcher(text).matches()) {
      throw new IllegalArgumentException("Not the end of an address: " + text);
    }
  }

  /** Makes one from a title; {@code appel} where nothing of it can stand in an address. */
  public static Slug of(String title) {
    var plain =
        MARKS
            .matcher(
                Normalizer.normalize(
                    title.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae"),
                    Normalizer.Form.NFD))
            .replaceAll("");
    var joined = OTHERS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    return new Slug(joined.isEmpty() ? "appel" : cut(joined));
  }

  /** Ends where a word ends, unless the first word alone is too long. */
  private static String cut(String joined) {
    if (joined.length() <= LONGEST) {
      return joined;
    }
    var end = joined.lastIndexOf('-', LONGEST);
    return joined.substring(0, end > 0 ? end : LONGEST);
  }

  public static Optional<Slug> find(String text) {
    return SLUG.matcher(text).matches() ? Optional.of(new Slug(text)) : Optional.empty();
  }

  /** The same with a number behind, for the second call of a title and those after it. */
  public Slug numbered(int number) {
    return number == 1 ? this : new Slug(text + "-" + number);
  }

  @Override
  public String toString() {
    return text;
  }
}
