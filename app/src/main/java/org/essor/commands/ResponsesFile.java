package org.essor.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.essor.psychometrics.calibration.Responses;

/**
 * Reads right and wrong answers of many persons, for a calibration.
 *
 * <p>After a line of names, a line a person or a pattern: either a column {@code pattern} with a
 * sign an item, whose items are numbered from 1, or a column an item. {@code 0} is wrong, {@code 1}
 * is right; {@code .}, {@code -}, {@code ?}, {@code NA} or nothing is missing. A column {@code
 * freq} says how many persons answered so. Columns {@code person}, {@code id}, {@code theta} and
 * those without a name are passed over.
 */
final class ResponsesFile {

  private static final Set<String> WHOLE = Set.of("pattern", "resp");
  private static final Set<String> FREQUENCY = Set.of("freq", "count");
  private static final Set<String> PASSED_OVER = Set.of("", "person", "id", "theta");
  private static final Set<String> RIGHT = Set.of("1", "1.0");
  private static final Set<String> WRONG = Set.of("0", "0.0");
  private static final Set<String> MISSING = Set.of("", ".", "-", "?", "na", "nan");

  private final Path file;
  private final List<CsvFile.Line> rows = new ArrayList<>();

  private ResponsesFile(Path file) {
    this.file = file;
  }

  static Responses read(Path file) {
    var read = new ResponsesFile(file);
    CsvFile.read(file, read.rows::add);
    return read.responses();
  }

  private Responses responses() {
    if (rows.size() < 2) {
      throw new BadInputException(file.getFileName() + " has no line below its names.");
    }
    var whole = find(WHOLE);
    var columns = columns();
    whole
        .flatMap(_ -> columns.stream().filter(column -> !WHOLE.contains(name(column))).findFirst())
        .ifPresent(this::refuse);
    var names = whole.map(this::numbers).orElseGet(() -> names(columns));
    var builder = Responses.to(names);
    for (var row : rows.subList(1, rows.size())) {
      var answers = whole.map(column -> signs(row, column)).orElseGet(() -> fields(row, columns));
      if (answers.length != names.size()) {
        throw bad(
            row,
            whole.orElse(0),
            "%d answers instead of %d".formatted(answers.length, names.size()));
      }
      builder.add(answers, frequency(row));
    }
    return builder.build();
  }

  /** A column beside the pattern could hold how often it came, which must not be passed over. */
  private void refuse(int column) {
    throw new BadInputException(
        "%s: what is the column %s? How many persons answered so stands in a column freq."
            .formatted(file.getFileName(), rows.getFirst().fields().get(column)));
  }

  private String name(int column) {
    return rows.getFirst().fields().get(column).toLowerCase(Locale.ROOT);
  }

  private IntStream allColumns() {
    return IntStream.range(0, rows.getFirst().fields().size());
  }

  private Optional<Integer> find(Set<String> names) {
    return allColumns().filter(column -> names.contains(name(column))).boxed().findFirst();
  }

  private List<Integer> columns() {
    return allColumns()
        .filter(column -> !FREQUENCY.contains(name(column)) && !PASSED_OVER.contains(name(column)))
        .boxed()
        .toList();
  }

  private List<String> numbers(int column) {
    int items = field(rows.get(1), column).length();
    return IntStream.rangeClosed(1, Math.max(1, items)).mapToObj(String::valueOf).toList();
  }

  private List<String> names(List<Integer> columns) {
    var names = columns.stream().map(column -> rows.getFirst().fields().get(column)).toList();
    if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
      throw new BadInputException(
          "%s: items need columns with names of their own.".formatted(file.getFileName()));
    }
    return names;
  }

  private String field(CsvFile.Line row, int column) {
    if (column >= row.fields().size()) {
      throw bad(row, column, "a field is missing");
    }
    return row.fields().get(column);
  }

  private byte[] signs(CsvFile.Line row, int column) {
    var text = field(row, column);
    var answers = new byte[text.length()];
    for (int item = 0; item < answers.length; item++) {
      answers[item] = answer(row, column, text.substring(item, item + 1));
    }
    return answers;
  }

  private byte[] fields(CsvFile.Line row, List<Integer> columns) {
    var answers = new byte[columns.size()];
    for (int item = 0; item < answers.length; item++) {
      answers[item] = answer(row, columns.get(item), field(row, columns.get(item)));
    }
    return answers;
  }

  private byte answer(CsvFile.Line row, int column, String text) {
    if (RIGHT.contains(text)) {
      return Responses.RIGHT;
    }
    if (WRONG.contains(text)) {
      return Responses.WRONG;
    }
    if (MISSING.contains(text.toLowerCase(Locale.ROOT))) {
      return Responses.MISSING;
    }
    throw bad(row, column, "\"%s\" is neither 0, 1 nor a missing answer".formatted(text));
  }

  private long frequency(CsvFile.Line row) {
    return find(FREQUENCY).map(column -> frequency(row, column)).orElse(1L);
  }

  private long frequency(CsvFile.Line row, int column) {
    var text = field(row, column);
    if (!text.matches("\\d{1,12}(\\.0*)?")) {
      throw bad(row, column, "\"%s\" is not a number of persons".formatted(text));
    }
    return Long.parseLong(text.replaceFirst("\\..*", ""));
  }

  private BadInputException bad(CsvFile.Line row, int column, String what) {
    return new BadInputException(
        "%s, line %d, column %d: %s."
            .formatted(file.getFileName(), row.number(), column + 1, what));
  }
}
