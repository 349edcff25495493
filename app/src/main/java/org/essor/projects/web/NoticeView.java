package org.essor.projects.web;

import java.util.List;

/**
 * What a change of the rules has changed in a project, in words.
 *
 * @param rules which rules follow which
 */
public record NoticeView(String when, String rules, List<Row> rows) {

  public NoticeView {
    rows = List.copyOf(rows);
  }

  /** A decision, its answer before and now, and the rules that say so. */
  public record Row(String decision, String before, String after, List<String> because) {
    public Row {
      because = List.copyOf(because);
    }
  }
}
