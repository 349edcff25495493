package org.essor.search;

import java.text.Normalizer;
import java.util.Locale;

/** Letters in lower case, without accents. */
final class Letters {

  private static final int TABLE_END = 0x180;
  private static final String[] FOLDED = new String[TABLE_END];

  static {
    for (char c = 0; c < TABLE_END; c++) {
      FOLDED[c] = Character.isLetterOrDigit(c) ? fold(c) : "";
    }
    FOLDED['œ'] = "oe";
    FOLDED['Œ'] = "oe";
    FOLDED['æ'] = "ae";
    FOLDED['Æ'] = "ae";
    FOLDED['ß'] = "ss";
  }

  private Letters() {}

  private static String fold(char letter) {
    return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}|[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The letter as it is compared; empty where it is none. */
  static String of(char letter) {
    if (letter < TABLE_END) {
      return FOLDED[letter];
    }
    return Character.isLetterOrDigit(letter) ? fold(letter) : "";
  }

  static boolean isLetterOrDigit(char letter) {
    return letter < TABLE_END ? !FOLDED[letter].isEmpty() : Character.isLetterOrDigit(letter);
  }

  /** True for the marks that a decomposed text writes after the letter they stand on. */
  static boolean isMark(char letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK;
  }
}
