package org.essor.projects.web;

import java.util.List;
import java.util.Map;

/**
 * The form that keeps a project.
 *
 * @param name what is typed
 * @param contents what will be kept, in words; empty where nothing was answered yet
 */
public record NewProjectPage(String name, List<String> contents, Map<String, String> errors) {

  public NewProjectPage {
    contents = List.copyOf(contents);
  }
}
