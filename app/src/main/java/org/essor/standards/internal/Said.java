package org.essor.standards.internal;

/**
 * What a judge said of a level: of one item the chance of a right answer (Angoff), or the place of
 * the last item answered right two times in three (bookmark).
 *
 * @param value a chance from 0 to 1, or a place from 1
 */
public record Said(int judge, String domain, int level, String item, double value) {}
