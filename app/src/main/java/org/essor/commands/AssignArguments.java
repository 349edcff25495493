package org.essor.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The words after {@code ./essor assign}. */
record AssignArguments(Path instance, String objective, Optional<Path> out) {

  private static final String USAGE =
      "Usage: ./essor assign INSTANCE.csv[.gz] [--objective total|fair] [--out PAIRS.csv]";
  private static final String INSTANCE = "INSTANCE.csv";
  private static final String OBJECTIVE = "--objective";
  private static final String OUT = "--out";

  AssignArguments {
    if (!List.of("total", "fair").contains(objective)) {
      throw new BadInputException(
          "The objective is total or fair, not \"%s\". %s".formatted(objective, USAGE));
    }
  }

  static AssignArguments parse(List<String> words) {
    var named = new Options(USAGE, List.of(INSTANCE, OBJECTIVE, OUT)).parse(words);
    return new AssignArguments(
        named.path(INSTANCE), named.find(OBJECTIVE).orElse("total"), named.findPath(OUT));
  }

  boolean isFair() {
    return objective.equals("fair");
  }
}
