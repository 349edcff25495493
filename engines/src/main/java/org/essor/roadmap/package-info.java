/**
 * The dates of a roadmap: steps that wait for one another, laid on a calendar.
 *
 * <p>Start from {@link org.essor.roadmap.Roadmap#plan}. Days are whole calendar days in France;
 * intervals are half-open. No clock is read: today's date is given.
 */
@NullMarked
package org.essor.roadmap;

import org.jspecify.annotations.NullMarked;
