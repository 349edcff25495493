package org.essor.psychometrics.assembly;

import java.util.List;

/** A sparse matrix by columns. */
final class Columns {

  private final int rows;
  private final int[] start;
  private final int[] row;
  private final double[] amount;

  Columns(int count, List<Row> rows) {
    this.rows = rows.size();
    start = starts(count, rows);
    row = new int[start[count]];
    amount = new double[start[count]];
    var next = start.clone();
    for (int place = 0; place < rows.size(); place++) {
      var each = rows.get(place);
      for (int term = 0; term < each.places().length; term++) {
        int at = next[each.places()[term]]++;
        row[at] = place;
        amount[at] = each.amounts()[term];
      }
    }
  }

  private static int[] starts(int count, List<Row> rows) {
    var starts = new int[count + 1];
    for (var each : rows) {
      for (int place : each.places()) {
        starts[place + 1]++;
      }
    }
    for (int column = 0; column < count; column++) {
      starts[column + 1] += starts[column];
    }
    return starts;
  }

  int rows() {
    return rows;
  }

  int count() {
    return start.length - 1;
  }

  double dot(double[] vector, int column) {
    double sum = 0;
    for (int at = start[column]; at < start[column + 1]; at++) {
      sum += vector[row[at]] * amount[at];
    }
    return sum;
  }

  void add(double[] sums, int column, double times) {
    for (int at = start[column]; at < start[column + 1]; at++) {
      sums[row[at]] += amount[at] * times;
    }
  }
}
