package org.essor.frameworks.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;

/**
 * The page where a CASE package is sent.
 *
 * @param draft true where a draft stands in the way
 */
public record ImportPage(List<Choice> languages, boolean draft, Map<String, String> errors) {

  public ImportPage {
    languages = List.copyOf(languages);
  }
}
