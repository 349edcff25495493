package org.essor.projects.web;

import java.util.List;

/** All changes of a project, the last first. */
public record HistoryPage(List<Version> versions) {

  public HistoryPage {
    versions = List.copyOf(versions);
  }

  /**
   * What was changed at once: by whom, when, where it comes from, why.
   *
   * @param isFirst true where nothing was known of any of it before
   */
  public record Version(
      int number, String who, String when, String source, boolean isFirst, List<Row> rows) {

    private static final int LONG = 6;

    public Version {
      rows = List.copyOf(rows);
    }

    /** True where it hides the changes below it unless it is folded. */
    public boolean isLong() {
      return rows.size() > LONG;
    }
  }

  /** One fact, before and after. */
  public record Row(String what, String before, String after) {}
}
