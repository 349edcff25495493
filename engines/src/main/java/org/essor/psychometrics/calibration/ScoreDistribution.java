package org.essor.psychometrics.calibration;

/** The chances of each number of right answers at each node (Lord and Wingersky 1984). */
final class ScoreDistribution {

  private ScoreDistribution() {}

  /** By score and node, the chances over all items but one; none is left out with −1. */
  static double[][] without(Curves curves, int left) {
    int items = curves.point().items();
    int size = curves.grid().size();
    var chances = new double[items + 1][size];
    for (int node = 0; node < size; node++) {
      chances[0][node] = 1;
    }
    for (int item = 0, highest = 0; item < items; item++) {
      if (item != left) {
        add(chances, curves.item(item), ++highest);
      }
    }
    return chances;
  }

  private static void add(double[][] chances, ItemCurve item, int highest) {
    for (int score = highest; score >= 0; score--) {
      for (int node = 0; node < chances[score].length; node++) {
        double right = item.probability(node);
        double lower = score == 0 ? 0 : right * chances[score - 1][node];
        chances[score][node] = (1 - right) * chances[score][node] + lower;
      }
    }
  }
}
