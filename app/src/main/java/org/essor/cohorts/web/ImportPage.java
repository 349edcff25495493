package org.essor.cohorts.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.FormValues;

/**
 * A list of students on its way into a campaign.
 *
 * @param closed whether its list changes no more
 * @param done what was imported, in words; empty before
 * @param preview what would be imported; empty before a list was read
 */
public record ImportPage(
    Head head, boolean closed, String done, Optional<Preview> preview, FormValues form) {

  /**
   * What was read.
   *
   * @param sentence what would happen, in words
   * @param lines the students, as a file to be read again
   * @param apart the lines that cannot be used, as they stood there
   * @param columns which are missing or not used, in words; empty where there is none
   */
  public record Preview(
      String sentence,
      String submit,
      List<Row> students,
      List<Apart> wrong,
      String columns,
      String lines,
      String apart) {

    public Preview {
      students = List.copyOf(students);
      wrong = List.copyOf(wrong);
    }

    /** The first students, as many as a page shows. */
    public List<Row> shown() {
      return Pages.first(students);
    }
  }

  /** A student. */
  public record Row(String name, String email, String group, boolean known) {}

  /** A line that cannot be used. */
  public record Apart(int line, String text, String reason) {

    /** The first lines, as many as a page shows. */
    public static List<Apart> first(List<Apart> lines) {
      return Pages.first(lines);
    }
  }
}
