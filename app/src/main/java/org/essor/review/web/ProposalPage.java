package org.essor.review.web;

import java.util.List;
import org.essor.platform.Choice;

/** Prepares the decision on one application. */
public record ProposalPage(
    CallHead head,
    String action,
    String reviewsHref,
    String number,
    String title,
    String requested,
    String standing,
    int seen,
    List<Choice> outcomes,
    Posted posted) {

  public ProposalPage {
    outcomes = List.copyOf(outcomes);
  }
}
