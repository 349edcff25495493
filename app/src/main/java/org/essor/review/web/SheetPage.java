package org.essor.review.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * A project before a jury: the dossier, the reviews, the marks given live.
 *
 * @param action the address of the sheet; what is done there stands below it
 * @param marks what was marked until now, in words
 * @param detail the marks of each juror, for those who run the call
 * @param mine the marks to choose from, for a juror who sits; none for others
 * @param verdict what those who run the call record; its outcomes are empty for jurors
 */
public record SheetPage(
    String action,
    List<Crumb> crumbs,
    DossierView dossier,
    String standing,
    List<ReviewPage.Other> reviews,
    String marks,
    List<Juror> detail,
    List<Choice> mine,
    boolean juror,
    boolean open,
    String decided,
    List<Choice> outcomes,
    int seen,
    Posted posted) {

  public SheetPage {
    crumbs = List.copyOf(crumbs);
    reviews = List.copyOf(reviews);
    detail = List.copyOf(detail);
    mine = List.copyOf(mine);
    outcomes = List.copyOf(outcomes);
  }

  public record Juror(String name, String mark) {}
}
