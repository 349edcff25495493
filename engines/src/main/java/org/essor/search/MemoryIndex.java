package org.essor.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.search.Results.Hit;

/** Everything in memory: one index a language, searched together. */
final class MemoryIndex implements SearchIndex {

  private static final double SAME_TITLE = 8;
  private static final double TITLE_BEGINS = 1.6;
  private static final double TITLE_HOLDS = 1.3;

  private final List<Item> items;
  private final LanguageIndex french;
  private final LanguageIndex english;

  MemoryIndex(List<Item> items, Collection<List<String>> synonyms) {
    this.items = items;
    var keys = new HashSet<String>();
    for (var item : items) {
      if (!keys.add(item.key())) {
        throw new IllegalArgumentException("Two items have the key " + item.key());
      }
    }
    this.french = new LanguageIndex(SearchLanguage.FRENCH, items, synonyms);
    this.english = new LanguageIndex(SearchLanguage.ENGLISH, items, synonyms);
  }

  private LanguageIndex in(SearchLanguage language) {
    return language == SearchLanguage.FRENCH ? french : english;
  }

  @Override
  public Results search(Query query) {
    var typed = Content.typed(query.text());
    if (typed.isEmpty()) {
      return new Results(0, Map.of(), List.of(), List.of(), false, List.of());
    }
    var planner = new Planner(List.of(in(query.language()), in(query.language().other())));
    var plan = planner.plan(typed, false);
    var scores = Scores.of(plan, items.size());
    if (!scores.isComplete()) {
      var guessed = planner.plan(typed, true);
      var guessedScores = Scores.of(guessed, items.size());
      if (guessedScores.isComplete()) {
        return results(new Search(query, typed, guessed, guessedScores));
      }
    }
    return results(new Search(query, typed, plan, scores));
  }

  private record Search(Query query, List<Token> typed, Plan plan, Scores scores) {}

  private Results results(Search search) {
    var query = search.query();
    var matching = search.scores().matching();
    var byKind = new HashMap<String, Integer>();
    for (int item : matching) {
      byKind.merge(items.get(item).kind(), 1, Integer::sum);
    }
    var kept =
        Arrays.stream(matching)
            .filter(item -> query.kinds().isEmpty() || isOf(query, item))
            .toArray();
    return new Results(
        kept.length,
        byKind,
        hits(query, search.plan(), best(search, kept)),
        search.plan().corrections(),
        matching.length > 0 && !search.scores().isComplete(),
        matching.length > 0 ? List.of() : suggestions(query, search.typed()));
  }

  private boolean isOf(Query query, int item) {
    return query.kinds().contains(items.get(item).kind());
  }

  /** What may have been meant: each word typed replaced by one that looks like it. */
  private List<String> suggestions(Query query, List<Token> typed) {
    var index = in(query.language());
    var alike =
        typed.stream()
            .map(token -> Likeness.of(token.word(), index.vocabulary().stream()))
            .filter(words -> !words.isEmpty())
            .toList();
    int most = alike.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, most)
        .mapToObj(rank ->
            alike.stream()
                .map(words -> index.spelling(words.get(Math.min(rank, words.size() - 1))))
                .collect(Collectors.joining(" ")))
        .distinct()
        .toList();
  }

  private record Ranked(int item, double score) {

    /** The best first; among equals the one that was indexed first. */
    static final Comparator<Ranked> ORDER =
        Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::item);
  }

  /** The items of the page asked for, in order. */
  private List<Integer> best(Search search, int[] kept) {
    var query = search.query();
    int most = query.offset() + query.limit();
    var titles = List.of(normal(french, search.plan()), normal(english, search.plan()));
    var best = new PriorityQueue<>(Ranked.ORDER.reversed());
    for (int item : kept) {
      best.add(new Ranked(item, search.scores().of(item) * boost(item, titles)));
      if (best.size() > most) {
        best.remove();
      }
    }
    return best.stream().sorted(Ranked.ORDER).skip(query.offset()).map(Ranked::item).toList();
  }

  private static String normal(LanguageIndex index, Plan plan) {
    return String.join(" ", plan.read().stream().map(index::stem).toList());
  }

  private double boost(int item, List<String> titles) {
    return items.get(item).weight()
        * Math.max(
            boost(french.titles(item), titles.getFirst()),
            boost(english.titles(item), titles.getLast()));
  }

  private static double boost(List<String> names, String typed) {
    double best = 1;
    for (var name : names) {
      if (name.equals(typed)) {
        return SAME_TITLE;
      }
      if (name.startsWith(typed) && name.charAt(typed.length()) == ' ') {
        best = TITLE_BEGINS;
      } else if (best < TITLE_HOLDS && name.contains(typed)) {
        best = TITLE_HOLDS;
      }
    }
    return best;
  }

  private List<Hit> hits(Query query, Plan plan, List<Integer> best) {
    var here = new Excerpts(in(query.language()), plan);
    var there = new Excerpts(in(query.language().other()), plan);
    return best.stream().map(item -> hit(query, items.get(item), here, there)).toList();
  }

  /** Shows the reader's language, and a sentence of the other one where only that one matches. */
  private static Hit hit(Query query, Item item, Excerpts here, Excerpts there) {
    var words = item.in(query.language());
    var title = here.whole(words.title());
    var sentence = here.best(words);
    boolean found = sentence.held() != 0 || title.parts().stream().anyMatch(Results.Part::found);
    var other = there.best(item.in(query.language().other()));
    var shown = found || other.held() == 0 ? here.excerpt(sentence) : there.excerpt(other);
    return new Hit(item.key(), title, shown);
  }
}
