/**
 * Item parameters from answers, and whether the model holds: calibration by marginal maximum
 * likelihood, fit of items, of the model and of persons, items that work otherwise in another group
 * or drift between cohorts.
 *
 * <p>Start from {@link org.essor.psychometrics.calibration.Responses} and {@link
 * org.essor.psychometrics.calibration.Calibrator}. Abilities are in logits, without the factor 1.7.
 * Values never change and are safe for concurrent use; the same answers give the same numbers, in
 * whatever order they come.
 */
@NullMarked
package org.essor.psychometrics.calibration;

import org.jspecify.annotations.NullMarked;
