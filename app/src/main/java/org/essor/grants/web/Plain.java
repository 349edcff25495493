package org.essor.grants.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without case and accents, as people type them to find something. */
final class Plain {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private Plain() {}

  static String of(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).strip();
  }

  static boolean contains(String text, String wanted) {
    return of(text).contains(of(wanted));
  }
}
