package org.essor.psychometrics.calibration;

import java.util.Arrays;

/** How many persons, answers and right answers are to be expected at each node (E step). */
final class Expectation {

  private final double logLikelihood;
  private final double[] persons;
  private final double[][] right;
  private final double[][] answered;

  Expectation(Responses responses, Curves curves) {
    int size = curves.grid().size();
    int items = responses.items().size();
    persons = new double[size];
    right = new double[items][size];
    answered = new double[items][size];
    var complete = new double[size];
    var posterior = new double[size];
    double sum = 0;
    for (int pattern = 0; pattern < responses.size(); pattern++) {
      sum += responses.count(pattern) * curves.posterior(responses, pattern, posterior);
      scale(posterior, responses.count(pattern));
      Curves.add(persons, posterior);
      add(right, responses.right(pattern), posterior);
      if (responses.isComplete(pattern)) {
        Curves.add(complete, posterior);
      } else {
        add(answered, responses.answered(pattern), posterior);
      }
    }
    logLikelihood = sum;
    Arrays.stream(answered).forEach(each -> Curves.add(each, complete));
  }

  private static void scale(double[] posterior, double count) {
    for (int node = 0; node < posterior.length; node++) {
      posterior[node] *= count;
    }
  }

  private static void add(double[][] sums, int[] items, double[] posterior) {
    for (int item : items) {
      Curves.add(sums[item], posterior);
    }
  }

  double logLikelihood() {
    return logLikelihood;
  }

  /** By node; not to be changed, like the others. */
  double[] persons() {
    return persons;
  }

  double[] right(int item) {
    return right[item];
  }

  double[] answered(int item) {
    return answered[item];
  }
}
