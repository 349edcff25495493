package org.essor.cohorts.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;

/** The campaigns of an institution, and what makes one. */
public record CampaignsPage(
    String institution,
    String address,
    List<Crumb> crumbs,
    List<Row> rows,
    List<Choice> kinds,
    List<Choice> curricula,
    List<Choice> years,
    FormValues form) {

  public CampaignsPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
  }

  /** A campaign. */
  public record Row(String href, String title, String about, String state) {}
}
