package org.essor.grants.web;

import java.util.List;
import org.essor.platform.Choice;

/**
 * The agreements of the calls that an operator runs.
 *
 * @param count how many are shown, in words
 */
public record AgreementsPage(
    String count,
    String text,
    List<Choice> calls,
    List<Choice> states,
    List<Choice> sorts,
    boolean filtered,
    List<Row> rows,
    List<CreditRow> credits) {

  public AgreementsPage {
    calls = List.copyOf(calls);
    states = List.copyOf(states);
    sorts = List.copyOf(sorts);
    rows = List.copyOf(rows);
    credits = List.copyOf(credits);
  }

  /** An agreement. */
  public record Row(
      String href,
      String number,
      String title,
      String organisation,
      String state,
      String kind,
      String aid,
      String paid,
      String next,
      String nextKind) {}

  /** The money of a call. */
  public record CreditRow(
      String href,
      String call,
      String commitments,
      String committed,
      String payments,
      String paid) {}
}
