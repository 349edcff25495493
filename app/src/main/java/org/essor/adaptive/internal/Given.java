package org.essor.adaptive.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer.
 *
 * @param item its place in the section, from 0
 * @param category from 0; 1 is right where an item is right or wrong
 */
record Given(int item, int category) {

  private static final int RADIX = Character.MAX_RADIX;
  private static final String BETWEEN = ".";

  /** Answers as a short text of letters, digits and dots. */
  static String text(List<Given> answers) {
    return answers.stream()
        .map(each -> Integer.toString(each.item, RADIX) + Character.forDigit(each.category, RADIX))
        .collect(Collectors.joining(BETWEEN));
  }

  /** The answers that {@link #text} wrote. */
  static List<Given> read(String text) {
    var answers = new ArrayList<Given>();
    for (var word : text.isEmpty() ? new String[0] : text.split("\\.", -1)) {
      int last = word.length() - 1;
      int category = Character.digit(word.charAt(last), RADIX);
      answers.add(new Given(Integer.parseInt(word, 0, last, RADIX), category));
    }
    return answers;
  }
}
