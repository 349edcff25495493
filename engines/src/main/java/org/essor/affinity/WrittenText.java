package org.essor.affinity;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text as its terms.
 *
 * @param counts how often each term stands in it
 * @param forms a word of the text for each term, for people to read
 */
public record WrittenText(SortedMap<String, Integer> counts, SortedMap<String, String> forms) {

  public static final WrittenText EMPTY = new WrittenText(new TreeMap<>(), new TreeMap<>());

  public WrittenText(SortedMap<String, Integer> counts, SortedMap<String, String> forms) {
    this.counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    this.forms = Collections.unmodifiableSortedMap(new TreeMap<>(forms));
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }
}
