package org.essor.cohorts.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Crumb;

/**
 * What another service said of the students of a curriculum in a year, together.
 *
 * @param values the heads of the table; none where what was said is no scale
 * @param fields what names the batch, to be sent back
 */
public record OutsideBatchPage(
    String title,
    String about,
    String sentence,
    List<Crumb> crumbs,
    List<String> values,
    List<Row> rows,
    String remove,
    Map<String, String> fields) {

  public OutsideBatchPage {
    crumbs = List.copyOf(crumbs);
    values = List.copyOf(values);
    rows = List.copyOf(rows);
    fields = Map.copyOf(fields);
  }

  /** A domain or competence. */
  public record Row(String part, String people, List<String> counts) {
    public Row {
      counts = List.copyOf(counts);
    }
  }
}
