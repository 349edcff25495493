package org.essor.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many items of the kinds asked for match
 * @param byKind how many items match, by kind, whatever the kinds asked for
 * @param hits the best ones, best first, of the page asked for
 * @param corrections the words that were read as others
 * @param partly true where no item holds all the words, so that those with most of them are given
 * @param suggestions where nothing matches: what may have been meant, at most three
 */
public record Results(
    int total,
    Map<String, Integer> byKind,
    List<Hit> hits,
    List<Correction> corrections,
    boolean partly,
    List<String> suggestions) {

  public Results {
    byKind = Map.copyOf(byKind);
    hits = List.copyOf(hits);
    corrections = List.copyOf(corrections);
    suggestions = List.copyOf(suggestions);
  }

  /**
   * An item that matches.
   *
   * @param title its title
   * @param sentence the sentence that holds most of the words found, shortened around them
   */
  public record Hit(String key, Excerpt title, Excerpt sentence) {}

  /** A word typed, and the known one it was read as. */
  public record Correction(String typed, String read) {}

  /** A piece of text of one language, cut where words were found. */
  public record Excerpt(SearchLanguage language, List<Part> parts) {
    public Excerpt {
      parts = List.copyOf(parts);
    }

    /** The whole text. */
    public String text() {
      return String.join("", parts.stream().map(Part::text).toList());
    }
  }

  /** A part of an excerpt; {@code found} where it is a word looked for. */
  public record Part(String text, boolean found) {}
}
