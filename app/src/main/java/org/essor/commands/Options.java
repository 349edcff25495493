package org.essor.commands;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words after a command: one without a name, the first of the known names, and options with a
 * value.
 */
record Options(String usage, List<String> names, Map<String, String> values) {

  Options(String usage, List<String> names) {
    this(usage, names, Map.of());
  }

  Options parse(List<String> words) {
    var found = new HashMap<String, String>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith("--")) {
        put(found, words.get(i), i + 1 < words.size() ? words.get(++i) : null);
      } else {
        put(found, names.getFirst(), words.get(i));
      }
    }
    return new Options(usage, names, found);
  }

  private void put(Map<String, String> found, String name, @Nullable String value) {
    if (!names.contains(name)) {
      throw new BadInputException("Unknown option " + name + ". " + usage);
    }
    if (value == null) {
      throw new BadInputException("A value is missing after " + name + ". " + usage);
    }
    if (found.putIfAbsent(name, value) != null) {
      throw new BadInputException("%s is given twice. %s".formatted(name, usage));
    }
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Optional<Path> findPath(String name) {
    return find(name).map(Options::asPath);
  }

  Path path(String name) {
    return findPath(name)
        .orElseThrow(() -> new BadInputException("%s is missing. %s".formatted(name, usage)));
  }

  /** A whole number of at least 1; refused where it is another text. */
  int positive(String name, int without) {
    long value = whole(name, without);
    if (value < 1 || value > Integer.MAX_VALUE) {
      throw new BadInputException("%s is a whole number of at least 1. %s".formatted(name, usage));
    }
    return (int) value;
  }

  /** A whole number; refused where it is another text. */
  long whole(String name, long without) {
    try {
      return find(name).map(Long::parseLong).orElse(without);
    } catch (NumberFormatException e) {
      throw new BadInputException("%s is a whole number. %s".formatted(name, usage));
    }
  }

  /** A number; refused where it is another text. */
  Optional<Double> findNumber(String name) {
    try {
      var number = find(name).map(Double::valueOf);
      if (number.isEmpty() || Double.isFinite(number.get())) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Told below, as what is not finite.
    }
    throw new BadInputException("%s is a number. %s".formatted(name, usage));
  }

  private static Path asPath(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new BadInputException("Not a file name: " + text);
    }
  }
}
