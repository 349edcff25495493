package org.essor.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.search.Item.Words;

/** What all items say in one language. */
final class LanguageIndex {

  private static final double TITLE = 5;
  private static final double SUMMARY = 2;
  private static final double BODY = 1;
  private static final int USUAL_TITLE = 8;
  private static final int USUAL_SUMMARY = 25;
  private static final int USUAL_BODY = 120;

  private final SearchLanguage language;
  private final Grammar grammar;
  private final Concepts concepts;
  private final Map<String, Postings> byWord = new HashMap<>();
  private final Map<String, Postings> byStem = new HashMap<>();
  private final Map<Integer, Postings> byConcept = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private final List<List<String>> titles = new ArrayList<>();
  private final Vocabulary vocabulary;

  LanguageIndex(SearchLanguage language, List<Item> items, Collection<List<String>> synonyms) {
    this.language = language;
    this.grammar = new Grammar(language);
    this.concepts = new Concepts(synonyms, grammar);
    for (int i = 0; i < items.size(); i++) {
      add(i, items.get(i).in(language));
    }
    this.vocabulary = new Vocabulary(byWord.keySet());
  }

  private void add(int item, Words words) {
    add(item, TITLE, USUAL_TITLE, List.of(words.title()));
    add(item, TITLE, USUAL_TITLE, words.names());
    add(item, SUMMARY, USUAL_SUMMARY, List.of(words.summary()));
    add(item, BODY, USUAL_BODY, words.body());
    var names = new ArrayList<String>();
    names.add(normal(words.title()));
    words.names().forEach(name -> names.add(normal(name)));
    titles.add(List.copyOf(names));
  }

  private void add(int item, double weight, int usual, List<String> texts) {
    var field = new Field();
    texts.forEach(text -> read(text, field));
    double damping = 0.4 + 0.6 * field.length() / usual;
    field.words.forEach((word, count) -> post(byWord, word, item, weight(weight, count, damping)));
    field.stems.forEach((stem, count) -> post(byStem, stem, item, weight(weight, count, damping)));
    field.concepts.forEach(
        (concept, count) -> post(byConcept, concept, item, weight(weight, count, damping)));
  }

  /** A word counts less and less when repeated, and less in a long text than in a short one. */
  private static float weight(double weight, int count, double damping) {
    return (float) (weight * count / (count + damping));
  }

  private static <K> void post(Map<K, Postings> postings, K key, int item, float weight) {
    postings.computeIfAbsent(key, _ -> new Postings()).add(item, weight);
  }

  private void read(String text, Field field) {
    var words = Content.words(text);
    var stems = stems(words);
    for (int i = 0; i < words.size(); i++) {
      field.words.merge(words.get(i).word(), 1, Integer::sum);
      field.stems.merge(stems.get(i), 1, Integer::sum);
      spellings.computeIfAbsent(words.get(i).word(), _ -> "");
    }
    words.forEach(word -> spellings.replace(word.word(), "", spelling(word, text)));
    concepts
        .findInText(words, stems)
        .forEach(span -> field.concepts.merge(span.concept(), 1, Integer::sum));
  }

  private static String spelling(Token word, String text) {
    var written = text.substring(word.start(), word.end());
    return word.capitals() || word.hasDigit() ? written : written.toLowerCase(Locale.ROOT);
  }

  /** How often each word of one part of an item stands in it. */
  private static final class Field {
    final Map<String, Integer> words = new HashMap<>();
    final Map<String, Integer> stems = new HashMap<>();
    final Map<Integer, Integer> concepts = new HashMap<>();

    int length() {
      return words.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  SearchLanguage language() {
    return language;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  String stem(String word) {
    return grammar.stem(word);
  }

  List<String> stems(List<Token> words) {
    return words.stream().map(word -> grammar.stem(word.word())).toList();
  }

  Concepts concepts() {
    return concepts;
  }

  Optional<Postings> word(String word) {
    return Optional.ofNullable(byWord.get(word));
  }

  Optional<Postings> stemmed(String stem) {
    return Optional.ofNullable(byStem.get(stem));
  }

  Optional<Postings> concept(int concept) {
    return Optional.ofNullable(byConcept.get(concept));
  }

  /** How the items write a word. */
  String spelling(String word) {
    return spellings.getOrDefault(word, word);
  }

  /** What two titles that say the same have in common: their stems, stop words left out. */
  String normal(String text) {
    return stems(Content.words(text)).stream().collect(Collectors.joining(" "));
  }

  /** The normal title of an item, then its other names. */
  List<String> titles(int item) {
    return titles.get(item);
  }
}
