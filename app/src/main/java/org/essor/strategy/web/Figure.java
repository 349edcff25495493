package org.essor.strategy.web;

/**
 * A figure as a reader sees it, with where it comes from.
 *
 * @param value in words, with its unit
 * @param when the time it speaks of, in words; empty where the source does not say
 * @param source short title and place, or what the coordinator cites
 * @param href the entry of its source
 * @param tag how well it is known, in words
 * @param kind the same as a kind of badge
 * @param note what must be said beside it, empty where nothing must
 */
public record Figure(
    String value, String when, String source, String href, String tag, String kind, String note) {}
