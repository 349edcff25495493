package org.essor.frameworks.web;

import java.util.List;
import java.util.Optional;

/**
 * All versions, the last published first.
 *
 * @param editor true for those who may edit
 * @param draft true where one is being edited
 * @param later what came with Essor and is not in force, for those who may do something about it
 */
public record VersionsPage(List<Row> rows, boolean editor, boolean draft, Optional<Later> later) {

  public VersionsPage {
    rows = List.copyOf(rows);
  }

  /**
   * A wording that came while another is in force.
   *
   * @param differences the address of what distinguishes it from the one in force
   * @param waiting how many items wait for it
   */
  public record Later(String name, String inForce, String differences, int waiting) {}

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
