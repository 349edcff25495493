package org.essor.psychometrics.calibration;

/** All items and the population at one point, and what they make of a pattern. */
final class Curves {

  private final Point point;
  private final Grid grid;
  private final double[] abilities;
  private final ItemCurve[] items;
  private final double[] allWrong;

  Curves(Point point, Grid grid) {
    this.point = point;
    this.grid = grid;
    int size = grid.size();
    abilities = new double[size];
    allWrong = new double[size];
    for (int node = 0; node < size; node++) {
      abilities[node] = point.mean() + point.deviation() * grid.node(node);
      allWrong[node] = grid.logWeight(node);
    }
    items = new ItemCurve[point.items()];
    for (int item = 0; item < items.length; item++) {
      items[item] = curve(point.values(item));
      add(allWrong, items[item].wrong());
    }
  }

  /** The curve of other values over the same abilities. */
  ItemCurve curve(double[] values) {
    return new ItemCurve(values, abilities);
  }

  ItemCurve item(int item) {
    return items[item];
  }

  Point point() {
    return point;
  }

  Grid grid() {
    return grid;
  }

  double ability(int node) {
    return abilities[node];
  }

  /**
   * Fills in the chances of the nodes given a pattern; returns the logarithm of the chance of the
   * pattern.
   */
  double posterior(Responses responses, int pattern, double[] posterior) {
    if (responses.isComplete(pattern)) {
      System.arraycopy(allWrong, 0, posterior, 0, posterior.length);
      for (int item : responses.right(pattern)) {
        add(posterior, items[item].odds());
      }
    } else {
      weigh(responses, pattern, posterior);
    }
    return normalize(posterior);
  }

  private void weigh(Responses responses, int pattern, double[] posterior) {
    for (int node = 0; node < posterior.length; node++) {
      posterior[node] = grid.logWeight(node);
    }
    for (int item : responses.answered(pattern)) {
      boolean isRight = responses.answer(pattern, item) == Responses.RIGHT;
      add(posterior, isRight ? items[item].right() : items[item].wrong());
    }
  }

  private static double normalize(double[] logs) {
    double most = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      most = Math.max(most, log);
    }
    double sum = 0;
    for (int node = 0; node < logs.length; node++) {
      logs[node] = Math.exp(logs[node] - most);
      sum += logs[node];
    }
    for (int node = 0; node < logs.length; node++) {
      logs[node] /= sum;
    }
    return most + Math.log(sum);
  }

  static void add(double[] sum, double[] term) {
    for (int node = 0; node < sum.length; node++) {
      sum[node] += term[node];
    }
  }
}
