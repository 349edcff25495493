package org.essor.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table with a line of names, in memory: columns are found by name, in any order, in capitals or
 * not. A field that is empty, {@code NA} or {@code .} is missing.
 */
record NamedTable(Path file, List<String> names, List<CsvFile.Line> rows) {

  /** Far beyond any item; what is much larger leaves no number to compute with. */
  private static final double MOST_DISCRIMINATING = 100;

  private static final String NUMBER = "[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?";

  static NamedTable read(Path file) {
    var lines = new ArrayList<CsvFile.Line>();
    CsvFile.read(file, lines::add);
    var names =
        lines.getFirst().fields().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    if (lines.size() < 2) {
      throw new BadInputException(file.getFileName() + " has no line below its names.");
    }
    return new NamedTable(file, names, lines.subList(1, lines.size()));
  }

  boolean has(String column) {
    return names.contains(column);
  }

  /** The place of a column; refused where there is none. */
  int column(String name) {
    if (!has(name)) {
      throw new BadInputException(
          "%s: no column is called %s.".formatted(file.getFileName(), name));
    }
    return names.indexOf(name);
  }

  /** A field, empty where it is missing. */
  Optional<String> find(CsvFile.Line row, int column) {
    if (column >= row.fields().size()) {
      throw bad(row, column, "a field is missing");
    }
    var text = row.fields().get(column);
    boolean missing = text.isEmpty() || text.equals(".") || text.equalsIgnoreCase("NA");
    return missing ? Optional.empty() : Optional.of(text);
  }

  /** A field that must be there. */
  String text(CsvFile.Line row, int column) {
    return find(row, column)
        .orElseThrow(() -> bad(row, column, "the %s is missing".formatted(names.get(column))));
  }

  /** A number that must be there. */
  double number(CsvFile.Line row, int column) {
    var text = text(row, column);
    var plain = row.commaIsFree() ? text.replace(',', '.') : text;
    if (!plain.matches(NUMBER)) {
      throw bad(row, column, "\"%s\" is not a number".formatted(text));
    }
    return Double.parseDouble(plain);
  }

  /** A number, or what stands for it where the table has no such column. */
  double number(CsvFile.Line row, String column, double without) {
    return has(column) ? number(row, column(column)) : without;
  }

  /** What the lines are called: {@code item}, or their numbers from 1 where there is none. */
  List<String> items() {
    var items =
        IntStream.range(0, rows.size())
            .mapToObj(place ->
                has("item") ? text(rows.get(place), column("item")) : String.valueOf(place + 1))
            .toList();
    if (items.stream().distinct().count() < items.size()) {
      throw new BadInputException(file.getFileName() + ": two items have the same name.");
    }
    return items;
  }

  /** The discrimination of an item, 1 where there is none. */
  double discrimination(CsvFile.Line row) {
    double a = number(row, "a", 1);
    if (Math.abs(a) > MOST_DISCRIMINATING) {
      throw bad(row, column("a"), "no item discriminates as much as %s".formatted(a));
    }
    return a;
  }

  BadInputException bad(CsvFile.Line row, int column, String what) {
    return new BadInputException(
        "%s, line %d, column %d: %s."
            .formatted(file.getFileName(), row.number(), column + 1, what));
  }
}
