package org.essor.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What the marks leave open about the variances: models at ratios on a grid, each with its share of
 * the posterior.
 *
 * <p>The standard deviations of quality and leniency, in units of the noise, have a half-Cauchy
 * prior of scale 1 (Gelman 2006); the logarithm of the noise has a flat one, so that given the
 * ratios the posterior of the noise is an inverse chi-square, and that of the ratios is the
 * restricted likelihood times their prior. Where there are more than {@value #MANY} reviewers,
 * whose marks tell the ratios well, these are taken as known.
 */
final class Mixture {

  private static final int POINTS = 9;
  private static final int MANY = 250;

  /** Twice the logarithm of the least weight beside the greatest: a hundredth. */
  private static final double DROP = 9.2;

  private static final double FIRST_STEP = 0.15;
  private static final double FARTHER = 1.5;
  private static final int MOST_STEPS = 12;
  private static final double LAST_STEP = 0.05;

  private final List<Part> parts;

  /** A model with its share; all shares sum to 1. */
  record Part(MixedModel model, double weight) {}

  private Mixture(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Lays the grid around the ratios that are most likely.
   *
   * @param fitting the model at the ratios that fit best
   */
  static Mixture of(Marks marks, MixedModel fitting) {
    return marks.reviewers().size() > MANY
        ? new Mixture(List.of(new Part(fitting, 1)))
        : around(marks);
  }

  private static Mixture around(Marks marks) {
    var best = Variances.lowest(marks, Mixture::surprise, LAST_STEP);
    var middle = best.logarithms();
    double least = surprise(best);
    var models = new ArrayList<MixedModel>();
    for (double quality : points(marks, middle, 0)) {
      for (double leniency : points(marks, middle, 1)) {
        models.add(Variances.model(marks, new double[] {quality, leniency}));
      }
    }
    models.removeIf(model -> surprise(model) > least + DROP);
    double all = models.stream().mapToDouble(model -> share(model, least)).sum();
    return new Mixture(
        models.stream()
            .map(model -> new Part(model, share(model, least) / all))
            .sorted(Comparator.comparingDouble(Part::weight).reversed())
            .toList());
  }

  private static double share(MixedModel model, double least) {
    return Math.exp((least - surprise(model)) / 2);
  }

  /** Minus twice the logarithm of the posterior of the ratios, up to a constant. */
  private static double surprise(MixedModel model) {
    double surprise = model.deviance();
    for (double logarithm : model.logarithms()) {
      surprise -= logarithm - 2 * Math.log1p(Math.exp(logarithm));
    }
    return surprise;
  }

  /** Equal steps along one axis, from where little is left of the posterior to where little is. */
  private static double[] points(Marks marks, double[] middle, int axis) {
    double low = edge(marks, middle, axis, -FIRST_STEP);
    double high = edge(marks, middle, axis, FIRST_STEP);
    var points = new double[POINTS];
    for (int point = 0; point < POINTS; point++) {
      points[point] = low + (high - low) * point / (POINTS - 1);
    }
    return points;
  }

  private static double edge(Marks marks, double[] middle, int axis, double first) {
    double least = surprise(Variances.model(marks, middle));
    var there = middle.clone();
    double step = first;
    for (int tries = 0; tries < MOST_STEPS; tries++) {
      there[axis] = Variances.up(there[axis], step);
      if (surprise(Variances.model(marks, there)) > least + DROP) {
        break;
      }
      step *= FARTHER;
    }
    return there[axis];
  }

  /** The greatest share first. */
  List<Part> parts() {
    return parts;
  }

  /** How many of some draws each part gets: as many as its share, to the next whole number. */
  int[] allot(int draws) {
    var allotted = new int[parts.size()];
    double due = 0;
    int given = 0;
    for (int part = 0; part < allotted.length; part++) {
      due += parts.get(part).weight() * draws;
      allotted[part] = (int) Math.round(due) - given;
      given += allotted[part];
    }
    return allotted;
  }

  /** Draws the standard deviation of the noise, as a multiple of the one that fits best. */
  static double stretch(MixedModel model, Random random) {
    return Math.sqrt(model.freedom() / chiSquare(model.freedom(), random));
  }

  /** Twice a gamma variate of half the degrees of freedom (Marsaglia and Tsang 2000). */
  static double chiSquare(int freedom, Random random) {
    double shape = freedom / 2.0 + (freedom == 1 ? 1 : 0);
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double normal = random.nextGaussian();
      double cube = Math.pow(1 + c * normal, 3);
      double least = 0.5 * normal * normal + d - d * cube + d * Math.log(cube);
      if (cube > 0 && Math.log(random.nextDouble()) < least) {
        double boost = freedom == 1 ? Math.pow(random.nextDouble(), 2) : 1;
        return 2 * d * cube * boost;
      }
    }
  }
}
