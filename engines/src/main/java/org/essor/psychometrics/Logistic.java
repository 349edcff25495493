package org.essor.psychometrics;

/**
 * An item answered right or wrong: the chance of a right answer rises along a logistic curve,
 * {@code c + (d − c) / (1 + exp(−a (θ − b)))}.
 *
 * <p>With {@code c = 0} and {@code d = 1} the two-parameter model; with {@code a = 1} besides, the
 * Rasch model; with {@code d = 1} the three-parameter, else the four-parameter model (Barton and
 * Lord 1981).
 *
 * @param a discrimination (« discrimination »), not 0
 * @param b difficulty (« difficulté »), in logits
 * @param c the chance of a right answer without any ability (« pseudo-hasard »), {@code 0 ≤ c < d}
 * @param d the chance of a right answer with the highest ability, {@code c < d ≤ 1}
 */
public record Logistic(double a, double b, double c, double d) implements ItemModel {

  public Logistic {
    if (!Double.isFinite(a) || a == 0 || !Double.isFinite(b)) {
      throw new IllegalArgumentException("Not an item: a = %s, b = %s".formatted(a, b));
    }
    if (!(c >= 0 && c < d && d <= 1)) {
      throw new IllegalArgumentException(
          "0 ≤ c < d ≤ 1 does not hold: c = %s, d = %s".formatted(c, d));
    }
  }

  /** The two-parameter model by its difficulty. */
  public static Logistic of(double a, double b) {
    return new Logistic(a, b, 0, 1);
  }

  /** The two-parameter model by its intercept: logit P = aθ + intercept. */
  public static Logistic ofIntercept(double a, double intercept) {
    return of(a, -intercept / a);
  }

  @Override
  public int categories() {
    return 2;
  }

  @Override
  public double probability(int category, double theta) {
    double away = a * (theta - b);
    return category == 0 ? 1 - d + (d - c) * Curve.rise(-away) : c + (d - c) * Curve.rise(away);
  }

  @Override
  public double slope(int category, double theta) {
    double slope = a * (d - c) * Curve.slope(a * (theta - b));
    return category == 0 ? -slope : slope;
  }

  @Override
  public double curvature(int category, double theta) {
    double curvature = a * a * (d - c) * Curve.curvature(a * (theta - b));
    return category == 0 ? -curvature : curvature;
  }

  @Override
  public double information(double theta) {
    double rise = Curve.rise(a * (theta - b));
    double slope = a * (d - c) * rise * (1 - rise);
    double right = c + (d - c) * rise;
    return slope == 0 ? 0 : slope * slope / (right * (1 - right));
  }
}
