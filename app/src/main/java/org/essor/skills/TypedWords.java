package org.essor.skills;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A few words as someone typed them. Case, accents, ligatures, spaces, hyphens and punctuation
 * never count; typing errors are forgiven in letters, never in digits.
 */
record TypedWords(String text) {

  /** In a word of fewer letters than this, an error makes another word: none is forgiven. */
  private static final int LETTERS_FOR_ONE_ERROR = 4;

  /**
   * True where these words say the same as others.
   *
   * @param edits the most letters added, left out, replaced, or swapped with their neighbour; never
   *     more than one in four letters
   */
  boolean means(String right, int edits) {
    var typed = plain(text);
    var wanted = plain(right);
    int allowed = Math.min(edits, wanted.length() / LETTERS_FOR_ONE_ERROR);
    return digits(typed).equals(digits(wanted))
        && Math.abs(typed.length() - wanted.length()) <= allowed
        && distance(typed, wanted) <= allowed;
  }

  private static String plain(String words) {
    return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  private static String digits(String plain) {
    return plain.replaceAll("\\P{Nd}", "");
  }

  /** Optimal string alignment: as Levenshtein, and two neighbours swapped count once. */
  private static int distance(String one, String other) {
    var before = new int[other.length() + 1];
    var last = new int[other.length() + 1];
    var next = new int[other.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= one.length(); i++) {
      next[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        next[j] = Math.min(replaced, Math.min(last[j], next[j - 1]) + 1);
        if (isSwap(one, i, other, j)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      var free = before;
      before = last;
      last = next;
      next = free;
    }
    return last[other.length()];
  }

  private static boolean isSwap(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
