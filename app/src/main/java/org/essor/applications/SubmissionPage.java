package org.essor.applications;

import java.util.List;
import java.util.Map;

/**
 * A page of deposited applications.
 *
 * @param total how many there are on all pages
 * @param states how many are in each state, by its code, were the query asked for all states
 */
public record SubmissionPage(List<Submission> rows, long total, Map<String, Long> states) {

  public SubmissionPage {
    rows = List.copyOf(rows);
    states = Map.copyOf(states);
  }
}
