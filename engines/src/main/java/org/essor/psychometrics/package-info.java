/**
 * Measurement by item response theory: what answers say of an ability, how surely, what to ask
 * next, and when to stop.
 *
 * <p>Start from {@link org.essor.psychometrics.ItemBank}, {@link org.essor.psychometrics.Answers}
 * and {@link org.essor.psychometrics.AdaptiveTest}. Abilities θ are in logits (D = 1), items and
 * answer categories are numbered from 0. Values never change and are safe for concurrent use, but
 * for {@link org.essor.psychometrics.ExposureControl}, which counts; the same seed gives the same
 * result.
 */
@NullMarked
package org.essor.psychometrics;

import org.jspecify.annotations.NullMarked;
