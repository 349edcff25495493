package org.essor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SmallCellsTests {

  private static final OptionalLong HIDDEN = OptionalLong.empty();

  private static List<OptionalLong> row(SmallCells table, int row, int columns) {
    var cells = new ArrayList<OptionalLong>();
    for (int column = 0; column <= columns; column++) {
      cells.add(table.get(row, column));
    }
    return cells;
  }

  @Test
  void whatIsLargeEnoughIsShownWithItsTotals() {
    var table = SmallCells.of(List.of(new long[] {20, 30}, new long[] {11, 40}), 2);
    assertThat(row(table, 2, 2))
        .containsExactly(OptionalLong.of(31), OptionalLong.of(70), OptionalLong.of(101));
    assertThat(table.hiddenTotals()).isEmpty();
  }

  @Test
  void aSmallCellTakesAnotherOfItsRowAndItsColumnWithIt() {
    var table =
        SmallCells.of(
            List.of(new long[] {10, 30, 50}, new long[] {20, 40, 60}, new long[] {70, 80, 90}), 3);
    assertThat(row(table, 0, 3))
        .containsExactly(HIDDEN, HIDDEN, OptionalLong.of(50), OptionalLong.of(90));
    assertThat(row(table, 1, 3))
        .containsExactly(HIDDEN, HIDDEN, OptionalLong.of(60), OptionalLong.of(120));
    assertThat(row(table, 2, 3)).doesNotContain(HIDDEN);
  }

  @Test
  void manySmallCellsThatAddUpToFewPeopleTakeALargeOneWithThem() {
    var table = SmallCells.of(List.of(new long[] {3, 2, 40, 50}, new long[] {20, 20, 20, 20}), 4);
    assertThat(table.get(0, 2)).isEqualTo(HIDDEN);
    assertThat(table.get(0, 3)).isEqualTo(OptionalLong.of(50));
  }

  @Test
  void aTotalThatTheOtherTableHidesStaysHidden() {
    var table = SmallCells.of(List.of(new long[] {20, 30}, new long[] {11, 40}), 2, List.of(0));
    assertThat(table.get(2, 0)).isEqualTo(HIDDEN);
    assertThat(table.hiddenTotals()).contains(0);
  }

  @Test
  void emptyTablesAreHiddenWhole() {
    assertThat(SmallCells.of(List.of(), 2).hiddenTotals()).containsExactly(0, 1, 2);
  }

  /** Tries all tables that agree with what is shown: each hidden cell takes several values. */
  @Test
  void noHiddenCellCanBeSubtractedOut() {
    var random = new Random(11);
    for (int trial = 0; trial < 400; trial++) {
      int columns = 2 + random.nextInt(2);
      var counts = new ArrayList<long[]>();
      for (int row = 0; row < 2; row++) {
        counts.add(random.longs(columns, 0, 30).toArray());
      }
      boolean known = trial % 2 == 0;
      var table = known ? SmallCells.ofKnownRows(counts, columns) : SmallCells.of(counts, columns);
      for (int row = 0; row < 2; row++) {
        for (int column = 0; column < columns; column++) {
          if (table.get(row, column).isEmpty()) {
            assertThat(values(table, counts, row, column, columns))
                .as(
                    "%s, row %d, column %d",
                    counts.stream().map(Arrays::toString).toList(), row, column)
                .hasSizeGreaterThan(1);
          } else {
            assertThat(counts.get(row)[column]).isGreaterThanOrEqualTo(SmallCells.LEAST);
          }
        }
      }
    }
  }

  /** The values that a cell takes over moves of one person that change nothing shown. */
  private static TreeSet<Long> values(
      SmallCells table, List<long[]> counts, int row, int column, int columns) {
    var values = new TreeSet<>(List.of(counts.get(row)[column]));
    var moves = new Moves(table, counts, columns);
    moves.all(change -> values.add(counts.get(row)[column] + change[row][column]));
    return values;
  }

  /** All changes of each cell by −1, 0 or 1 that leave what is shown as it is. */
  private record Moves(SmallCells table, List<long[]> counts, int columns) {

    interface Taker {
      void take(int[][] change);
    }

    void all(Taker taker) {
      next(new int[2][columns], 0, taker);
    }

    private void next(int[][] change, int cell, Taker taker) {
      if (cell == 2 * columns) {
        if (isUnseen(change)) {
          taker.take(change);
        }
        return;
      }
      int row = cell / columns;
      int column = cell % columns;
      for (int by = -1; by <= 1; by++) {
        boolean free = table.get(row, column).isEmpty() && counts.get(row)[column] + by >= 0;
        if (by == 0 || free) {
          change[row][column] = by;
          next(change, cell + 1, taker);
        }
      }
      change[row][column] = 0;
    }

    private boolean isUnseen(int[][] change) {
      int whole = 0;
      for (int row = 0; row < 2; row++) {
        int sum = 0;
        for (int by : change[row]) {
          sum += by;
        }
        whole += sum;
        if (sum != 0 && table.get(row, columns).isPresent()) {
          return false;
        }
      }
      for (int column = 0; column < columns; column++) {
        if (change[0][column] + change[1][column] != 0 && table.get(2, column).isPresent()) {
          return false;
        }
      }
      return whole == 0 || table.get(2, columns).isEmpty();
    }
  }
}
