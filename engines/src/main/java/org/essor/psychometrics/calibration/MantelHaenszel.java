package org.essor.psychometrics.calibration;

import java.util.List;

/**
 * Whether an item is harder for one group than for another at equal ability (Mantel and Haenszel
 * 1959; Holland and Thayer 1988).
 *
 * @param alpha common odds ratio; above 1 the item favours the reference group
 * @param delta −2.35 ln(alpha), on the scale of the Educational Testing Service; negative where the
 *     item is against the focal group
 * @param deltaError standard error of delta (Robins, Breslow and Greenland 1986)
 * @param statistic chi-square with one degree of freedom, with the correction for continuity
 * @param chance of a statistic at least as high where the item treats both alike
 */
public record MantelHaenszel(
    double alpha, double delta, double deltaError, double statistic, double chance) {

  private static final double SCALE = 2.35;
  private static final double LEVEL = 0.05;
  private static final double ONE_SIDED = 1.6448536269514722;
  private static final double LARGE = 1.5;

  /** How much it matters (Zieky 1993). */
  public enum Level {
    /** Negligible: delta is under 1, or not different from 0 at 5 %. */
    A,
    /** In between. */
    B,
    /** Large: delta is at least 1.5, and greater than 1 at 5 %. */
    C
  }

  /**
   * Persons of equal ability, such as of the same score with the item itself counted.
   *
   * @param referenceRight persons of the reference group who are right, and so on; {@code >= 0}
   */
  public record Stratum(
      double referenceRight, double referenceWrong, double focalRight, double focalWrong) {

    private double reference() {
      return referenceRight + referenceWrong;
    }

    private double focal() {
      return focalRight + focalWrong;
    }

    private double right() {
      return referenceRight + focalRight;
    }

    private double all() {
      return reference() + focal();
    }

    private boolean compares() {
      return reference() > 0 && focal() > 0;
    }

    private double forReference() {
      return referenceRight * focalWrong / all();
    }

    private double forFocal() {
      return referenceWrong * focalRight / all();
    }

    private double excess() {
      return referenceRight - reference() * right() / all();
    }

    private double variance() {
      double wrong = all() - right();
      return reference() * focal() * right() * wrong / (all() * all() * (all() - 1));
    }

    private double agreeing() {
      return (referenceRight + focalWrong) / all();
    }
  }

  /**
   * Compares two groups.
   *
   * @throws NotCalibratedException where no stratum has right and wrong answers of both groups
   */
  public static MantelHaenszel of(List<Stratum> strata) {
    var compared = strata.stream().filter(Stratum::compares).toList();
    double forReference = compared.stream().mapToDouble(Stratum::forReference).sum();
    double forFocal = compared.stream().mapToDouble(Stratum::forFocal).sum();
    double variance = compared.stream().mapToDouble(Stratum::variance).sum();
    if (forReference == 0 || forFocal == 0 || variance == 0) {
      throw new NotCalibratedException("The groups cannot be compared: no odds ratio is finite.");
    }
    double excess = Math.abs(compared.stream().mapToDouble(Stratum::excess).sum());
    double distance = Math.max(0, excess - 0.5);
    double statistic = distance * distance / variance;
    return new MantelHaenszel(
        forReference / forFocal,
        -SCALE * Math.log(forReference / forFocal),
        SCALE * Math.sqrt(logVariance(compared, forReference, forFocal)),
        statistic,
        ChiSquare.chanceAbove(statistic, 1));
  }

  /** The variance of the logarithm of the odds ratio. */
  private static double logVariance(List<Stratum> strata, double forReference, double forFocal) {
    double sum = 0;
    for (var each : strata) {
      double agreeing = each.agreeing();
      sum += agreeing * each.forReference() / (2 * forReference * forReference);
      sum += (1 - agreeing) * each.forFocal() / (2 * forFocal * forFocal);
      double mixed = agreeing * each.forFocal() + (1 - agreeing) * each.forReference();
      sum += mixed / (2 * forReference * forFocal);
    }
    return sum;
  }

  /** The level of the Educational Testing Service. */
  public Level level() {
    double size = Math.abs(delta);
    if (size < 1 || chance >= LEVEL) {
      return Level.A;
    }
    return size >= LARGE && size - ONE_SIDED * deltaError > 1 ? Level.C : Level.B;
  }
}
