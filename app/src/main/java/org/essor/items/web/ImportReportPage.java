package org.essor.items.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * What was read of a package, before anything is kept.
 *
 * @param leftOut one sentence for each item that cannot be imported
 * @param changed one sentence for each thing that an item loses
 * @param noted what else there was
 * @param items those to choose from, all chosen at first
 * @param parcel what the next step needs
 */
public record ImportReportPage(
    List<Crumb> crumbs,
    List<String> leftOut,
    List<String> changed,
    List<String> noted,
    List<Choice> items,
    List<Choice> institutions,
    String parcel,
    Map<String, String> errors) {

  public ImportReportPage {
    crumbs = List.copyOf(crumbs);
    leftOut = List.copyOf(leftOut);
    changed = List.copyOf(changed);
    noted = List.copyOf(noted);
    items = List.copyOf(items);
    institutions = List.copyOf(institutions);
  }
}
