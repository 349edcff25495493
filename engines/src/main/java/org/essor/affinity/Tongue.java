package org.essor.affinity;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A language that texts are written in.
 *
 * @param stopWords words too frequent to tell texts apart, in lower case with their accents; they
 *     also tell the language of a text
 * @param stem the stem of a word in lower case; safe for concurrent use
 */
public record Tongue(Set<String> stopWords, UnaryOperator<String> stem) {

  public Tongue {
    stopWords = Set.copyOf(stopWords);
  }
}
