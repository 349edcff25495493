package org.essor.search;

import java.util.Collection;
import java.util.List;

/** Items, ready to be found. Immutable and safe for concurrent use. */
public interface SearchIndex {

  /**
   * Indexes items.
   *
   * @param synonyms groups of names of one thing, in any language, such as an abbreviation and its
   *     long form: whoever types one finds the others
   * @throws IllegalArgumentException where two items have the same key
   */
  static SearchIndex of(Collection<Item> items, Collection<List<String>> synonyms) {
    return new MemoryIndex(List.copyOf(items), List.copyOf(synonyms));
  }

  /** Finds items; none where nothing but stop words was typed. */
  Results search(Query query);
}
