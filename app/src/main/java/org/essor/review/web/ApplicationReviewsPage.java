package org.essor.review.web;

import java.util.List;

/** The reviews of an application, with who wrote them. */
public record ApplicationReviewsPage(
    CallHead head, String address, String number, String title, List<Signed> reviews) {

  /**
   * A review.
   *
   * @param reopen the address that gives it back to its expert
   * @param field of that form, which says why
   * @param error what is wrong with it, empty where nothing is
   */
  public record Signed(
      String expert,
      String when,
      ReviewPage.Other review,
      String mean,
      String forApplicant,
      String confidential,
      String reopen,
      String field,
      String error) {}

  public ApplicationReviewsPage {
    reviews = List.copyOf(reviews);
  }
}
