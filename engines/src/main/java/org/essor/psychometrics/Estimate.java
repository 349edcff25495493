package org.essor.psychometrics;

/**
 * An ability as answers show it.
 *
 * @param theta in logits
 * @param standardError in logits; infinite where the answers say nothing
 */
public record Estimate(double theta, double standardError) {}
