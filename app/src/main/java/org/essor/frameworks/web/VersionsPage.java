package org.essor.frameworks.web;

import java.util.List;

/**
 * All versions, the last published first.
 *
 * @param editor true for those who may edit
 * @param draft true where one is being edited
 */
public record VersionsPage(List<Row> rows, boolean editor, boolean draft) {

  public VersionsPage {
    rows = List.copyOf(rows);
  }

  /**
   * A version.
   *
   * @param reason why it was published, empty where it came with Essor
   * @param differences the address of what distinguishes it from the one before, empty for the
   *     first
   */
  public record Row(
      String name,
      String href,
      String published,
      String reason,
      boolean inForce,
      int competences,
      String differences) {}
}
