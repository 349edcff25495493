package org.essor.commands;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words after {@code ./essor decide}. */
record DecideArguments(Path model, Path facts, Optional<String> decision) {

  private static final String USAGE =
      "Usage: ./essor decide MODEL.dmn --facts FACTS.json [--decision NAME]";

  static DecideArguments parse(List<String> words) {
    var named = new HashMap<String, String>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith("--")) {
        put(named, words.get(i), i + 1 < words.size() ? words.get(++i) : null);
      } else {
        put(named, "MODEL.dmn", words.get(i));
      }
    }
    return new DecideArguments(
        path(named, "MODEL.dmn"),
        path(named, "--facts"),
        Optional.ofNullable(named.get("--decision")));
  }

  private static void put(Map<String, String> named, String name, @Nullable String value) {
    if (!List.of("MODEL.dmn", "--facts", "--decision").contains(name)) {
      throw new BadInputException("Unknown option " + name + ". " + USAGE);
    }
    if (value == null) {
      throw new BadInputException("A value is missing after " + name + ". " + USAGE);
    }
    if (named.putIfAbsent(name, value) != null) {
      throw new BadInputException("%s is given twice. %s".formatted(name, USAGE));
    }
  }

  private static Path path(Map<String, String> named, String name) {
    var text = named.get(name);
    if (text == null) {
      throw new BadInputException("%s is missing. %s".formatted(name, USAGE));
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new BadInputException("Not a file name: " + text);
    }
  }
}
