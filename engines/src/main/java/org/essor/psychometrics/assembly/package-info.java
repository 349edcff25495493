/**
 * Tests put together from a bank: the choice of items of most information that keeps every limit,
 * with the proof that none is better.
 *
 * <p>Start from {@link org.essor.psychometrics.assembly.ItemPool}. It knows nothing of models of
 * answers: items are numbers from 0 with a weight. Values never change and are safe for concurrent
 * use; the same question has the same answer.
 */
@NullMarked
package org.essor.psychometrics.assembly;

import org.jspecify.annotations.NullMarked;
