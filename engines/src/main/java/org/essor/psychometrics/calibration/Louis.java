package org.essor.psychometrics.calibration;

import java.util.stream.IntStream;

/**
 * What the answers tell of the estimated parameters: minus the second derivatives of the logarithm
 * of the marginal likelihood (Louis 1982), which is the information that answers and abilities
 * would give together, less the variance, within each pattern, of what they say.
 */
final class Louis {

  /** Nodes less likely than this given a pattern are passed over. */
  private static final double NEGLIGIBLE = 1e-12;

  private static final int BLOCK = 4;

  private final Responses responses;
  private final Layout layout;
  private final Curves curves;
  private final double[][] information;

  Louis(Responses responses, Layout layout, Curves curves, Expectation expected) {
    this.responses = responses;
    this.layout = layout;
    this.curves = curves;
    information = new double[layout.size()][layout.size()];
    for (int item = 0; item < responses.items().size(); item++) {
      var curve = curves.item(item);
      add(item, curve.observedInformation(expected.right(item), expected.answered(item)));
    }
    addPopulation(expected.persons());
    var posterior = new double[curves.grid().size()];
    for (int pattern = 0; pattern < responses.size(); pattern++) {
      curves.posterior(responses, pattern, posterior);
      subtract(pattern, posterior);
    }
  }

  /** The information; its lower triangle counts. */
  double[][] information() {
    return information;
  }

  private void add(int item, double[][] own) {
    for (int row = 0; row < Point.SLOTS; row++) {
      for (int column = 0; column <= row; column++) {
        add(layout.place(item, row), layout.place(item, column), own[row][column]);
      }
    }
    if (layout.isFree(item, Point.GUESS)) {
      int place = layout.place(item, Point.GUESS);
      add(place, place, GuessingPrior.information(curves.point().value(item, Point.GUESS)));
    }
  }

  private void add(int row, int column, double value) {
    if (row != Layout.HELD && column != Layout.HELD) {
      information[row][column] += value;
    }
  }

  private void addPopulation(double[] persons) {
    double deviation = curves.point().deviation();
    for (int node = 0; node < persons.length; node++) {
      double z = curves.grid().node(node);
      add(layout.mean(), layout.mean(), persons[node] / (deviation * deviation));
      add(layout.deviation(), layout.mean(), persons[node] * 2 * z / deviation);
      add(layout.deviation(), layout.deviation(), persons[node] * 2 * z * z);
    }
  }

  private void subtract(int pattern, double[] posterior) {
    int[] nodes =
        IntStream.range(0, posterior.length).filter(node -> posterior[node] > NEGLIGIBLE).toArray();
    var places = places(pattern);
    var scores = new double[nodes.length][];
    var weights = new double[nodes.length];
    for (int k = 0; k < nodes.length; k++) {
      weights[k] = posterior[nodes[k]];
      scores[k] = scores(pattern, nodes[k], places.length);
    }
    center(scores, weights, responses.count(pattern));
    var variance = squares(scores, places.length);
    for (int row = 0; row < places.length; row++) {
      for (int column = 0; column <= row; column++) {
        information[places[row]][places[column]] -= variance[row][column];
      }
    }
  }

  /** The places of the parameters of which a pattern says something, in ascending order. */
  private int[] places(int pattern) {
    var ofItems =
        IntStream.of(responses.answered(pattern))
            .flatMap(item -> IntStream.range(0, Point.SLOTS).map(slot -> layout.place(item, slot)));
    var ofPopulation = IntStream.of(layout.mean(), layout.deviation());
    return IntStream.concat(ofItems, ofPopulation).filter(place -> place != Layout.HELD).toArray();
  }

  /** What a pattern says of each of those parameters at a node. */
  private double[] scores(int pattern, int node, int count) {
    var scores = new double[count];
    int next = 0;
    for (int item : responses.answered(pattern)) {
      var curve = curves.item(item);
      double pull = curve.pull(responses.answer(pattern, item) == Responses.RIGHT, node);
      for (int slot = 0; slot < Point.SLOTS; slot++) {
        if (layout.isFree(item, slot)) {
          scores[next++] = pull * curve.lever(slot, node);
        }
      }
    }
    double z = curves.grid().node(node);
    if (layout.mean() != Layout.HELD) {
      scores[next++] = z / curves.point().deviation();
    }
    if (layout.deviation() != Layout.HELD) {
      scores[next] = z * z - 1;
    }
    return scores;
  }

  /** Takes away the mean, and scales so that the squares sum up to persons times variance. */
  private static void center(double[][] scores, double[] weights, double persons) {
    var mean = new double[scores[0].length];
    for (int k = 0; k < scores.length; k++) {
      for (int place = 0; place < mean.length; place++) {
        mean[place] += weights[k] * scores[k][place];
      }
    }
    for (int k = 0; k < scores.length; k++) {
      double scale = Math.sqrt(persons * weights[k]);
      for (int place = 0; place < mean.length; place++) {
        scores[k][place] = scale * (scores[k][place] - mean[place]);
      }
    }
  }

  /** The lower triangle of the sum of squares, four nodes at a time. */
  private static double[][] squares(double[][] scores, int size) {
    var squares = new double[size][size];
    for (int from = 0; from < scores.length; from += BLOCK) {
      var block = new double[BLOCK][];
      for (int k = 0; k < BLOCK; k++) {
        block[k] = from + k < scores.length ? scores[from + k] : new double[size];
      }
      for (int row = 0; row < size; row++) {
        addTo(squares[row], block, row);
      }
    }
    return squares;
  }

  private static void addTo(double[] sums, double[][] block, int row) {
    var first = block[0];
    var second = block[1];
    var third = block[2];
    var fourth = block[3];
    double byFirst = first[row];
    double bySecond = second[row];
    double byThird = third[row];
    double byFourth = fourth[row];
    for (int column = 0; column <= row; column++) {
      sums[column] +=
          byFirst * first[column]
              + bySecond * second[column]
              + byThird * third[column]
              + byFourth * fourth[column];
    }
  }

  /** The derivatives of the logarithm of the likelihood (with the prior) at the same point. */
  static double[] gradient(Layout layout, Curves curves, Expectation expected) {
    var gradient = new double[layout.size()];
    var point = curves.point();
    for (int item = 0; item < point.items(); item++) {
      var own = curves.item(item).gradient(expected.right(item), expected.answered(item));
      if (layout.isFree(item, Point.GUESS)) {
        own[Point.GUESS] += GuessingPrior.gradient(point.value(item, Point.GUESS));
      }
      for (int slot = 0; slot < Point.SLOTS; slot++) {
        addAt(gradient, layout.place(item, slot), own[slot]);
      }
    }
    for (int node = 0; node < curves.grid().size(); node++) {
      double z = curves.grid().node(node);
      addAt(gradient, layout.mean(), expected.persons()[node] * z / point.deviation());
      addAt(gradient, layout.deviation(), expected.persons()[node] * (z * z - 1));
    }
    return gradient;
  }

  private static void addAt(double[] vector, int place, double value) {
    if (place != Layout.HELD) {
      vector[place] += value;
    }
  }
}
