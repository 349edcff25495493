package org.essor.journeys;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An official price or rate.
 *
 * @param scheme the route it belongs to
 * @param routes the outcomes of the decision {@code reimbursement_route} that it is paid under
 * @param amount in euros or percent; empty where the text refers to another tariff
 * @param reference that other tariff, may be empty
 * @param source where it was read
 */
public record Tariff(
    String id,
    Text scheme,
    Text line,
    List<String> routes,
    Optional<BigDecimal> amount,
    Unit unit,
    String reference,
    Text period,
    Text condition,
    String source,
    Evidence evidence) {

  /** What an amount is. */
  public enum Unit {
    EUROS,
    PERCENT,
    REFERENCE
  }

  public Tariff {
    routes = List.copyOf(routes);
  }
}
