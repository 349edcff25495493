package org.essor.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The words after {@code ./essor decide}. */
record DecideArguments(Path model, Path facts, Optional<String> decision) {

  private static final String USAGE =
      "Usage: ./essor decide MODEL.dmn --facts FACTS.json [--decision NAME]";
  private static final String MODEL = "MODEL.dmn";
  private static final String FACTS = "--facts";
  private static final String DECISION = "--decision";

  static DecideArguments parse(List<String> words) {
    var named = new Options(USAGE, List.of(MODEL, FACTS, DECISION)).parse(words);
    return new DecideArguments(named.path(MODEL), named.path(FACTS), named.find(DECISION));
  }
}
