package org.essor.review.web;

import java.util.List;

/** What an expert reviews. */
public record ReviewsPage(List<Row> rows, int left) {

  public ReviewsPage {
    rows = List.copyOf(rows);
  }

  /**
   * A review.
   *
   * @param href empty where it cannot be begun yet
   * @param kind of the badge
   */
  public record Row(String href, String title, String call, String step, String kind) {}
}
