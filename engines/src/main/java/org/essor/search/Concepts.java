package org.essor.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of one thing as a text of one language writes them: an abbreviation, its long form,
 * other names.
 */
final class Concepts {

  /**
   * A name found among words.
   *
   * @param concept the group of names it belongs to
   * @param from the position of its first word
   * @param to that of the word after its last
   * @param abbreviation whether it is one word in capitals
   */
  record Span(int concept, int from, int to, boolean abbreviation) {}

  private record Name(int concept, List<String> stems, boolean abbreviation) {}

  private final Map<String, List<Name>> namesByFirstStem = new HashMap<>();

  Concepts(Collection<List<String>> groups, Grammar grammar) {
    int concept = 0;
    for (var group : groups) {
      for (var name : group) {
        add(concept, name, grammar);
      }
      concept++;
    }
  }

  private void add(int concept, String text, Grammar grammar) {
    var words = Content.words(text);
    var stems = words.stream().map(word -> grammar.stem(word.word())).toList();
    if (!stems.isEmpty()) {
      namesByFirstStem
          .computeIfAbsent(stems.getFirst(), _ -> new ArrayList<>())
          .add(new Name(concept, stems, words.size() == 1 && words.getFirst().capitals()));
    }
  }

  /** The names among words, given by their stems, in order. */
  List<Span> find(List<String> stems) {
    var found = new ArrayList<Span>();
    for (int at = 0; at < stems.size(); at++) {
      for (var name : namesByFirstStem.getOrDefault(stems.get(at), List.of())) {
        int end = at + name.stems().size();
        if (end <= stems.size() && stems.subList(at, end).equals(name.stems())) {
          found.add(new Span(name.concept(), at, end, name.abbreviation()));
        }
      }
    }
    return found;
  }

  /**
   * The names among the words of an item. An abbreviation counts only in capitals: {@code ans} are
   * years, {@code ANS} is an agency.
   */
  List<Span> findInText(List<Token> words, List<String> stems) {
    return find(stems).stream()
        .filter(span -> !span.abbreviation() || words.get(span.from()).capitals())
        .toList();
  }
}
