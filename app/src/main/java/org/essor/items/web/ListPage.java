package org.essor.items.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * The items that an author may read.
 *
 * @param total of all, before any filter
 * @param words what is searched for
 */
public record ListPage(
    List<Crumb> crumbs,
    List<Row> rows,
    int total,
    List<Choice> stages,
    List<Choice> domains,
    List<Choice> types,
    List<Choice> work,
    String words) {

  public ListPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
    stages = List.copyOf(stages);
    domains = List.copyOf(domains);
    types = List.copyOf(types);
    work = List.copyOf(work);
  }

  /**
   * An item.
   *
   * @param kind the colour of its stage, empty where it has none
   * @param about type, domain, institution
   */
  public record Row(
      String href,
      String id,
      String title,
      String stage,
      String kind,
      String about,
      String translation,
      String changed,
      boolean example) {}
}
