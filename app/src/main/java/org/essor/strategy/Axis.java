package org.essor.strategy;

/**
 * An axis of the strategy (axe), or the call that runs across all of them.
 *
 * @param code such as {@code A3}; {@code AMI} for the call for expressions of interest
 * @param transversal true for the call, which holds no action
 */
public record Axis(String code, boolean transversal, Label label, Label about) {}
