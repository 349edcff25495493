package org.essor.platform;

/**
 * Pages on which many people behind one address answer at once, such as a class in its room. What
 * they send there counts among the requests of that address, and not among its forms. A module adds
 * them by declaring a bean of this type.
 *
 * @param prefix what their addresses begin with, such as {@code /competences/}
 */
public record CrowdPages(String prefix) {}
