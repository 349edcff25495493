package org.essor.calls.web;

import java.util.List;
import org.essor.platform.Crumb;

/** The questions that wait for an answer. */
public record QuestionsPage(String address, List<Crumb> crumbs, List<Open> open, Typed typed) {

  /**
   * A question.
   *
   * @param name of the fields of its answer
   */
  public record Open(String id, String name, String text, String lang, String asked) {}

  public QuestionsPage {
    crumbs = List.copyOf(crumbs);
    open = List.copyOf(open);
  }
}
