package org.essor.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.psychometrics.ItemBank;

/**
 * Reads answers to the items of a bank, a line a person or a pattern.
 *
 * <p>They stand in one column {@code pattern} or {@code resp}, a digit an item, or in one column an
 * item; the first is that of the first item. A missing answer is {@code NA}, {@code .} or nothing;
 * in one column {@code .} or {@code -}. Columns {@code person}, {@code freq}, {@code theta} and
 * those without a name are no answers.
 */
final class PatternsFile {

  /** Stands for an answer that is missing. */
  static final int MISSING = -1;

  private static final List<String> WHOLE = List.of("pattern", "resp");
  private static final Set<String> NO_ANSWERS = Set.of("", "person", "id", "freq", "theta");

  /**
   * A line of answers.
   *
   * @param person name, or the number of the line among the lines of answers, from 1
   * @param frequency how many persons answered so; 1 where nothing is said
   * @param answers category of each item, or {@link #MISSING}
   */
  record Pattern(String person, double frequency, List<Integer> answers) {

    /** One sign an item. */
    String text() {
      return answers.stream()
          .map(answer -> answer == MISSING ? "." : String.valueOf(answer))
          .collect(Collectors.joining());
    }
  }

  private final NamedTable table;
  private final List<Integer> columns;
  private final boolean whole;

  private PatternsFile(NamedTable table) {
    this.table = table;
    var one = WHOLE.stream().filter(table::has).map(table::column).toList();
    this.whole = !one.isEmpty();
    this.columns =
        whole
            ? List.of(one.getFirst())
            : IntStream.range(0, table.names().size())
                .filter(column -> !NO_ANSWERS.contains(table.names().get(column)))
                .boxed()
                .toList();
    if (columns.isEmpty()) {
      throw new BadInputException(table.file().getFileName() + ": no column holds answers.");
    }
  }

  /**
   * All lines of a file.
   *
   * @throws BadInputException where a line does not have as many answers as the others
   */
  static List<Pattern> read(Path file) {
    var reader = new PatternsFile(NamedTable.read(file));
    var patterns = new ArrayList<Pattern>();
    for (var row : reader.table.rows()) {
      var pattern = reader.pattern(row, patterns.size() + 1);
      if (!patterns.isEmpty() && pattern.answers().size() != patterns.getFirst().answers().size()) {
        throw reader.table.bad(row, reader.columns.getFirst(), "more or fewer answers than above");
      }
      patterns.add(pattern);
    }
    return patterns;
  }

  /** All lines of a file, each an answer that a bank has or none to each of its items. */
  static List<Pattern> read(Path file, ItemBank bank) {
    var patterns = read(file);
    int answers = patterns.getFirst().answers().size();
    if (answers != bank.size()) {
      throw new BadInputException(
          "%s has %d answers a line, and the bank %d items."
              .formatted(file.getFileName(), answers, bank.size()));
    }
    patterns.forEach(pattern -> check(pattern, bank));
    return patterns;
  }

  private static void check(Pattern pattern, ItemBank bank) {
    for (int item = 0; item < bank.size(); item++) {
      int answer = pattern.answers().get(item);
      if (answer >= bank.item(item).categories()) {
        throw new BadInputException(
            "Person %s: item %d has no answer %d.".formatted(pattern.person(), item + 1, answer));
      }
    }
  }

  private Pattern pattern(CsvFile.Line row, int number) {
    var person =
        table.has("person") ? table.text(row, table.column("person")) : String.valueOf(number);
    return new Pattern(person, table.number(row, "freq", 1), whole ? signs(row) : fields(row));
  }

  private List<Integer> signs(CsvFile.Line row) {
    var text = table.text(row, columns.getFirst());
    return text.chars().mapToObj(sign -> answer(row, columns.getFirst(), (char) sign)).toList();
  }

  private List<Integer> fields(CsvFile.Line row) {
    return columns.stream().map(column -> field(row, column)).toList();
  }

  private int field(CsvFile.Line row, int column) {
    var text = table.find(row, column).orElse(".");
    if (text.length() != 1) {
      throw table.bad(row, column, "\"%s\" is not an answer".formatted(text));
    }
    return answer(row, column, text.charAt(0));
  }

  private int answer(CsvFile.Line row, int column, char sign) {
    if (sign == '.' || sign == '-') {
      return MISSING;
    }
    if (sign < '0' || sign > '9') {
      throw table.bad(row, column, "\"%c\" is not an answer".formatted(sign));
    }
    return sign - '0';
  }
}
