package org.essor.items.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * Which items are wanted.
 *
 * @param domains each with the number of items that may be taken
 * @param numbers as typed
 */
public record ExportPage(
    List<Crumb> crumbs, List<Choice> domains, String numbers, Map<String, String> errors) {

  public ExportPage {
    crumbs = List.copyOf(crumbs);
    domains = List.copyOf(domains);
  }
}
