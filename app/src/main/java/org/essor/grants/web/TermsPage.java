package org.essor.grants.web;

import java.util.List;
import org.essor.platform.Crumb;

/**
 * The text of an agreement being written, or of an amendment.
 *
 * @param amending true for an amendment
 * @param decided the aid that was decided, in words
 * @param sum what the instalments add up to, in words
 * @param missing what is to be completed before it can be sent; a link to each field
 */
public record TermsPage(
    String address,
    List<Crumb> crumbs,
    boolean amending,
    String decided,
    String sum,
    List<Crumb> missing,
    List<Row> parties,
    List<Row> deliverables,
    List<Row> instalments,
    Typed typed) {

  public TermsPage {
    crumbs = List.copyOf(crumbs);
    missing = List.copyOf(missing);
    parties = List.copyOf(parties);
    deliverables = List.copyOf(deliverables);
    instalments = List.copyOf(instalments);
  }

  /**
   * A row of a list.
   *
   * @param field the start of the names of its fields
   * @param legend what it is
   */
  public record Row(String field, String legend) {}
}
