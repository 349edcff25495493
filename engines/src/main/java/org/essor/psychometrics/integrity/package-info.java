/**
 * Signals that something may have been irregular in a test: answers too much alike, times and
 * answers that do not go together. Each comes with how often it happens by chance; none decides
 * anything.
 *
 * <p>Where many are looked at in one session, {@link org.essor.psychometrics.integrity.FamilyWise}
 * keeps the chance of any false alarm in it.
 */
@NullMarked
package org.essor.psychometrics.integrity;

import org.jspecify.annotations.NullMarked;
