package org.essor.certification.decision.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;

/**
 * A candidate’s own sitting.
 *
 * @param decisions the last one first, none before
 * @param domains what the last one rests on
 * @param certificates languages in which the credential can be had besides
 */
public record ResultPage(
    Head head,
    List<CasePage.Told> decisions,
    List<DomainRow> domains,
    Optional<CasePage.Heard> hearing,
    Optional<CasePage.Contested> appeal,
    List<Choice> certificates,
    May may,
    FormValues form) {

  public ResultPage {
    decisions = List.copyOf(decisions);
    domains = List.copyOf(domains);
    certificates = List.copyOf(certificates);
  }

  /**
   * What it is.
   *
   * @param outcome in one sentence
   * @param appealUntil until when an appeal can be made, empty where none can
   */
  public record Head(
      String href,
      String session,
      String about,
      String outcome,
      boolean certified,
      String required,
      String appealUntil) {}

  /** What the candidate may do now. */
  public record May(boolean explain, boolean appeal) {}
}
