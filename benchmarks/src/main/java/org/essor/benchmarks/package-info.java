/**
 * Measurements against peers and limits, run by {@code ./essor bench NAME}.
 *
 * <p>Each prints one table, with its limit and whether it is met. Not part of the test suite: a
 * time is never asserted in a test.
 */
@NullMarked
package org.essor.benchmarks;

import org.jspecify.annotations.NullMarked;
