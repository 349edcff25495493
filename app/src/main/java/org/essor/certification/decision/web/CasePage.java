package org.essor.certification.decision.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;

/**
 * A sitting before one who decides.
 *
 * @param notes signals and incidents to look at
 * @param may what the reader may do now
 */
public record CasePage(
    Head head,
    List<DomainRow> domains,
    List<Note> notes,
    List<Told> decisions,
    Optional<Heard> hearing,
    Optional<Contested> appeal,
    May may,
    Choices choices,
    FormValues form) {

  public CasePage {
    domains = List.copyOf(domains);
    notes = List.copyOf(notes);
    decisions = List.copyOf(decisions);
  }

  /** Where the page stands. */
  public record Head(
      String href,
      String room,
      String session,
      String name,
      String about,
      String figures,
      boolean recorded,
      String required) {}

  /** Something to look at. */
  public record Note(String title, String text, boolean incident) {}

  /** A decision that was taken. */
  public record Told(String when, String outcome, String reason) {}

  /** What the candidate was asked, and answered. */
  public record Heard(String question, String until, String answer) {}

  /**
   * The last appeal.
   *
   * @param outcome what became of it, empty while it is open; then the answer is too
   */
  public record Contested(String when, String text, String outcome, String answer) {}

  /**
   * What can be done now.
   *
   * @param cancel whether the candidate was heard
   */
  public record May(boolean decide, boolean cancel, boolean ask, boolean reply, boolean retest) {}

  /** What can be chosen. */
  public record Choices(List<Choice> outcomes, List<Choice> domains, List<Choice> sessions) {
    public Choices {
      outcomes = List.copyOf(outcomes);
      domains = List.copyOf(domains);
      sessions = List.copyOf(sessions);
    }
  }
}
