package org.essor.assignment;

import java.util.List;

/** Numbers and lists in sentences. */
final class Words {

  private static final int MOST_NAMES = 12;

  private Words() {}

  static String count(int count, String noun) {
    return count == 1 ? "1 " + noun : count + " " + noun + "s";
  }

  static String list(List<String> names) {
    if (names.size() <= MOST_NAMES) {
      return String.join(", ", names);
    }
    return "%s and %d more"
        .formatted(
            String.join(", ", names.subList(0, MOST_NAMES - 1)), names.size() - MOST_NAMES + 1);
  }
}
