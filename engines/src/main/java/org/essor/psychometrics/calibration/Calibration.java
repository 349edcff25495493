package org.essor.psychometrics.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Items calibrated by marginal maximum likelihood, on the scale on which the population is standard
 * normal; or, where items were held, on theirs.
 */
public final class Calibration {

  private final CalibrationModel model;
  private final Responses responses;
  private final Layout layout;
  private final Estimation.Outcome outcome;
  private final List<CalibratedItem> items;

  /**
   * The population of which the persons are a sample, normal.
   *
   * @param meanError standard error; zero where the mean was held
   * @param deviationError standard error; zero where the deviation was held
   */
  public record Population(
      double mean, double deviation, double meanError, double deviationError) {}

  Calibration(
      CalibrationModel model, Responses responses, Layout layout, Estimation.Outcome outcome) {
    this.model = model;
    this.responses = responses;
    this.layout = layout;
    this.outcome = outcome;
    this.items = describe();
  }

  /** The model of the items that were not held. */
  public CalibrationModel model() {
    return model;
  }

  /** The items, in the order of the answers. */
  public List<CalibratedItem> items() {
    return items;
  }

  /** How many persons answered something. */
  public long persons() {
    return responses.persons();
  }

  /** The logarithm of the marginal likelihood, without any prior. */
  public double logLikelihood() {
    return outcome.state().expected().logLikelihood();
  }

  /** How many parameters were estimated. */
  public int parameters() {
    return layout.size();
  }

  /** Passes over the answers. */
  public int iterations() {
    return outcome.state().steps();
  }

  /**
   * Whether the maximum was found: the last step of Newton's method moved no parameter by more than
   * 1e-4, which leaves some 1e-8, and the second derivatives say that it is one.
   */
  public boolean converged() {
    return outcome.converged();
  }

  /** The population: standard normal unless items were held. */
  public Population population() {
    if (layout.mean() == Layout.HELD) {
      return new Population(0, 1, 0, 0);
    }
    var point = outcome.state().point();
    double logError = error(layout.deviation());
    return new Population(
        point.mean(), point.deviation(), error(layout.mean()), point.deviation() * logError);
  }

  /** The answers. */
  public Responses responses() {
    return responses;
  }

  Layout layout() {
    return layout;
  }

  Curves curves() {
    return outcome.state().curves();
  }

  private List<CalibratedItem> describe() {
    var inverse = outcome.information().map(PositiveMatrix::inverse);
    var described = new ArrayList<CalibratedItem>();
    for (int item = 0; item < responses.items().size(); item++) {
      described.add(describe(item, inverse));
    }
    return List.copyOf(described);
  }

  private double error(int place) {
    return outcome
        .information()
        .map(information -> Math.sqrt(information.inverse()[place][place]))
        .orElse(Double.NaN);
  }

  private CalibratedItem describe(int item, Optional<double[][]> inverse) {
    var point = outcome.state().point();
    double slope = point.value(item, Point.SLOPE) * (isRescaled() ? point.deviation() : 1);
    double intercept = point.value(item, Point.INTERCEPT);
    double guessing = point.asymptote(item);
    boolean held = layout.isHeld(item);
    var errors =
        held
            ? CalibratedItem.Errors.NONE
            : inverse.map(each -> errors(item, slope, each)).orElse(CalibratedItem.Errors.UNKNOWN);
    return new CalibratedItem(
        responses.items().get(item), slope, intercept, guessing, errors, held);
  }

  /**
   * Whether slopes were left at one and the deviation of the population estimated instead, which is
   * the same model.
   */
  private boolean isRescaled() {
    return layout.deviation() != Layout.HELD && layout.mean() == Layout.HELD;
  }

  private CalibratedItem.Errors errors(int item, double slope, double[][] inverse) {
    double intercept = outcome.state().point().value(item, Point.INTERCEPT);
    double c = outcome.state().point().asymptote(item);
    int d = layout.place(item, Point.INTERCEPT);
    int a = isRescaled() ? layout.deviation() : layout.place(item, Point.SLOPE);
    int g = layout.place(item, Point.GUESS);
    double unit = isRescaled() ? slope : 1;
    double ofSlope = a == Layout.HELD ? 0 : unit * unit * inverse[a][a];
    double ofBoth = a == Layout.HELD ? 0 : unit * inverse[a][d];
    double difficulty =
        inverse[d][d] - 2 * ofBoth * intercept / slope + ofSlope * square(intercept / slope);
    return new CalibratedItem.Errors(
        Math.sqrt(ofSlope),
        Math.sqrt(inverse[d][d]),
        g == Layout.HELD ? 0 : c * (1 - c) * Math.sqrt(inverse[g][g]),
        Math.sqrt(difficulty) / Math.abs(slope));
  }

  private static double square(double value) {
    return value * value;
  }
}
