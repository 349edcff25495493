package org.essor.search;

import java.util.Set;

/**
 * What a reader looks for.
 *
 * @param text as typed
 * @param language of the reader: breaks ties, and is that of the excerpts where it can be
 * @param kinds the kinds kept; all of them where empty
 * @param offset how many hits to pass over, {@code >= 0}
 * @param limit the most hits given, {@code >= 0}
 */
public record Query(
    String text, SearchLanguage language, Set<String> kinds, int offset, int limit) {
  public Query {
    kinds = Set.copyOf(kinds);
  }

  /** The first hits of all kinds. */
  public static Query of(String text, SearchLanguage language, int limit) {
    return new Query(text, language, Set.of(), 0, limit);
  }
}
