package org.essor.psychometrics.calibration;

import java.util.List;
import org.essor.psychometrics.Logistic;

/**
 * Whether the answers of one person go together: l_z* of Snijders (2001), the standardised
 * likelihood corrected for the ability having been estimated from the same answers.
 *
 * <p>Near a standard normal number where they do, from some twenty items on; very negative where
 * easy items are wrong and hard ones right. It informs a person who decides, and decides nothing.
 *
 * @param lz the statistic without the correction (Drasgow, Levine and Williams 1985)
 * @param corrected l_z*
 */
public record PersonFit(double lz, double corrected) {

  /** How the ability was estimated; what is said of a person depends on it. */
  public enum Method {
    /** Maximum likelihood. */
    ML,
    /** Weighted likelihood (Warm 1989). */
    WLE,
    /** The mode of the posterior under a standard normal prior. */
    MAP
  }

  /**
   * An answer.
   *
   * @param item its curve, known beforehand
   */
  public record Answer(Logistic item, boolean right) {}

  /**
   * The fit of a person.
   *
   * @param theta the ability as estimated by the method from these very answers, finite
   * @throws IllegalArgumentException where there is no answer or the ability is not finite
   */
  public static PersonFit of(List<Answer> answers, double theta, Method method) {
    if (answers.isEmpty() || !Double.isFinite(theta)) {
      throw new IllegalArgumentException(
          "No fit of %d answers at %s".formatted(answers.size(), theta));
    }
    var terms = answers.stream().map(answer -> new Term(answer, theta)).toList();
    double distance = terms.stream().mapToDouble(Term::distance).sum();
    double variance = terms.stream().mapToDouble(each -> each.square(each.weight)).sum();
    double slopes = terms.stream().mapToDouble(each -> each.slope * each.weight).sum();
    double information = terms.stream().mapToDouble(Term::information).sum();
    double share = slopes / information;
    double corrected = terms.stream().mapToDouble(each -> each.square(each.rest(share))).sum();
    return new PersonFit(
        distance / Math.sqrt(variance),
        (distance + share * ownPull(terms, theta, method)) / Math.sqrt(corrected));
  }

  /** What stands beside the answers in the equation that the estimate solves. */
  private static double ownPull(List<Term> terms, double theta, Method method) {
    return switch (method) {
      case ML -> 0;
      case MAP -> -theta;
      case WLE ->
          terms.stream().mapToDouble(Term::bend).sum()
              / (2 * terms.stream().mapToDouble(Term::information).sum());
    };
  }

  /** One answer at the ability. */
  private static final class Term {

    private final double residual;
    private final double noise;
    private final double slope;
    private final double curvature;
    private final double weight;

    Term(Answer answer, double theta) {
      double probability = answer.item().probability(1, theta);
      double wrong = answer.item().probability(0, theta);
      residual = answer.right() ? wrong : -probability;
      noise = probability * wrong;
      slope = answer.item().slope(1, theta);
      curvature = answer.item().curvature(1, theta);
      weight = Math.log(probability / wrong);
    }

    double distance() {
      return residual * weight;
    }

    double square(double by) {
      return by * by * noise;
    }

    double information() {
      return slope * slope / noise;
    }

    double bend() {
      return slope * curvature / noise;
    }

    /** The weight less what the estimation of the ability takes up. */
    double rest(double share) {
      return weight - share * slope / noise;
    }
  }
}
