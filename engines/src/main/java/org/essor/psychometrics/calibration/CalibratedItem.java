package org.essor.psychometrics.calibration;

import org.essor.psychometrics.Logistic;

/**
 * An item with its parameters: the chance of a right answer is c + (1 − c) / (1 + exp(−(aθ + d))).
 *
 * @param item its name
 * @param slope a
 * @param intercept d; the difficulty b is −d/a
 * @param guessing c, zero but in the model with three parameters or for a held item
 * @param errors standard errors of the estimates
 * @param held whether the parameters were given beforehand
 */
public record CalibratedItem(
    String item, double slope, double intercept, double guessing, Errors errors, boolean held) {

  /**
   * Standard errors, from the observed information; zero for what was held, NaN for what the
   * answers leave open.
   *
   * @param difficulty by the delta method
   */
  public record Errors(double slope, double intercept, double guessing, double difficulty) {

    static final Errors NONE = new Errors(0, 0, 0, 0);
    static final Errors UNKNOWN = new Errors(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /** Where a person has an even chance, guessing aside: b = −d/a. */
  public double difficulty() {
    return -intercept / slope;
  }

  /** The curve of the item. */
  public Logistic model() {
    return new Logistic(slope, difficulty(), guessing, 1);
  }
}
