package org.essor.experts.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * Who judges what in a call, and how it is computed.
 *
 * @param conflicted true where the reader may not compute it: he sees what he may know
 * @param open how many places are open, in a sentence; empty where none is
 * @param latest the last computation, while it waits to be accepted
 */
public record AssignmentPage(
    String address,
    CallTop top,
    List<Crumb> crumbs,
    boolean conflicted,
    String given,
    Optional<String> open,
    Optional<Crumb> latest,
    List<Row> rows,
    Options options,
    List<WishRow> wishes,
    List<Choice> experts,
    Typed typed) {

  /** An application with those who judge it. */
  public record Row(String number, String title, List<Expert> experts) {
    public Row {
      experts = List.copyOf(experts);
    }
  }

  /**
   * One who judges an application.
   *
   * @param affinity of the pair, empty where it is not shown
   * @param href why they fit
   */
  public record Expert(String name, String affinity, String href) {}

  /** What can be chosen. */
  public record Options(List<Choice> objectives, List<Choice> conditions, List<Choice> kinds) {
    public Options {
      objectives = List.copyOf(objectives);
      conditions = List.copyOf(conditions);
      kinds = List.copyOf(kinds);
    }
  }

  /** A pair that must be or may not be. */
  public record WishRow(String application, String expert, String text, boolean forced) {}

  public AssignmentPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
    wishes = List.copyOf(wishes);
    experts = List.copyOf(experts);
  }
}
