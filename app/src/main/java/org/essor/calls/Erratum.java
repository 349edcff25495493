package org.essor.calls;

import java.time.Instant;
import org.essor.journeys.Text;

/**
 * A correction of a published call (rectificatif).
 *
 * @param number from 1, in the order made
 * @param text what was corrected, and why
 */
public record Erratum(int number, Instant at, Text text) {}
