package org.essor.applications.web;

import java.util.List;
import org.essor.calls.fill.CriterionView;

/**
 * The page where an application is checked and deposited.
 *
 * @param problems what must be corrected before
 * @param unmet the criteria of eligibility that are not met, or not known to be
 * @param token sent with the confirmation, so that sending it twice deposits once
 * @param open true where it can be deposited now
 */
public record DepositPage(
    Head head,
    String intake,
    List<ProblemRow> problems,
    List<CriterionView> unmet,
    String token,
    boolean leads,
    boolean open) {

  public DepositPage {
    problems = List.copyOf(problems);
    unmet = List.copyOf(unmet);
  }

  /** What must be corrected, and where. */
  public record ProblemRow(String href, String organisation, String label, String sentence) {}
}
