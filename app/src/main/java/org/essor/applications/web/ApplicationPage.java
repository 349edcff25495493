package org.essor.applications.web;

import java.util.List;
import org.essor.calls.fill.CriterionView;
import org.essor.platform.Crumb;

/**
 * An application: what is to be filled in, by whom, and what was deposited.
 *
 * @param missing how many answers are missing or wrong
 * @param criteria of eligibility, as the answers of the lead meet them now
 * @param links to what other modules hold of it
 * @param aside answers that a new form could not hold
 */
public record ApplicationPage(
    Head head,
    List<PartRow> parts,
    int missing,
    List<CriterionView> criteria,
    List<Crumb> links,
    List<DepositRow> deposits,
    List<String> aside,
    boolean leads,
    boolean erasable,
    boolean withdrawable) {

  public ApplicationPage {
    parts = List.copyOf(parts);
    criteria = List.copyOf(criteria);
    links = List.copyOf(links);
    deposits = List.copyOf(deposits);
    aside = List.copyOf(aside);
  }

  /** What one organisation fills in. */
  public record PartRow(String organisation, List<SectionRow> sections) {
    public PartRow {
      sections = List.copyOf(sections);
    }
  }

  /**
   * A section of the form.
   *
   * @param missing how many of its answers are missing or wrong
   * @param about how far it is, in words
   */
  public record SectionRow(String href, String title, int missing, String about) {}

  /** A deposit. */
  public record DepositRow(String href, String number, String at, boolean counts) {}
}
