package org.essor.search;

import java.util.List;

/**
 * Something to find.
 *
 * @param key its identifier, unique in an index
 * @param kind what readers may keep to, counted in the results
 * @param weight how much it stands before others that match as well; 1 for most, {@code > 0}
 */
public record Item(String key, String kind, Words french, Words english, double weight) {

  /**
   * What an item says in one language.
   *
   * @param title counts most
   * @param names other names it is known by, such as its abbreviation; they count as a title does
   * @param summary its first sentence, shown where no other holds the words found
   * @param body all that it says besides, sentences or paragraphs in order
   */
  public record Words(String title, List<String> names, String summary, List<String> body) {
    public Words {
      names = List.copyOf(names);
      body = List.copyOf(body);
    }
  }

  Words in(SearchLanguage language) {
    return language == SearchLanguage.FRENCH ? french : english;
  }
}
