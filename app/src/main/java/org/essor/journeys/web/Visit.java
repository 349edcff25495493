package org.essor.journeys.web;

import jakarta.servlet.http.HttpServletRequest;
import org.essor.journeys.Answers;
import org.essor.journeys.Workspace;

/**
 * The request of someone who answers questions; an argument of handler methods that change answers.
 */
record Visit(Workspace workspace, HttpServletRequest request) {

  Answers answers() {
    return workspace.answers();
  }

  void keep(Answers answers) {
    workspace.keep(answers);
  }

  /** Leads on to a page about the same answers. */
  String to(String path) {
    return "redirect:" + workspace.base() + path;
  }
}
