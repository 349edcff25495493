package org.essor.projects.web;

import java.util.List;
import java.util.Map;

/**
 * The form that keeps a project.
 *
 * @param draft the identifier the project will have, so that a form sent twice makes it once
 * @param name what is typed
 * @param contents what will be kept, in words; empty where nothing was answered yet
 */
public record NewProjectPage(
    String draft, String name, List<String> contents, Map<String, String> errors) {

  public NewProjectPage {
    contents = List.copyOf(contents);
  }
}
