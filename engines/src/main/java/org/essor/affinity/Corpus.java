package org.essor.affinity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How rare each term is among some texts, and texts as vectors of length 1: a term that stands
 * {@code f} times in a text, and in {@code d} of {@code n} texts, weighs {@code (1 + ln f) × (1 +
 * ln((1 + n) / (1 + d)))} before the vector is scaled.
 *
 * <p>Source: Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, chapter 6
 * (sublinear tf, smoothed idf, cosine normalization).
 */
final class Corpus {

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> spread = new HashMap<>();
  private final int texts;

  Corpus(Collection<WrittenText> texts) {
    this.texts = texts.size();
    for (var text : texts) {
      for (var term : text.counts().keySet()) {
        places.putIfAbsent(term, places.size());
        spread.merge(term, 1, Integer::sum);
      }
    }
  }

  /** How many terms there are. */
  int size() {
    return places.size();
  }

  /** The vector of a text: terms in alphabetical order, those unknown left out. */
  TermVector vector(WrittenText text) {
    var terms = text.counts().keySet().stream().filter(places::containsKey).toList();
    var weights = terms.stream().mapToDouble(term -> weight(text, term)).toArray();
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    double length = StrictMath.sqrt(squares);
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= length;
    }
    var numbers = terms.stream().mapToInt(term -> places.getOrDefault(term, -1)).toArray();
    return new TermVector(terms.toArray(String[]::new), numbers, weights);
  }

  private double weight(WrittenText text, String term) {
    double rare = 1 + StrictMath.log((1.0 + texts) / (1.0 + spread.getOrDefault(term, 0)));
    return (1 + StrictMath.log(text.counts().getOrDefault(term, 1))) * rare;
  }
}
