package org.essor.ranking;

import java.util.function.ToDoubleFunction;

/**
 * How far marks differ, and why: variances between projects, between reviewers, and of what neither
 * explains, estimated by restricted maximum likelihood (REML; Patterson and Thompson 1971).
 */
public record Variances(double quality, double severity, double noise) {

  private static final double LOWEST = -12;
  private static final double HIGHEST = 10;
  private static final double FIRST_STEP = 2;
  private static final double LAST_STEP = 1e-5;

  /** The share of a single mark's variance that is quality: ICC(2,1) where every one marks all. */
  public double reliability() {
    double all = quality + severity + noise;
    return all == 0 ? 0 : quality / all;
  }

  /** The model at the ratios that fit best. */
  static MixedModel fit(Marks marks) {
    return lowest(marks, MixedModel::deviance, LAST_STEP);
  }

  /**
   * The model at which something is lowest, found by a search that always goes down.
   *
   * @param last how fine it looks, in logarithms of the ratios
   */
  static MixedModel lowest(Marks marks, ToDoubleFunction<MixedModel> what, double last) {
    double[] at = {0, 0};
    var best = model(marks, at);
    for (double step = FIRST_STEP; step > last; ) {
      var better = best;
      double[] there = at;
      for (var each : around(at, step)) {
        var model = model(marks, each);
        if (what.applyAsDouble(model) < what.applyAsDouble(better)) {
          better = model;
          there = each;
        }
      }
      step = better == best ? step / 3 : step;
      best = better;
      at = there;
    }
    return best;
  }

  private static double[][] around(double[] at, double step) {
    return new double[][] {
      {up(at[0], step), at[1]},
      {up(at[0], -step), at[1]},
      {at[0], up(at[1], step)},
      {at[0], up(at[1], -step)},
      {up(at[0], step), up(at[1], step)},
      {up(at[0], -step), up(at[1], -step)}
    };
  }

  static double up(double at, double step) {
    return Math.clamp(at + step, LOWEST, HIGHEST);
  }

  /** The model at the logarithms of both ratios. */
  static MixedModel model(Marks marks, double[] logarithms) {
    return new MixedModel(marks, Math.exp(logarithms[0]), Math.exp(logarithms[1]));
  }
}
