package org.essor.search;

/**
 * How many typing errors lie between two words: a letter more, less or other, or two swapped
 * (optimal string alignment).
 */
public final class Spelling {

  private Spelling() {}

  /** The letters of a word as bits: two words that differ in many are far apart. */
  static long letters(String word) {
    long bits = 0;
    for (int i = 0; i < word.length(); i++) {
      bits |= 1L << (word.charAt(i) & 63);
    }
    return bits;
  }

  /** How many errors a word of this length may have before it is another word. */
  public static int tolerance(int length) {
    if (length < 4) {
      return 0;
    }
    return length < 6 ? 1 : length < 10 ? 2 : 3;
  }

  /** True where two neighbouring letters were swapped and nothing else. */
  static boolean isSwap(String typed, String word) {
    return typed.length() == word.length()
        && letters(typed) == letters(word)
        && distance(typed, word, 1) == 1;
  }

  /** The number of errors, or {@code most + 1} where there are more. */
  public static int distance(String typed, String word, int most) {
    int width = word.length() + 1;
    if (Math.abs(typed.length() - word.length()) > most) {
      return most + 1;
    }
    int[] before = new int[width];
    int[] above = new int[width];
    int[] row = new int[width];
    for (int j = 0; j < width; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      if (fill(new Rows(typed, word, i), before, above, row) > most) {
        return most + 1;
      }
      var free = before;
      before = above;
      above = row;
      row = free;
    }
    return Math.min(above[width - 1], most + 1);
  }

  private record Rows(String typed, String word, int i) {}

  /** Fills a row of the table from the two above it; returns its smallest number. */
  private static int fill(Rows rows, int[] before, int[] above, int[] row) {
    int i = rows.i();
    char typed = rows.typed().charAt(i - 1);
    row[0] = i;
    int smallest = i;
    for (int j = 1; j < row.length; j++) {
      char letter = rows.word().charAt(j - 1);
      int cost = typed == letter ? 0 : 1;
      int best = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + cost);
      if (i > 1 && j > 1 && isSwapped(rows, j)) {
        best = Math.min(best, before[j - 2] + 1);
      }
      row[j] = best;
      smallest = Math.min(smallest, best);
    }
    return smallest;
  }

  private static boolean isSwapped(Rows rows, int j) {
    return rows.typed().charAt(rows.i() - 1) == rows.word().charAt(j - 2)
        && rows.typed().charAt(rows.i() - 2) == rows.word().charAt(j - 1);
  }
}
