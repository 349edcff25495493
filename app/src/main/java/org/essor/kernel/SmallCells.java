package org.essor.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A table of numbers of people with its totals, in which no cell of fewer than {@value #LEAST} is
 * shown, nor any cell that would let one be computed from the others.
 *
 * <p>First every small cell is hidden. Then, line by line, further cells until no line hides one
 * cell alone or fewer than {@value #LEAST} people; last, until no hidden cell follows from the
 * equations of all lines together.
 */
public final class SmallCells {

  /** The fewest people that are told of. */
  public static final int LEAST = 11;

  private static final double ZERO = 1e-9;

  private final int rows;
  private final int columns;
  private final boolean rowTotalsKnown;
  private final long[] values;
  private final boolean[] hidden;

  private SmallCells(List<long[]> counts, int columns, boolean rowTotalsKnown) {
    this.rows = counts.size();
    this.columns = columns;
    this.rowTotalsKnown = rowTotalsKnown;
    this.values = new long[(rows + 1) * (columns + 1)];
    this.hidden = new boolean[values.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        long count = counts.get(row)[column];
        values[at(row, column)] = count;
        values[at(row, columns)] += count;
        values[at(rows, column)] += count;
        values[at(rows, columns)] += count;
      }
    }
  }

  /**
   * Hides what may not be shown of a table whose totals are told nowhere else.
   *
   * @param counts one array a row, each of as many columns
   * @param columns how many
   */
  public static SmallCells of(List<long[]> counts, int columns) {
    return of(counts, columns, List.of());
  }

  /**
   * The same, of one of two tables that share their totals by column.
   *
   * @param totals the columns whose total the other table hides; {@code columns} is the whole
   */
  public static SmallCells of(List<long[]> counts, int columns, List<Integer> totals) {
    var table = new SmallCells(counts, columns, false);
    totals.forEach(column -> table.hidden[table.at(table.rows, column)] = true);
    table.hide();
    return table;
  }

  /** Hides what may not be shown to someone who knows the total of each row from elsewhere. */
  public static SmallCells ofKnownRows(List<long[]> counts, int columns) {
    var table = new SmallCells(counts, columns, true);
    table.hide();
    return table;
  }

  /** A number, or empty where it is hidden; the row or column after the last is the total. */
  public OptionalLong get(int row, int column) {
    return hidden[at(row, column)]
        ? OptionalLong.empty()
        : OptionalLong.of(values[at(row, column)]);
  }

  /** The columns whose total is hidden; {@code columns} is the whole. */
  public List<Integer> hiddenTotals() {
    return IntStream.rangeClosed(0, columns)
        .filter(column -> hidden[at(rows, column)])
        .boxed()
        .toList();
  }

  private int at(int row, int column) {
    return row * (columns + 1) + column;
  }

  private boolean isKnown(int cell) {
    return rowTotalsKnown && cell % (columns + 1) == columns;
  }

  private void hide() {
    for (int cell = 0; cell < values.length; cell++) {
      hidden[cell] |= values[cell] < LEAST && !isKnown(cell);
    }
    var lines = lines();
    while (lines.stream().anyMatch(this::mend) || hideOneMore(lines)) {
      // until nothing is left to hide
    }
  }

  /** Each row and each column, its total last. */
  private List<int[]> lines() {
    var lines = new ArrayList<int[]>();
    for (int row = 0; row <= rows; row++) {
      int from = row;
      lines.add(IntStream.rangeClosed(0, columns).map(column -> at(from, column)).toArray());
    }
    for (int column = 0; column <= columns; column++) {
      int from = column;
      lines.add(IntStream.rangeClosed(0, rows).map(row -> at(row, from)).toArray());
    }
    return lines;
  }

  /** Hides one more cell of a line that gives something away; false where it gives nothing away. */
  private boolean mend(int[] line) {
    int total = line[line.length - 1];
    long count = IntStream.of(line).filter(cell -> hidden[cell]).count();
    long sum =
        IntStream.of(line)
            .filter(cell -> cell != total && hidden[cell])
            .mapToLong(cell -> values[cell])
            .sum();
    boolean tells = count == 1 || !hidden[total] && sum < LEAST;
    return count > 0 && tells && hideSmallest(line);
  }

  private boolean hideSmallest(int[] line) {
    var smallest = smallest(line);
    smallest.ifPresent(cell -> hidden[cell] = true);
    return smallest.isPresent();
  }

  /** The smallest that is shown, the total where nothing else is. */
  private OptionalInt smallest(int[] line) {
    int total = line[line.length - 1];
    int best = -1;
    for (int cell : line) {
      boolean open = !hidden[cell] && !isKnown(cell);
      if (open && (best < 0 || cell != total && values[cell] < values[best])) {
        best = cell;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /** Hides a cell beside one that follows from the others; false where none does. */
  private boolean hideOneMore(List<int[]> lines) {
    var cells = IntStream.range(0, values.length).filter(cell -> hidden[cell]).toArray();
    for (int given : given(equations(lines, cells), cells)) {
      for (var line : lines) {
        if (IntStream.of(line).anyMatch(cell -> cell == given) && hideSmallest(line)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What the lines say of the hidden cells: their sum less the total, without what is known. */
  private List<double[]> equations(List<int[]> lines, int[] cells) {
    return lines.stream()
        .map(line -> {
          int total = line[line.length - 1];
          return IntStream.of(cells)
              .mapToDouble(cell ->
                  cell == total ? -1 : IntStream.of(line).anyMatch(each -> each == cell) ? 1 : 0)
              .toArray();
        })
        .toList();
  }

  /** The hidden cells that have one possible value: alone in a row of the reduced equations. */
  private static List<Integer> given(List<double[]> equations, int[] cells) {
    var reduced = reduce(equations, cells.length);
    return reduced.stream()
        .map(row -> IntStream.range(0, row.length).filter(i -> Math.abs(row[i]) > ZERO).toArray())
        .filter(alone -> alone.length == 1)
        .map(alone -> cells[alone[0]])
        .toList();
  }

  /** Gauss and Jordan. */
  private static List<double[]> reduce(List<double[]> equations, int width) {
    var rows = equations.stream().map(double[]::clone).toList();
    var done = new ArrayList<double[]>();
    for (int column = 0; column < width; column++) {
      var pivot = pivot(rows, done, column);
      if (pivot.length > 0) {
        done.add(pivot);
        clear(rows, pivot, column);
      }
    }
    return done;
  }

  private static double[] pivot(List<double[]> rows, List<double[]> done, int column) {
    return rows.stream()
        .filter(row -> Math.abs(row[column]) > ZERO)
        .filter(row -> done.stream().noneMatch(used -> used == row))
        .findFirst()
        .orElse(new double[0]);
  }

  private static void clear(List<double[]> rows, double[] pivot, int column) {
    for (var row : rows) {
      double factor = row == pivot ? 0 : row[column] / pivot[column];
      for (int i = 0; factor != 0 && i < row.length; i++) {
        row[i] -= factor * pivot[i];
      }
    }
  }
}
