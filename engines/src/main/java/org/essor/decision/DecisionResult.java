package org.essor.decision;

import java.util.List;
import java.util.Set;
import org.essor.decision.internal.Deferred;

/**
 * What the facts say of one decision.
 *
 * @param decision its name
 * @param outcomes what it can still be
 * @param firing the rules that fire whatever the unknown facts are
 * @param maybeFiring the rules that fire for some values of the unknown facts and not for others
 * @param excluded the outcomes that the facts exclude, and which facts do; for a list of outputs,
 *     the items that it can no longer hold. Found when first read
 */
public record DecisionResult(
    String decision,
    Outcomes outcomes,
    List<Rule> firing,
    List<Rule> maybeFiring,
    List<Exclusion> excluded) {

  public DecisionResult {
    firing = List.copyOf(firing);
    maybeFiring = List.copyOf(maybeFiring);
    excluded = excluded instanceof Deferred<Exclusion> ? excluded : List.copyOf(excluded);
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
