package org.essor.cohorts.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;

/**
 * Certifications obtained elsewhere, of an institution.
 *
 * @param done what was kept just now, in words; empty before
 */
public record OutsidePage(
    String institution,
    String address,
    List<Crumb> crumbs,
    List<Row> rows,
    String done,
    List<Choice> curricula,
    List<Choice> years,
    List<ImportPage.Apart> wrong,
    FormValues form) {

  public OutsidePage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
    wrong = List.copyOf(wrong);
  }

  /** What is kept of a service, a curriculum and a year. */
  public record Row(
      String service,
      String curriculum,
      String year,
      String people,
      String certified,
      String href) {}
}
