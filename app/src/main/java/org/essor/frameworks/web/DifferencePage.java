package org.essor.frameworks.web;

import java.util.List;

/** What distinguishes two versions. */
public record DifferencePage(
    VersionsPage.Row before, VersionsPage.Row after, List<Change> changes) {

  public DifferencePage {
    changes = List.copyOf(changes);
  }

  /**
   * A competence that is new, gone, or said otherwise.
   *
   * @param kind added, removed or changed
   * @param before what it said in both languages, empty where it is new
   * @param after what it says in both languages, empty where it is gone
   */
  public record Change(String id, String domain, String kind, List<Line> before, List<Line> after) {
    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** A text and the language it is in. */
  public record Line(String language, String text) {}
}
