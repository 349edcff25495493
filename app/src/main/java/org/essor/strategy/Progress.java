package org.essor.strategy;

import java.math.BigDecimal;
import java.util.Optional;
import org.essor.strategy.Indicator.Direction;
import org.essor.strategy.Stated.Quantity;

/**
 * Where an indicator stands: what is stated of it, and how far it has come.
 *
 * @param baseline empty where no source states it; see {@link Indicator#startsAtZero}
 * @param target the figure aimed at
 * @param actual the latest figure reached
 * @param rate see {@link ProgressRate}; empty where a figure is missing or there is no way to go
 */
public record Progress(
    Indicator indicator,
    Optional<Statement> baseline,
    Optional<Statement> target,
    Optional<Statement> actual,
    Optional<BigDecimal> rate) {

  static Progress of(Indicator indicator, Board board) {
    var baseline = board.findCurrent(indicator.id(), Property.BASELINE);
    var target = board.findCurrent(indicator.id(), Property.TARGET);
    var actual = board.findCurrent(indicator.id(), Property.ACTUAL);
    var start =
        baseline
            .map(stated -> number(stated, indicator))
            .or(() -> Optional.of(BigDecimal.ZERO).filter(_ -> indicator.startsAtZero()));
    var rate =
        target.isPresent() && actual.isPresent() && start.isPresent()
            ? ProgressRate.of(
                start.get(), number(target.get(), indicator), number(actual.get(), indicator))
            : Optional.<BigDecimal>empty();
    return new Progress(indicator, baseline, target, actual, rate);
  }

  /** Of a range, the end that promises least. */
  private static BigDecimal number(Statement statement, Indicator indicator) {
    var quantity = (Quantity) statement.value();
    return indicator.should() == Direction.FALL
        ? quantity.high().orElse(quantity.low())
        : quantity.low();
  }
}
