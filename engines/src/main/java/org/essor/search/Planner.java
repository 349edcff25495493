package org.essor.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.search.Plan.Clause;
import org.essor.search.Results.Correction;

/** Decides what each word typed stands for. */
final class Planner {

  private static final float STEM = 0.8f;
  private static final float BEGINNING = 0.6f;
  private static final float MISTYPED = 0.6f;
  private static final float OTHER_LANGUAGE = 0.7f;
  private static final int SHORTEST_BEGINNING = 3;
  private static final int MOST_WORDS = 16;

  private final List<LanguageIndex> indexes;

  /** Plans over indexes, that of the reader's language first. */
  Planner(List<LanguageIndex> indexes) {
    this.indexes = List.copyOf(indexes);
  }

  /**
   * Plans a search.
   *
   * @param guess whether words that are known may also be mistyped others
   */
  Plan plan(List<Token> typed, boolean guess) {
    var tokens = typed.stream().flatMap(this::parts).limit(MOST_WORDS).toList();
    var words = tokens.stream().map(Token::word).toList();
    var plan = new Plan(words);
    for (var index : indexes) {
      var abbreviations = concepts(plan, index, tokens);
      joined(plan, index, words);
      for (int i = 0; i < words.size(); i++) {
        if (!abbreviations.contains(i)) {
          known(plan, index, i, words.get(i));
        }
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (plan.isEmptyAt(i) || guess) {
        guess(plan, i, tokens.get(i), guess);
      }
    }
    return plan;
  }

  /** Two words typed as one, where it is none and each of them is. */
  private Stream<Token> parts(Token token) {
    var word = token.word();
    if (word.length() < 2 * SHORTEST_BEGINNING || token.hasDigit() || !isUnknown(word)) {
      return Stream.of(token);
    }
    for (int cut = SHORTEST_BEGINNING; cut <= word.length() - SHORTEST_BEGINNING; cut++) {
      var first = word.substring(0, cut);
      var second = word.substring(cut);
      if (indexes.stream().anyMatch(index -> holds(index, first) && holds(index, second))) {
        return Stream.of(part(token, first), part(token, second));
      }
    }
    return Stream.of(token);
  }

  private static boolean holds(LanguageIndex index, String word) {
    return index.vocabulary().holds(word);
  }

  private static Token part(Token whole, String word) {
    return new Token(word, whole.start(), whole.end(), false);
  }

  /** True where neither the word, nor its stem, nor a longer or similar word is known. */
  private boolean isUnknown(String word) {
    return indexes.stream()
        .allMatch(index ->
            !holds(index, word)
                && index.stemmed(index.stem(word)).isEmpty()
                && index.vocabulary().beginningWith(word).isEmpty()
                && index.vocabulary().nearest(word).isEmpty());
  }

  private float of(LanguageIndex index, float weight) {
    return index == indexes.getFirst() ? weight : weight * OTHER_LANGUAGE;
  }

  private Clause clause(LanguageIndex index, Postings postings, float weight) {
    return new Clause(index.language(), postings, of(index, weight));
  }

  /**
   * Looks up the names among the words. Returns the positions of abbreviations that are meant as
   * such: there the word itself, which may be another one in small letters, is not looked for.
   */
  private Set<Integer> concepts(Plan plan, LanguageIndex index, List<Token> tokens) {
    var abbreviations = new HashSet<Integer>();
    for (var span : index.concepts().find(index.stems(tokens))) {
      var postings = index.concept(span.concept());
      for (int i = span.from(); i < span.to() && postings.isPresent(); i++) {
        plan.addConcept(i, clause(index, postings.get(), 1), span.concept());
        if (span.abbreviation() && (tokens.size() == 1 || tokens.get(i).capitals())) {
          abbreviations.add(i);
        }
      }
    }
    return abbreviations;
  }

  /** One word typed as two. */
  private void joined(Plan plan, LanguageIndex index, List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      int first = i;
      var whole = words.get(i) + words.get(i + 1);
      index
          .word(whole)
          .ifPresent(postings -> {
            plan.addWord(first, clause(index, postings, 1), whole);
            plan.addWord(first + 1, clause(index, postings, 1), whole);
          });
    }
  }

  private void known(Plan plan, LanguageIndex index, int position, String word) {
    index
        .word(word)
        .ifPresent(postings -> plan.addWord(position, clause(index, postings, 1), word));
    var stem = index.stem(word);
    index
        .stemmed(stem)
        .ifPresent(postings -> plan.addStem(position, clause(index, postings, STEM), stem));
  }

  private void guess(Plan plan, int position, Token typed, boolean anyway) {
    if (plan.isEmptyAt(position) && typed.word().length() >= SHORTEST_BEGINNING) {
      indexes.forEach(index -> beginnings(plan, index, position, typed.word()));
    }
    if (!typed.hasDigit() && (anyway || plan.isEmptyAt(position))) {
      mistyped(plan, position, typed.word());
    }
  }

  private void beginnings(Plan plan, LanguageIndex index, int position, String beginning) {
    for (var word : index.vocabulary().beginningWith(beginning)) {
      float weight = BEGINNING * beginning.length() / word.length();
      index
          .word(word)
          .ifPresent(postings -> plan.addWord(position, clause(index, postings, weight), word));
    }
  }

  private record Near(LanguageIndex index, String word, int distance, int size) {}

  private void mistyped(Plan plan, int position, String typed) {
    boolean known = !plan.isEmptyAt(position);
    var near = nearest(typed);
    for (var one : near) {
      float weight = MISTYPED / one.distance();
      one.index()
          .word(one.word())
          .ifPresent(
              found -> plan.addWord(position, clause(one.index(), found, weight), one.word()));
      var stem = one.index().stem(one.word());
      one.index()
          .stemmed(stem)
          .ifPresent(
              found -> plan.addStem(position, clause(one.index(), found, weight * STEM), stem));
    }
    near.stream()
        .max(Comparator.comparingInt(Near::size))
        .filter(_ -> !known)
        .ifPresent(one ->
            plan.correct(
                position, new Correction(typed, one.index().spelling(one.word())), one.word()));
  }

  /** The words with the fewest errors, over both languages. */
  private List<Near> nearest(String typed) {
    var all = new ArrayList<Near>();
    for (var index : indexes) {
      for (var word : index.vocabulary().nearest(typed)) {
        int distance = Spelling.distance(typed, word, Spelling.tolerance(typed.length()) + 1);
        all.add(new Near(index, word, distance, index.word(word).map(Postings::size).orElse(0)));
      }
    }
    int fewest = all.stream().mapToInt(Near::distance).min().orElse(0);
    return all.stream().filter(near -> near.distance() == fewest).toList();
  }
}
