package org.essor.skills.web;

import java.util.List;

/** The diagnoses of the reader's account, the latest first. */
public record OwnPage(List<Row> rows) {

  public OwnPage {
    rows = List.copyOf(rows);
  }

  /**
   * A diagnosis.
   *
   * @param begun the day, in words
   * @param state finished or under way, in words
   * @param levels a line a domain, none before the end
   */
  public record Row(String href, String begun, String state, List<String> levels, int answers) {
    public Row {
      levels = List.copyOf(levels);
    }
  }
}
