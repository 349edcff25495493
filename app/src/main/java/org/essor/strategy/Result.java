package org.essor.strategy;

/**
 * What the strategy wants to be true in the end; measured by {@link Indicator}s.
 *
 * @param subject the code of the axis, or of the whole strategy
 */
public record Result(String id, String subject, Label label) {}
