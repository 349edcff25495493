package org.essor.review.internal;

import java.util.Optional;
import org.essor.applications.ApplicationFoundIneligible;
import org.essor.review.Grid;
import org.essor.review.Outcome;
import org.essor.review.internal.DecisionRows.Told;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the screening finds ineligible is a decision like any other, with its period of appeal: in
 * the transaction of the screening. Before the call has a grid, the usual period counts.
 */
@Component
class DecideWhenIneligible {

  private final DecisionRows rows;
  private final Grids grids;

  DecideWhenIneligible(DecisionRows rows, Grids grids) {
    this.rows = rows;
    this.grids = grids;
  }

  @EventListener
  void on(ApplicationFoundIneligible event) {
    rows.insert(
        new Told(
            event.application(),
            event.call(),
            Outcome.INELIGIBLE,
            Optional.empty(),
            event.reason()),
        grids.find(event.call()).map(Grid::appealDays).orElse(Grid.USUAL_APPEAL));
  }
}
