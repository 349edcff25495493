package org.essor.review.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * A session of a jury. For a juror, without what only those who run the call do.
 *
 * @param crumbs above it
 * @param about when and where
 * @param manager true for one who runs the call
 * @param closed the number and the fingerprint of the minutes, in words
 * @param addable what can be put on the agenda
 * @param posted what was sent to close it
 * @param closable true where every project has a proposal
 */
public record SessionPage(
    String address,
    String title,
    List<Crumb> crumbs,
    String about,
    boolean manager,
    Optional<Closed> closed,
    List<Row> rows,
    List<Choice> addable,
    boolean closable,
    boolean complete,
    Posted posted) {

  public SessionPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
    addable = List.copyOf(addable);
  }

  public record Closed(String number, String when, String sha256, boolean readable) {}

  /**
   * A project on the agenda.
   *
   * @param marks how many, and their mean for those who may see it
   * @param recused who does not sit for it, in words
   */
  public record Row(
      String href, String number, String title, String marks, String recused, String outcome) {}
}
