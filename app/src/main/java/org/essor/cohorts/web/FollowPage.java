package org.essor.cohorts.web;

import java.util.List;
import org.essor.platform.BarChart;
import org.essor.platform.FormValues;

/**
 * How far the students of a campaign are.
 *
 * @param sentence the whole in words
 * @param groups one row a group
 * @param shown the group whose students are listed, empty for all
 * @param students those listed; of all, the first ones
 * @param all how many they would be without that
 */
public record FollowPage(
    Head head,
    String sentence,
    BarChart chart,
    List<Group> groups,
    String shown,
    List<Row> students,
    int all,
    FormValues form) {

  public FollowPage {
    groups = List.copyOf(groups);
    students = List.copyOf(students);
  }

  /**
   * A group.
   *
   * @param href leads to its students
   */
  public record Group(String name, String href, int enrolled, int begun, int finished) {}

  /**
   * A student.
   *
   * @param person empty where he cannot be taken out any more
   */
  public record Row(
      String name, String email, String group, String state, String kind, String person) {}
}
