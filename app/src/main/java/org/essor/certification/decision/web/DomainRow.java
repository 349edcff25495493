package org.essor.certification.decision.web;

/**
 * A domain in words.
 *
 * @param level the most probable one
 * @param required how probable the level asked for is
 * @param chances of each level
 * @param measure with its interval, in logits
 * @param told whether the level asked for is surely reached, surely missed, or neither
 * @param kind the colour of that
 */
public record DomainRow(
    String name,
    String level,
    String required,
    String chances,
    String measure,
    String told,
    String kind) {}
