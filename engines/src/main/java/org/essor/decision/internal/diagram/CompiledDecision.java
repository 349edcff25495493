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
 * @param presences for each segment of a list its condition, where it has one
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
    @Nullable Presence[] presences,
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
    var conditions = new Presence[presences.length];
    for (int i = 0; i < conditions.length; i++) {
      var each = presences[i];
      conditions[i] =
          each == null ? null : new Presence(numbers.applyAsInt(each.root()), each.list());
    }
    return new CompiledDecision(
        definition,
        info,
        Arrays.stream(segments).map(numbers).toArray(),
        conditions,
        whenEmpty,
        Arrays.stream(rules).map(numbers).toArray(),
        ranks,
        isComputed,
        new AtomicReference<>());
  }
}
