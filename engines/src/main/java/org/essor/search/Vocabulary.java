package org.essor.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The words of all items in one language, sorted. */
final class Vocabulary {

  private static final int MOST_ENDINGS = 40;

  private final String[] words;
  private final long[] letters;

  Vocabulary(Collection<String> words) {
    this.words = words.stream().sorted().toArray(String[]::new);
    this.letters = Arrays.stream(this.words).mapToLong(Spelling::letters).toArray();
  }

  boolean holds(String word) {
    return Arrays.binarySearch(words, word) >= 0;
  }

  /** The words that begin so, the word itself left out, at most 40. */
  List<String> beginningWith(String beginning) {
    int at = Arrays.binarySearch(words, beginning);
    var found = new ArrayList<String>();
    for (int i = at < 0 ? -at - 1 : at + 1;
        i < words.length && words[i].startsWith(beginning) && found.size() < MOST_ENDINGS;
        i++) {
      found.add(words[i]);
    }
    return found;
  }

  Stream<String> stream() {
    return Arrays.stream(words);
  }

  /** The words with the fewest typing errors, at most as many as the length tolerates. */
  List<String> nearest(String typed) {
    if (typed.length() == 3) {
      return Arrays.stream(words).filter(word -> Spelling.isSwap(typed, word)).toList();
    }
    int most = Spelling.tolerance(typed.length());
    long bits = Spelling.letters(typed);
    var found = new ArrayList<String>();
    for (int i = 0; i < words.length && most > 0; i++) {
      var word = words[i];
      if (Math.abs(word.length() - typed.length()) > most
          || Long.bitCount(bits ^ letters[i]) > 2 * most) {
        continue;
      }
      int distance = word.equals(typed) ? most + 1 : Spelling.distance(typed, word, most);
      if (distance < most) {
        found.clear();
        most = distance;
      }
      if (distance == most) {
        found.add(word);
      }
    }
    return found;
  }
}
