package org.essor.items.internal;

/**
 * A test as it is looked at: by question in the order asked.
 *
 * @param year in which its academic year begins
 * @param items their places in the bank of today
 * @param right whether the answer is
 * @param counts false where the item was only tried
 * @param chosen the options, option {@code n} as bit {@code n}; bit 0 where the answer was "I don't
 *     know"
 * @param seconds how long it took
 */
@SuppressWarnings("ArrayRecordComponent")
record SampledTest(
    int year, int[] items, boolean[] right, boolean[] counts, int[] chosen, float[] seconds) {}
