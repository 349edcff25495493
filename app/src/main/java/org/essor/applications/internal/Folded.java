package org.essor.applications.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without case and accents, to order and to find them. */
final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private Folded() {}

  static String of(String text) {
    var plain = text.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
    return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("").strip();
  }
}
