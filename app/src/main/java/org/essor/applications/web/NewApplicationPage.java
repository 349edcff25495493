package org.essor.applications.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;

/**
 * The page where an application begins.
 *
 * @param intake until when it can be deposited, or from when
 */
public record NewApplicationPage(
    String slug,
    String call,
    String callHref,
    String intake,
    String title,
    List<Choice> projects,
    Map<String, String> errors) {

  public NewApplicationPage {
    projects = List.copyOf(projects);
  }
}
