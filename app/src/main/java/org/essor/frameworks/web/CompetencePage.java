package org.essor.frameworks.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;

/**
 * A competence of the draft, to be worded or removed.
 *
 * @param form what stands in the fields
 * @param wording whose words they are
 * @param items the items of the bank that ask about it: it cannot be removed as long as there are
 */
public record CompetencePage(
    CompetenceForm form,
    String domainName,
    List<Choice> wording,
    List<String> items,
    Map<String, String> errors) {

  public CompetencePage {
    wording = List.copyOf(wording);
    items = List.copyOf(items);
  }
}
