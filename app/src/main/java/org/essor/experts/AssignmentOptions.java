package org.essor.experts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How applications are given to experts.
 *
 * @param reviewers how many experts judge each application, 1 to {@value #MOST_REVIEWERS}
 * @param leastLoad how many applications each expert has at least
 * @param mostLoad how many he has at most, beside what he accepted; {@code >= leastLoad}
 * @param cap for {@link Objective#RANDOM}: the chance that no pair exceeds, over 0 to 1, at most 4
 *     decimals
 * @param seed for {@link Objective#RANDOM}: any text, published, from which anyone draws the same
 * @param oneOfOrganisation at most one expert of an organisation judges an application
 * @param oneOfRegion at most one of a region
 * @param atLeastOne of this kind judges each application
 */
public record AssignmentOptions(
    int reviewers,
    int leastLoad,
    int mostLoad,
    Objective objective,
    BigDecimal cap,
    String seed,
    boolean oneOfOrganisation,
    boolean oneOfRegion,
    Optional<ExpertKind> atLeastOne) {

  public static final int MOST_REVIEWERS = 20;
  public static final int LONGEST_SEED = 200;
  public static final int CAP_DECIMALS = 4;

  public AssignmentOptions {
    if (reviewers < 1 || reviewers > MOST_REVIEWERS || leastLoad < 0 || mostLoad < leastLoad) {
      throw new IllegalArgumentException(
          "%d reviewers, loads %d to %d".formatted(reviewers, leastLoad, mostLoad));
    }
    if (cap.signum() <= 0 || cap.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("Not a chance: " + cap);
    }
  }

  /** Three experts each, at most so many applications an expert, the largest sum. */
  public static AssignmentOptions usual(int mostLoad) {
    return new AssignmentOptions(
        3, 0, mostLoad, Objective.TOTAL, BigDecimal.ONE, "", false, false, Optional.empty());
  }

  public AssignmentOptions withReviewers(int count) {
    return new AssignmentOptions(
        count,
        leastLoad,
        mostLoad,
        objective,
        cap,
        seed,
        oneOfOrganisation,
        oneOfRegion,
        atLeastOne);
  }

  public AssignmentOptions withObjective(Objective other) {
    return new AssignmentOptions(
        reviewers,
        leastLoad,
        mostLoad,
        other,
        cap,
        seed,
        oneOfOrganisation,
        oneOfRegion,
        atLeastOne);
  }

  /** At random, with a cap on each chance and a seed. */
  public AssignmentOptions drawn(BigDecimal most, String from) {
    return new AssignmentOptions(
        reviewers,
        leastLoad,
        mostLoad,
        Objective.RANDOM,
        most,
        from,
        oneOfOrganisation,
        oneOfRegion,
        atLeastOne);
  }

  /** True where experts of one application must differ, or one be of a kind. */
  public boolean hasQuotas() {
    return oneOfOrganisation || oneOfRegion || atLeastOne.isPresent();
  }
}
