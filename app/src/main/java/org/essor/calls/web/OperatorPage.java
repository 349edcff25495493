package org.essor.calls.web;

import java.util.List;
import org.essor.platform.Choice;

/** The calls that a person runs, and the form for a new one. */
public record OperatorPage(List<Row> calls, List<Choice> actions, Typed typed) {

  /** A call in the list. */
  public record Row(String href, String title, String status, String action, String intake) {}

  public OperatorPage {
    calls = List.copyOf(calls);
    actions = List.copyOf(actions);
  }
}
