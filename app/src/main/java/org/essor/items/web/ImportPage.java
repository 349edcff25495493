package org.essor.items.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/** Where a package is sent. */
public record ImportPage(List<Crumb> crumbs, List<Choice> languages, Map<String, String> errors) {

  public ImportPage {
    crumbs = List.copyOf(crumbs);
    languages = List.copyOf(languages);
  }
}
