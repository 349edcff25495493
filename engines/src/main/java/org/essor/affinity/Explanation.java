package org.essor.affinity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Why a pair has its affinity.
 *
 * @param affinity from 0 to 1, with all its digits
 * @param areas how much of the project's areas the reviewer covers; empty where either names none
 * @param words likeness of the words; empty where either has none
 * @param past likeness of the nearest project reviewed before; empty where there is none
 * @param sharedAreas in alphabetical order
 * @param sharedWords those that make the words alike, the most telling first
 */
public record Explanation(
    BigDecimal affinity,
    Optional<BigDecimal> areas,
    Optional<BigDecimal> words,
    Optional<BigDecimal> past,
    List<String> sharedAreas,
    List<SharedWord> sharedWords) {

  public Explanation {
    sharedAreas = List.copyOf(sharedAreas);
    sharedWords = List.copyOf(sharedWords);
  }

  /**
   * A word that both texts use, in some form.
   *
   * @param ofReviewer the form in the reviewer's text
   * @param ofProject the form in the project's text
   * @param part what it adds to the likeness of the words, which is the sum of all
   */
  public record SharedWord(String ofReviewer, String ofProject, BigDecimal part) {}
}
