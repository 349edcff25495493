package org.essor.selection;

import java.util.Arrays;
import java.util.stream.IntStream;

/** An envelope as rows of whole numbers: the budget is row 0, then each limit. */
final class Choices {

  private final Envelope envelope;
  private final int[][] rowsOf;
  private final double[] all;

  Choices(Envelope envelope) {
    this.envelope = envelope;
    rowsOf = new int[envelope.candidates().size()][];
    Arrays.setAll(rowsOf, this::findRows);
    all = new double[rows()];
    for (int candidate = 0; candidate < count(); candidate++) {
      for (int row : rowsOf[candidate]) {
        all[row] += use(row, candidate);
      }
    }
  }

  private int[] findRows(int candidate) {
    var groups = envelope.candidates().get(candidate).groups();
    return IntStream.range(0, rows())
        .filter(row -> row == 0 || groups.contains(envelope.limits().get(row - 1).group()))
        .toArray();
  }

  int count() {
    return envelope.candidates().size();
  }

  int rows() {
    return envelope.limits().size() + 1;
  }

  int[] rowsOf(int candidate) {
    return rowsOf[candidate];
  }

  long value(int candidate) {
    return envelope.candidates().get(candidate).value();
  }

  /** What a candidate uses of a row that it is in. */
  long use(int row, int candidate) {
    return row == 0 ? envelope.candidates().get(candidate).cents() : 1;
  }

  long most(int row) {
    return row == 0 ? envelope.cents() : envelope.limits().get(row - 1).atMost();
  }

  long least(int row) {
    return row == 0 ? 0 : envelope.limits().get(row - 1).atLeast();
  }

  /** What all candidates use of a row together. */
  double all(int row) {
    return all[row];
  }

  /** What a candidate uses of a row, about. */
  double usual(int row) {
    return row == 0 ? all[0] / Math.max(1, count()) : 1;
  }
}
