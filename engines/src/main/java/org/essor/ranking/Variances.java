package org.essor.ranking;

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

  /** The model at the ratios that fit best, found by a search that always goes down. */
  static MixedModel fit(Marks marks) {
    double[] at = {0, 0};
    var best = model(marks, at);
    for (double step = FIRST_STEP; step > LAST_STEP; ) {
      var better = best;
      double[] there = at;
      for (var each : around(at, step)) {
        var model = model(marks, each);
        if (model.deviance() < better.deviance()) {
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

  private static double up(double at, double step) {
    return Math.clamp(at + step, LOWEST, HIGHEST);
  }

  private static MixedModel model(Marks marks, double[] logarithms) {
    return new MixedModel(marks, Math.exp(logarithms[0]), Math.exp(logarithms[1]));
  }
}
