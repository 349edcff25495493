package org.essor.review;

import java.math.BigDecimal;
import java.util.Optional;
import org.essor.journeys.Text;

/**
 * A criterion of a grid.
 *
 * @param id as in the sheet of the call
 * @param weight its share among the weights of all criteria, at least 1
 * @param minimum where the mean of its marks is below, the project cannot be selected
 */
public record Criterion(
    String id, Text label, Text help, int weight, Optional<BigDecimal> minimum) {}
