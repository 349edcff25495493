package org.essor.psychometrics;

/**
 * What is held of an ability before any answer: a normal distribution.
 *
 * @param mean in logits
 * @param deviation standard deviation, in logits, above 0
 */
public record NormalPrior(double mean, double deviation) {

  /** Mean 0, standard deviation 1. */
  public static final NormalPrior STANDARD = new NormalPrior(0, 1);

  public NormalPrior {
    if (!Double.isFinite(mean) || !(deviation > 0)) {
      throw new IllegalArgumentException("Not a prior: %s, %s".formatted(mean, deviation));
    }
  }

  /** Its density but for a factor that is the same everywhere. */
  double density(double theta) {
    double away = (theta - mean) / deviation;
    return Math.exp(-away * away / 2);
  }

  /** The derivative of the logarithm of its density. */
  double slope(double theta) {
    return (mean - theta) * information();
  }

  /** What it counts as, in 1/logit². */
  double information() {
    return 1 / (deviation * deviation);
  }
}
