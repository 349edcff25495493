package org.essor.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.psychometrics.assembly.Limit;
import org.essor.psychometrics.assembly.Limit.Range;

/**
 * Reads the limits of a test: a line of names, then a line a limit. Columns, in any order: {@code
 * kind}, {@code column} (of the bank), {@code value}, {@code least} and {@code most} (or {@code
 * min} and {@code max}, or {@code number} for both).
 *
 * <ul>
 *   <li>{@code count}: how many items have {@code value} in {@code column}; a field may hold
 *       several values with blanks or {@code |} between. {@code at least}, {@code at most} and
 *       {@code exactly} are the same with one number.
 *   <li>{@code sum}: what a column of numbers adds up to, such as minutes; an empty field is 0.
 *   <li>{@code enemies}: of the items in {@code value}, named with blanks or {@code |} between, at
 *       most one; or, with {@code column} alone, at most one of each set that shares a value in it.
 *   <li>{@code include}, {@code exclude}: the items in {@code value}; or, with {@code column}, all
 *       that have the value in it.
 * </ul>
 */
final class ConstraintsFile {

  private static final String BETWEEN = "[\\s|]+";
  private static final String KIND = "kind";

  private final NamedTable table;
  private final NamedTable bank;
  private final List<String> items;

  private ConstraintsFile(NamedTable table, NamedTable bank, List<String> items) {
    this.table = table;
    this.bank = bank;
    this.items = items;
  }

  /** The limits on items of a bank, which are named in the order of its lines. */
  static List<Limit> read(Path file, NamedTable bank, List<String> items) {
    var reader = new ConstraintsFile(NamedTable.read(file), bank, items);
    var limits = new ArrayList<Limit>();
    for (var row : reader.table.rows()) {
      limits.addAll(reader.limits(row));
    }
    return limits;
  }

  private List<Limit> limits(CsvFile.Line row) {
    var kind =
        table.text(row, table.column(KIND)).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    return switch (kind) {
      case "count", "at least", "at most", "exactly" -> List.of(count(row, kind));
      case "sum" -> List.of(sum(row));
      case "enemies", "enemy" -> enemies(row);
      case "include" -> each(row, "includes ", 1);
      case "exclude" -> each(row, "excludes ", 0);
      default ->
          throw table.bad(
              row,
              table.column(KIND),
              "no kind is called \"%s\"; there are count, at least, at most, exactly, sum,"
                      .formatted(kind)
                  + " enemies, include and exclude");
    };
  }

  // --- counts and sums ---------------------------------------------------------------------------

  private Limit count(CsvFile.Line row, String kind) {
    var range = kind.equals("count") ? range(row) : oneEnded(row, kind);
    return Limit.count(
        "%s %s %s".formatted(needed(row, "column"), needed(row, "value"), words(range)),
        having(row),
        range);
  }

  private Range oneEnded(CsvFile.Line row, String kind) {
    double number =
        Stream.of("number", "least", "most", "min", "max")
            .flatMap(name -> number(row, name).stream())
            .findFirst()
            .orElseThrow(() -> table.bad(row, table.column(KIND), "there is no number"));
    return switch (kind) {
      case "at least" -> Range.atLeast(number);
      case "at most" -> Range.atMost(number);
      default -> Range.exactly(number);
    };
  }

  private Limit sum(CsvFile.Line row) {
    var column = needed(row, "column").toLowerCase(Locale.ROOT);
    int place = bank.column(column);
    var amounts =
        bank.rows().stream()
            .mapToDouble(item -> bank.find(item, place).isEmpty() ? 0 : bank.number(item, place))
            .toArray();
    var range = range(row);
    return Limit.sum("sum of %s %s".formatted(column, words(range)), amounts, range);
  }

  private Range range(CsvFile.Line row) {
    var both = number(row, "number");
    var least = number(row, "least").or(() -> number(row, "min")).or(() -> both);
    var most = number(row, "most").or(() -> number(row, "max")).or(() -> both);
    if (least.isEmpty() && most.isEmpty()) {
      throw table.bad(row, table.column(KIND), "there is neither a least nor a most");
    }
    if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
      throw table.bad(row, table.column(KIND), "the least is above the most");
    }
    return new Range(least.orElse(Double.NEGATIVE_INFINITY), most.orElse(Double.POSITIVE_INFINITY));
  }

  private static String words(Range range) {
    if (range.least() == range.most()) {
      return "exactly " + TextOutput.number(range.least());
    }
    return Stream.of(
            Double.isInfinite(range.least()) ? "" : "at least " + TextOutput.number(range.least()),
            Double.isInfinite(range.most()) ? "" : "at most " + TextOutput.number(range.most()))
        .filter(text -> !text.isEmpty())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  // --- sets of items -----------------------------------------------------------------------------

  private List<Limit> enemies(CsvFile.Line row) {
    if (find(row, "value").isPresent()) {
      return List.of(oneOf(find(row, "column").isPresent() ? having(row) : named(row)));
    }
    int column = bank.column(needed(row, "column").toLowerCase(Locale.ROOT));
    var values = new TreeSet<String>();
    bank.rows().forEach(item -> values.addAll(values(item, column)));
    return values.stream().map(value -> oneOf(having(column, value))).toList();
  }

  private Limit oneOf(List<Integer> set) {
    var names = String.join(", ", set.stream().map(items::get).toList());
    return Limit.count("enemies " + names, set, new Range(0, 1));
  }

  private List<Limit> each(CsvFile.Line row, String name, int number) {
    var set = find(row, "column").isPresent() ? having(row) : named(row);
    return set.stream()
        .map(item -> Limit.count(name + items.get(item), List.of(item), Range.exactly(number)))
        .toList();
  }

  private List<Integer> named(CsvFile.Line row) {
    return Arrays.stream(needed(row, "value").split(BETWEEN))
        .distinct()
        .map(name -> place(row, name))
        .toList();
  }

  private int place(CsvFile.Line row, String name) {
    if (!items.contains(name)) {
      throw table.bad(row, table.column("value"), "no item is called " + name);
    }
    return items.indexOf(name);
  }

  private List<Integer> having(CsvFile.Line row) {
    return having(
        bank.column(needed(row, "column").toLowerCase(Locale.ROOT)), needed(row, "value"));
  }

  private List<Integer> having(int column, String value) {
    return IntStream.range(0, bank.rows().size())
        .filter(item -> values(bank.rows().get(item), column).contains(value))
        .boxed()
        .toList();
  }

  /** The whole field, and what stands in it between blanks. */
  private List<String> values(CsvFile.Line item, int column) {
    return bank.find(item, column).stream()
        .flatMap(field -> Stream.concat(Stream.of(field), Arrays.stream(field.split(BETWEEN))))
        .distinct()
        .toList();
  }

  // --- fields ------------------------------------------------------------------------------------

  private Optional<String> find(CsvFile.Line row, String column) {
    return table.has(column) && table.column(column) < row.fields().size()
        ? table.find(row, table.column(column))
        : Optional.empty();
  }

  private String needed(CsvFile.Line row, String column) {
    return find(row, column)
        .orElseThrow(
            () -> table.bad(row, table.column(KIND), "the %s is missing".formatted(column)));
  }

  private Optional<Double> number(CsvFile.Line row, String column) {
    return find(row, column).map(_ -> table.number(row, table.column(column)));
  }
}
