/**
 * What to take when the envelope is limited: the choice of most value within a budget, with a
 * minimum of some groups and a maximum of others, exact, and what each of these limits costs.
 *
 * <p>Start from {@link org.essor.selection.Envelope}. Values never change and are safe for
 * concurrent use; the same question has the same answer.
 */
@NullMarked
package org.essor.selection;

import org.jspecify.annotations.NullMarked;
