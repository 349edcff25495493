package org.essor.lti.web;

import java.util.List;

/**
 * A campaign as the teacher of a course sees it who came from there.
 *
 * @param linked whether the platform lists the members of the course
 * @param told what was done, empty where nothing was
 */
public record CoursePage(
    String address, String title, String campaign, boolean linked, Students students, String told) {

  /**
   * The students of the course.
   *
   * @param asked whether the platform was asked
   * @param without how many have no address
   */
  public record Students(boolean asked, List<Row> rows, int without) {

    static final Students NOT_ASKED = new Students(false, List.of(), 0);

    public Students {
      rows = List.copyOf(rows);
    }
  }

  /** A student. */
  public record Row(String name, String email) {}
}
