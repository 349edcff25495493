package org.essor.decision;

import java.util.List;
import java.util.Set;
import org.essor.decision.internal.Deferred;

/**
 * What the facts say of one decision. Rules and exclusions are found when first read.
 *
 * @param decision its name
 * @param outcomes what it can still be
 * @param isExact whether each of the outcomes can be reached; where a product of several unknown
 *     numbers decides, one may be given that cannot, while none that can is missing
 * @param firing the rules that fire whatever the unknown facts are
 * @param maybeFiring the rules that fire for some values of the unknown facts and not for others
 * @param excluded the outcomes that the facts exclude, and which facts do; for a list of outputs,
 *     the items that it can no longer hold
 */
public record DecisionResult(
    String decision,
    Outcomes outcomes,
    boolean isExact,
    List<Rule> firing,
    List<Rule> maybeFiring,
    List<Exclusion> excluded) {

  public DecisionResult {
    firing = kept(firing);
    maybeFiring = kept(maybeFiring);
    excluded = kept(excluded);
  }

  /** A result that is exact. */
  public DecisionResult(
      String decision,
      Outcomes outcomes,
      List<Rule> firing,
      List<Rule> maybeFiring,
      List<Exclusion> excluded) {
    this(decision, outcomes, true, firing, maybeFiring, excluded);
  }

  private static <T> List<T> kept(List<T> list) {
    return list instanceof Deferred<T> ? list : List.copyOf(list);
  }

  /**
   * An outcome that can no longer be reached.
   *
   * @param outcome the outcome
   * @param because a smallest set of known facts (input names) that is enough to exclude it:
   *     without any one of them it could be reached again
   */
  public record Exclusion(Value outcome, Set<String> because) {
    public Exclusion {
      because = Set.copyOf(because);
    }
  }
}
