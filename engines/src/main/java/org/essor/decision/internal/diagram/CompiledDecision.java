package org.essor.decision.internal.diagram;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import org.essor.decision.Decision;
import org.essor.decision.DecisionResult;
import org.essor.decision.Value;
import org.essor.decision.internal.dmn.DecisionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A decision as diagrams.
 *
 * @param segments the roots whose terminals make the outcome: one, or for a list of outputs several
 *     whose lists are joined in order
 * @param whenEmpty where the outcome is the joined lists: what it is when they are all empty
 * @param rules for each rule the root of "this rule fires"
 * @param ranks the place of each outcome in the order they are shown
 * @param isComputed whether some outcomes are computed from the inputs
 * @param initial what it gives where nothing it rests on is known, once asked
 */
record CompiledDecision(
    DecisionDefinition definition,
    Decision info,
    int[] segments,
    Optional<Value> whenEmpty,
    int[] rules,
    Map<Value, Integer> ranks,
    boolean isComputed,
    AtomicReference<@Nullable DecisionResult> initial) {

  /** Whether it rests on inputs alone, and is one of the values of its rules. */
  boolean isPlain(Forest forest) {
    return !isComputed && Arrays.stream(segments).allMatch(forest::isPlain);
  }

  /** The inputs that its outcome rests on. */
  BitSet support(Forest forest) {
    var support = new BitSet();
    for (int root : segments) {
      support.or(forest.support(root));
    }
    return support;
  }

  String name() {
    return definition.name();
  }

  /** The same decision, its roots renumbered. */
  CompiledDecision renumbered(IntUnaryOperator numbers) {
    return new CompiledDecision(
        definition,
        info,
        Arrays.stream(segments).map(numbers).toArray(),
        whenEmpty,
        Arrays.stream(rules).map(numbers).toArray(),
        ranks,
        isComputed,
        new AtomicReference<>());
  }
}
