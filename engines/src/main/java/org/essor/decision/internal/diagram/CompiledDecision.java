package org.essor.decision.internal.diagram;

import java.util.Map;
import java.util.Optional;
import org.essor.decision.Decision;
import org.essor.decision.Value;
import org.essor.decision.internal.dmn.DecisionDefinition;

/**
 * A decision as diagrams.
 *
 * @param segments the roots whose terminals make the outcome: one, or for a list of outputs several
 *     whose lists are joined in order
 * @param whenEmpty where the outcome is the joined lists: what it is when they are all empty
 * @param rules for each rule the root of "this rule fires"
 * @param ranks the place of each outcome in the order they are shown
 * @param isComputed whether some outcomes are computed from the inputs
 */
record CompiledDecision(
    DecisionDefinition definition,
    Decision info,
    int[] segments,
    Optional<Value> whenEmpty,
    int[] rules,
    Map<Value, Integer> ranks,
    boolean isComputed) {}
