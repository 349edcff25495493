package org.essor.review.internal;

import org.essor.applications.Outcomes;
import org.essor.kernel.PersonId;
import org.essor.review.Decisions.Proposal;
import org.essor.review.Grid;
import org.essor.review.internal.DecisionRows.Told;
import org.springframework.stereotype.Component;

/** Pronounces a decision, without telling anybody. Call within a transaction. */
@Component
class Pronouncing {

  private final DecisionRows rows;
  private final Proposals proposals;
  private final Outcomes outcomes;

  Pronouncing(DecisionRows rows, Proposals proposals, Outcomes outcomes) {
    this.rows = rows;
    this.proposals = proposals;
    this.outcomes = outcomes;
  }

  void pronounce(Proposal proposal, Grid grid, PersonId operator) {
    var id = proposal.submission().id();
    switch (proposal.outcome().orElseThrow()) {
      case SELECT -> outcomes.select(id, proposal.aid().orElseThrow(), proposal.reason(), operator);
      case RESERVE -> outcomes.reserve(id, proposal.reason(), operator);
      case REJECT -> outcomes.reject(id, proposal.reason(), operator);
      case INELIGIBLE -> throw new IllegalArgumentException("The screening finds that: " + id);
    }
    rows.insert(
        new Told(
            id, grid.call(), proposal.outcome().orElseThrow(), proposal.aid(), proposal.reason()),
        grid.appealDays());
    proposals.delete(id);
  }
}
