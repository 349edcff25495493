package org.essor.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essor.search.Results.Correction;

/**
 * How the words typed are looked up: for each of them the postings that stand for it, and the words
 * to mark in excerpts.
 */
final class Plan {

  /**
   * Postings that stand for a word typed; the weight is less than 1 where they are not the word.
   */
  record Clause(SearchLanguage language, Postings postings, float weight) {}

  /** The words of a language to mark, with the positions typed that they stand for, as bits. */
  static final class Marks {
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
    private final Map<Integer, Integer> concepts = new HashMap<>();

    int ofWord(String word, String stem) {
      return words.getOrDefault(word, 0) | stems.getOrDefault(stem, 0);
    }

    int ofConcept(int concept) {
      return concepts.getOrDefault(concept, 0);
    }
  }

  private final List<List<Clause>> clauses = new ArrayList<>();
  private final Marks frenchMarks = new Marks();
  private final Marks englishMarks = new Marks();
  private final List<String> read;
  private final List<Correction> corrections = new ArrayList<>();

  Plan(List<String> words) {
    this.read = new ArrayList<>(words);
    words.forEach(_ -> clauses.add(new ArrayList<>()));
  }

  int size() {
    return clauses.size();
  }

  List<Clause> clauses(int position) {
    return clauses.get(position);
  }

  boolean isEmptyAt(int position) {
    return clauses.get(position).isEmpty();
  }

  Marks marks(SearchLanguage language) {
    return language == SearchLanguage.FRENCH ? frenchMarks : englishMarks;
  }

  /** The words as they were read, in order. */
  List<String> read() {
    return read;
  }

  List<Correction> corrections() {
    return corrections;
  }

  void addWord(int position, Clause clause, String word) {
    clauses.get(position).add(clause);
    marks(clause.language()).words.merge(word, 1 << position, (a, b) -> a | b);
  }

  void addStem(int position, Clause clause, String stem) {
    clauses.get(position).add(clause);
    marks(clause.language()).stems.merge(stem, 1 << position, (a, b) -> a | b);
  }

  void addConcept(int position, Clause clause, int concept) {
    clauses.get(position).add(clause);
    marks(clause.language()).concepts.merge(concept, 1 << position, (a, b) -> a | b);
  }

  void correct(int position, Correction correction, String word) {
    corrections.add(correction);
    read.set(position, word);
  }
}
