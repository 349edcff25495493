package org.essor.affinity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes texts apart into terms: words in lower case without stop words, stemmed in the language
 * whose stop words are most frequent in the text, without accents. Numbers are left out.
 */
public final class TextReader {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private final List<Tongue> tongues;

  /**
   * Makes a reader.
   *
   * @param tongues at least one; the first where a text tells no language
   */
  public TextReader(List<Tongue> tongues) {
    if (tongues.isEmpty()) {
      throw new IllegalArgumentException("No language");
    }
    this.tongues = List.copyOf(tongues);
  }

  /** Reads a text. */
  public WrittenText read(String text) {
    var words = words(text);
    var tongue = tongue(words);
    var counts = new TreeMap<String, Integer>();
    var forms = new TreeMap<String, String>();
    for (var word : words) {
      if (!tongue.stopWords().contains(word)) {
        var term = fold(tongue.stem().apply(word));
        counts.merge(term, 1, Integer::sum);
        forms.putIfAbsent(term, word);
      }
    }
    return new WrittenText(counts, forms);
  }

  /** The words of a text in lower case, in order: two letters or more, no numbers. */
  public static List<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    var matcher = WORD.matcher(plain);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private Tongue tongue(List<String> words) {
    return tongues.stream()
        .max(
            Comparator.comparingLong((Tongue each) -> spoken(each, words))
                .thenComparing(this::rank))
        .orElseThrow();
  }

  private int rank(Tongue tongue) {
    return -tongues.indexOf(tongue);
  }

  private static long spoken(Tongue tongue, List<String> words) {
    return words.stream().filter(tongue.stopWords()::contains).count();
  }

  private static String fold(String word) {
    return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }
}
