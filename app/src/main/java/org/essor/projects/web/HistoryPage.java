package org.essor.projects.web;

import java.util.List;

/** All changes of a project, the last first. */
public record HistoryPage(List<Version> versions) {

  public HistoryPage {
    versions = List.copyOf(versions);
  }

  /** What was changed at once: by whom, when, where it comes from, why. */
  public record Version(int number, String who, String when, String source, List<Row> rows) {
    public Version {
      rows = List.copyOf(rows);
    }
  }

  /** One fact, before and after. */
  public record Row(String what, String before, String after) {}
}
