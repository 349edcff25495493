package org.essor.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Words that look like one another though too many letters differ for a typing error. */
final class Likeness {

  private static final int LETTERS = 128;
  private static final double LEAST = 0.4;

  private record Alike(String word, double likeness) {}

  private Likeness() {}

  /** The known words most like the one typed, by the pairs of letters they share; at most three. */
  static List<String> of(String typed, Stream<String> known) {
    var pairs = new BitSet();
    pairs(typed).forEach(pairs::set);
    int count = pairs.cardinality();
    return known
        .map(word -> new Alike(word, likeness(pairs, count, word)))
        .filter(alike -> alike.likeness() >= LEAST)
        .sorted(Comparator.comparingDouble(Alike::likeness).reversed().thenComparing(Alike::word))
        .map(Alike::word)
        .distinct()
        .limit(3)
        .toList();
  }

  private static double likeness(BitSet typed, int count, String word) {
    var pairs = pairs(word);
    long shared = pairs.stream().distinct().filter(typed::get).count();
    return 2.0 * shared / (count + pairs.size());
  }

  /** The pairs of neighbouring letters, the ends of the word counted as letters. */
  private static List<Integer> pairs(String word) {
    var pairs = new ArrayList<Integer>();
    int before = 0;
    for (int i = 0; i <= word.length(); i++) {
      int letter = i < word.length() ? word.charAt(i) % LETTERS : 0;
      pairs.add(before * LETTERS + letter);
      before = letter;
    }
    return pairs;
  }
}
