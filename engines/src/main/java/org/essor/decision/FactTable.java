package org.essor.decision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Many sets of facts, column by column. Immutable; a column takes two bytes a row.
 *
 * <p>Rows are counted from 0.
 */
public final class FactTable {

  /** The code of an unknown fact. */
  public static final short UNKNOWN = -1;

  private final int rows;
  private final Map<String, Column> columns;

  private FactTable(int rows, Map<String, Column> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /** The table of these sets of facts, in this order. */
  public static FactTable of(List<Facts> sets) {
    var table = new Builder(sets.size());
    var names = new LinkedHashMap<String, Map<Value, Short>>();
    for (var facts : sets) {
      facts.known().forEach((name, value) -> code(names, name, value));
    }
    names.forEach((name, codes) -> {
      var column = new short[sets.size()];
      for (int row = 0; row < column.length; row++) {
        column[row] = sets.get(row).find(name).map(codes::get).orElse(UNKNOWN);
      }
      table.column(name, List.copyOf(codes.keySet()), column);
    });
    return table.build();
  }

  private static void code(Map<String, Map<Value, Short>> names, String name, Value value) {
    var codes = names.computeIfAbsent(name, _ -> new LinkedHashMap<>());
    if (!codes.containsKey(value)) {
      codes.put(value, (short) codes.size());
    }
  }

  /** A table of so many rows, in which every fact is unknown. */
  public static Builder ofRows(int rows) {
    return new Builder(rows);
  }

  public int rows() {
    return rows;
  }

  /** The inputs of which some fact may be known. */
  public Set<String> inputs() {
    return columns.keySet();
  }

  /** The different values of a column: its codes are places in this list. */
  public List<Value> values(String input) {
    return Optional.ofNullable(columns.get(input)).map(Column::values).orElse(List.of());
  }

  /** The codes of a column, one a row; empty where every fact of the input is unknown. */
  public Optional<short[]> codes(String input) {
    return Optional.ofNullable(columns.get(input)).map(column -> column.codes.clone());
  }

  /** The facts of a row. */
  public Facts row(int row) {
    var known = new HashMap<String, Value>();
    columns.forEach((name, column) -> {
      if (column.codes[row] != UNKNOWN) {
        known.put(name, column.values.get(column.codes[row]));
      }
    });
    return Facts.of(known);
  }

  private record Column(List<Value> values, short[] codes) {}

  /** Makes a table. */
  public static final class Builder {

    private final int rows;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private Builder(int rows) {
      this.rows = rows;
    }

    /**
     * Adds a column.
     *
     * @param values its different values, at most 32,767
     * @param codes for each row the place of its value in {@code values}, or {@link #UNKNOWN}
     * @throws IllegalArgumentException where the codes are not one a row, or have no value
     */
    public Builder column(String input, List<Value> values, short[] codes) {
      if (codes.length != rows) {
        throw new IllegalArgumentException(
            codes.length + " facts of " + input + " for " + rows + " rows");
      }
      for (short code : codes) {
        if (code < UNKNOWN || code >= values.size()) {
          throw new IllegalArgumentException("No value has the code " + code + " of " + input);
        }
      }
      columns.put(input, new Column(List.copyOf(values), Arrays.copyOf(codes, rows)));
      return this;
    }

    public FactTable build() {
      return new FactTable(rows, Map.copyOf(columns));
    }
  }
}
