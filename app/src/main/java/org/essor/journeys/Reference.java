package org.essor.journeys;

/**
 * A place in a source.
 *
 * @param locator article, annex or figure; both texts empty for the source as a whole
 * @param evidence how well this place is known, which may be less than the source as a whole
 */
public record Reference(Source source, Text locator, Evidence evidence) {}
