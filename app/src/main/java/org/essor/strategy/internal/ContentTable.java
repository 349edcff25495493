package org.essor.strategy.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.essor.platform.CsvTable;
import org.essor.strategy.Label;

/**
 * A CSV file of published figures, read cell by cell. What is missing or wrong is noted with the
 * name of the file, the line and the column, and reading goes on.
 */
final class ContentTable {

  private final List<String> problems;
  private final String file;
  private final CsvTable table;

  private ContentTable(List<String> problems, String file, CsvTable table) {
    this.problems = problems;
    this.file = file;
    this.table = table;
  }

  /**
   * Reads a file.
   *
   * @param columns exactly its headings
   */
  static ContentTable read(List<String> problems, Path file, List<String> columns) {
    var name = file.getFileName().toString();
    try {
      var table = CsvTable.read(Files.readString(file));
      if (!table.columns().equals(columns)) {
        problems.add(name + ": must have the columns " + String.join(",", columns));
        return new ContentTable(problems, name, new CsvTable(columns, List.of()));
      }
      return new ContentTable(problems, name, table);
    } catch (IOException | IllegalArgumentException unreadable) {
      problems.add(name + ": " + unreadable.getMessage());
      return new ContentTable(problems, name, new CsvTable(columns, List.of()));
    }
  }

  /** Reads each line; a line that cannot be read is noted and left out. */
  <T> List<T> each(Function<Cells, T> reader) {
    var read = new ArrayList<T>();
    for (var row : table.rows()) {
      var cells = new Cells(row);
      try {
        read.add(reader.apply(cells));
      } catch (IllegalArgumentException wrong) {
        cells.problem(String.valueOf(wrong.getMessage()));
      }
    }
    return List.copyOf(read);
  }

  /** The cells of a line. */
  final class Cells {

    private final CsvTable.Row row;

    private Cells(CsvTable.Row row) {
      this.row = row;
    }

    void problem(String what) {
      problems.add("%s, line %d: %s".formatted(file, row.line(), what));
    }

    String text(String column) {
      return find(column).orElseThrow(() -> new IllegalArgumentException(column + " is missing"));
    }

    Optional<String> find(String column) {
      return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }

    /** The same text in both languages; both must be there. */
    Label label(String start) {
      return new Label(text(start + "_fr"), text(start + "_en"));
    }

    Label labelOrNone(String start) {
      if (find(start + "_fr").isPresent() != find(start + "_en").isPresent()) {
        throw new IllegalArgumentException(start + " must be in both languages or in none");
      }
      return new Label(row.get(start + "_fr"), row.get(start + "_en"));
    }

    boolean yes(String column) {
      return switch (text(column)) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw new IllegalArgumentException(column + " must be yes or no");
      };
    }

    <E extends Enum<E>> E word(String column, Class<E> words) {
      for (var constant : words.getEnumConstants()) {
        if (constant.name().equalsIgnoreCase(text(column))) {
          return constant;
        }
      }
      throw new IllegalArgumentException(
          column + " must be one of " + List.of(words.getEnumConstants()));
    }
  }
}
