package org.essor.applications.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of rows that one statement writes together, however many: each column goes to the
 * database as one array, so that neither the way there nor what the statement begins with is
 * repeated for each row. Immutable.
 */
final class Columns {

  private final Map<String, String> types;

  private Columns(Map<String, String> types) {
    this.types = types;
  }

  /**
   * Returns columns in their order.
   *
   * @param declared each a name and a type of PostgreSQL, such as {@code "number text"}
   */
  static Columns of(String... declared) {
    return new Columns(Map.of()).and(declared);
  }

  /** The same and more of them. */
  Columns and(String... declared) {
    var all = new LinkedHashMap<>(types);
    for (var column : declared) {
      var parts = column.split(" ", 2);
      all.put(parts[0], parts[1]);
    }
    return new Columns(all);
  }

  /** As something to select from under this name: its parameters have the names of the columns. */
  String rows(String name) {
    var arrays =
        types.entrySet().stream()
            .map(column -> ":" + column.getKey() + "::" + column.getValue() + "[]")
            .collect(Collectors.joining(", "));
    return "unnest(" + arrays + ") as " + name + " (" + String.join(", ", types.keySet()) + ")";
  }

  /**
   * The parameters of {@link #rows}.
   *
   * @param rows with a value for each column, under its name
   */
  Map<String, Object> values(List<? extends Map<String, ? extends @Nullable Object>> rows) {
    var values = new HashMap<String, Object>();
    types.forEach((name, type) -> values.put(name, array(type, column(rows, name))));
    return values;
  }

  private static List<@Nullable Object> column(
      List<? extends Map<String, ? extends @Nullable Object>> rows, String name) {
    var column = new ArrayList<@Nullable Object>();
    rows.forEach(row -> column.add(row.get(name)));
    return column;
  }

  private static Object[] array(String type, List<@Nullable Object> column) {
    return switch (type) {
      case "uuid" -> column.toArray(UUID[]::new);
      case "integer" -> column.toArray(Integer[]::new);
      case "bigint" -> column.toArray(Long[]::new);
      case "bytea" -> column.toArray(byte[][]::new);
      default -> texts(column).toArray((IntFunction<@Nullable String[]>) String[]::new);
    };
  }

  /** As PostgreSQL reads values of any type. */
  private static Stream<@Nullable String> texts(List<@Nullable Object> column) {
    return column.stream().map(value -> Objects.toString(value, null));
  }
}
