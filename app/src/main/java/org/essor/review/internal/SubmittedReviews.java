package org.essor.review.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.essor.calls.CallId;
import org.essor.experts.FinishedReviews;
import org.essor.experts.Panels;
import org.essor.experts.ReviewAssignment;
import org.essor.review.internal.ReviewRows.Row;
import org.springframework.stereotype.Component;

/** A submitted review is finished, until it is reopened. */
@Component
class SubmittedReviews implements FinishedReviews {

  private final ReviewRows rows;
  private final Panels panels;

  SubmittedReviews(ReviewRows rows, Panels panels) {
    this.rows = rows;
    this.panels = panels;
  }

  @Override
  public List<ReviewAssignment> listFinished(CallId call) {
    var submitted =
        rows.list(call).stream()
            .filter(row -> row.submittedAt().isPresent())
            .map(Row::pair)
            .collect(Collectors.toSet());
    return panels.listOf(call).stream()
        .filter(given -> submitted.contains(ReviewRows.pair(given)))
        .toList();
  }
}
