package org.essor.grants;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a beneficiary must hand in (livrable), or a milestone (jalon) that he proves by a document.
 *
 * @param number from 1 in the agreement
 * @param due the last day on which it is in time, Paris; empty while the operator has not said it
 */
public record Deliverable(int number, String title, Optional<LocalDate> due) {}
