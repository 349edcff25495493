package org.essor.journeys.content;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;
import org.essor.platform.CsvTable;

/**
 * A line of a CSV file of content, read cell by cell. What is missing or wrong is noted and
 * replaced by something harmless, so that reading goes on.
 */
public record Cells(Problems problems, String file, CsvTable.Row row) {

  public void problem(String column, String what) {
    problems.add(file, "line " + row.line() + ", " + column, what);
  }

  public String text(String column) {
    if (row.get(column).isEmpty()) {
      problem(column, "is missing");
    }
    return row.get(column);
  }

  /** The text of a cell, empty where it is. */
  public String find(String column) {
    return row.get(column);
  }

  /** The columns {@code fr_<name>} and {@code en_<name>}; both must be filled. */
  public Text both(String name) {
    return new Text(text("fr_" + name), text("en_" + name));
  }

  public Text bothOrNone(String name) {
    var text = new Text(row.get("fr_" + name), row.get("en_" + name));
    if (text.fr().isEmpty() != text.en().isEmpty()) {
      problem(
          (text.fr().isEmpty() ? "fr_" : "en_") + name, "is missing: the other language has it");
    }
    return text;
  }

  public <E> E oneOf(String column, Map<String, E> allowed, E fallback) {
    var meaning = allowed.get(row.get(column));
    if (meaning == null) {
      problem(column, found(column) + "must be one of " + words(allowed.keySet()));
    }
    return meaning == null ? fallback : meaning;
  }

  /** The first letter of the cell: what follows says where it was read. */
  public Evidence evidence() {
    var tag = row.get("evidence");
    var evidence = tag.isEmpty() ? null : References.TAGS.get(tag.substring(0, 1));
    if (evidence == null) {
      problem("evidence", "must begin with P, S or M");
    }
    return evidence == null ? Evidence.MEMORY : evidence;
  }

  private String found(String column) {
    return row.get(column).isEmpty() ? "" : "is " + row.get(column) + ", but ";
  }

  private static String words(Collection<String> allowed) {
    return allowed.stream()
        .map(word -> word.isEmpty() ? "nothing" : word)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** The items of a cell, separated by {@code |}; none where it is empty. */
  public List<String> items(String column) {
    return Stream.of(row.get(column).split("\\|", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  public BigDecimal number(String column) {
    try {
      return new BigDecimal(row.get(column));
    } catch (NumberFormatException _) {
      problem(column, found(column) + "must be a number such as 38.30");
      return BigDecimal.ZERO;
    }
  }
}
