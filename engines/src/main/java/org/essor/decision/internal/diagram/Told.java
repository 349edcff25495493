package org.essor.decision.internal.diagram;

/**
 * What answers would tell of a diagram or a decision.
 *
 * @param inputs the unknown inputs that can still change it, by level, in ascending order
 * @param gains by how much knowing each is expected to narrow it, in nats
 */
record Told(int[] inputs, double[] gains) {}
