package org.essor.search;

/**
 * A word of a text.
 *
 * @param word in lower case without accents; a code such as {@code MR-001} is one word, {@code
 *     mr001}
 * @param start where it begins in the text, in characters
 * @param end where it ends, exclusive
 * @param capitals whether it is written in capitals, two at least
 */
record Token(String word, int start, int end, boolean capitals) {

  boolean hasDigit() {
    return word.chars().anyMatch(Character::isDigit);
  }
}
