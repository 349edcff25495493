package org.essor.psychometrics.calibration;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.essor.psychometrics.Logistic;

/**
 * Finds item parameters from answers by marginal maximum likelihood.
 *
 * <p>Persons are a sample of a normal population; missing answers say nothing (missing at random).
 * Nodes stand 0.2 apart over ±6 standard deviations, 0.1 beyond 60 items. Standard errors come from
 * the observed information.
 */
public final class Calibrator {

  private static final int LEAST_ITEMS_WITH_SLOPES = 3;
  private static final double USUAL_SPREAD = 2.89;

  private final Responses responses;
  private final CalibrationModel model;
  private final Map<String, Logistic> held;

  private Calibrator(Responses responses, CalibrationModel model, Map<String, Logistic> held) {
    this.responses = responses;
    this.model = model;
    this.held = held;
  }

  /**
   * Calibrates all items, on the scale on which the population is standard normal.
   *
   * @throws NotCalibratedException where the answers settle no parameters: an item to which all
   *     answers are right, or all wrong, or none; fewer than two items, or three where each has its
   *     slope
   */
  public static Calibration calibrate(Responses responses, CalibrationModel model) {
    return new Calibrator(responses, model, Map.of()).run();
  }

  /**
   * Calibrates new items on the scale of items that keep their parameters; mean and standard
   * deviation of the population are estimated too.
   *
   * @param held by name the items of known parameters; those to which there is no answer are
   *     ignored. With {@link CalibrationModel#ONE} new items take the slope of the held ones, which
   *     must be one
   * @throws NotCalibratedException as {@link #calibrate}, and where no held item was answered, held
   *     items have an upper asymptote, or differ in slope where there is to be one
   */
  public static Calibration calibrateNew(
      Responses responses, CalibrationModel model, Map<String, Logistic> held) {
    if (responses.items().stream().noneMatch(held::containsKey)) {
      throw new NotCalibratedException("No item of the bank stands among the answers.");
    }
    return new Calibrator(responses, model, Map.copyOf(held)).run();
  }

  private Calibration run() {
    refuseWhatSettlesNothing();
    var layout = layout();
    var outcome = new Estimation(responses, layout, start()).run();
    return new Calibration(model, responses, layout, outcome);
  }

  private void refuseWhatSettlesNothing() {
    int items = responses.items().size();
    int least = model.hasSlopes() ? LEAST_ITEMS_WITH_SLOPES : 2;
    if (held.isEmpty() && items < least) {
      throw new NotCalibratedException(
          "%d items at least are needed to tell how well each measures; there are %d."
              .formatted(least, items));
    }
    for (int item = 0; item < items; item++) {
      if (heldModel(item).isEmpty()) {
        refuseOneSided(item);
      }
    }
  }

  private void refuseOneSided(int item) {
    var totals = responses.totals(item);
    var name = responses.items().get(item);
    if (totals[0] == 0) {
      throw new NotCalibratedException("Nobody answered the item %s.".formatted(name));
    }
    if (totals[1] == 0 || totals[1] == totals[0]) {
      throw new NotCalibratedException(
          "All answers to the item %s are %s: its difficulty has no bound. Leave it out."
              .formatted(name, totals[1] == 0 ? "wrong" : "right"));
    }
  }

  private Optional<Logistic> heldModel(int item) {
    return Optional.ofNullable(held.get(responses.items().get(item)));
  }

  private Layout layout() {
    var free = new boolean[responses.items().size()][Point.SLOTS];
    for (int item = 0; item < free.length; item++) {
      boolean isNew = heldModel(item).isEmpty();
      free[item][Point.SLOPE] = isNew && model.hasSlopes();
      free[item][Point.INTERCEPT] = isNew;
      free[item][Point.GUESS] = isNew && model.hasGuessing();
    }
    return new Layout(free, population());
  }

  /** One slope for all, and a standard population: as slopes of one, and its deviation free. */
  private Layout.Population population() {
    if (!held.isEmpty()) {
      return Layout.Population.MEAN_AND_DEVIATION;
    }
    return model.hasSlopes() ? Layout.Population.HELD : Layout.Population.DEVIATION;
  }

  private Point start() {
    var items = new double[responses.items().size()][];
    for (int item = 0; item < items.length; item++) {
      int place = item;
      items[item] = heldModel(item).map(this::values).orElseGet(() -> startOf(place));
    }
    return new Point(items, 0, 1);
  }

  private double[] values(Logistic known) {
    if (known.d() != 1) {
      throw new NotCalibratedException("Items with an upper asymptote below 1 cannot be held.");
    }
    return new double[] {known.a(), -known.a() * known.b(), Point.logit(known.c())};
  }

  /** An intercept that makes the right answers as frequent as they are. */
  private double[] startOf(int item) {
    var totals = responses.totals(item);
    double guessing = model.hasGuessing() ? GuessingPrior.MODE : 0;
    double share = (totals[1] + 0.5) / (totals[0] + 1);
    double known = Math.max((share - guessing) / (1 - guessing), 0.05);
    double slope = model.hasSlopes() ? 1 : commonSlope();
    double intercept = Point.logit(known) * Math.sqrt(1 + slope * slope / USUAL_SPREAD);
    return new double[] {slope, intercept, Point.logit(guessing)};
  }

  private double commonSlope() {
    var answered = responses.items().stream().map(held::get).filter(Objects::nonNull);
    var slopes = answered.mapToDouble(Logistic::a).distinct().toArray();
    if (slopes.length > 1) {
      throw new NotCalibratedException(
          "The items of the bank differ in slope: new ones cannot all have the same.");
    }
    return slopes.length == 0 ? 1 : slopes[0];
  }
}
