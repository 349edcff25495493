package org.essor.calls.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Crumb;

/**
 * The public page of a call.
 *
 * @param lang the language its own texts are in
 * @param otherLanguage whether that is not the one of the page
 * @param archived what publications state of it, with their source, where it was run elsewhere
 * @param eligibility the criteria in words
 * @param asking whether a question can be asked
 * @param sent whether one was just sent
 * @param exported whether it can be given in the national schema
 */
public record CallPage(
    String address,
    String title,
    String summary,
    List<String> description,
    String lang,
    boolean otherLanguage,
    boolean example,
    String state,
    String kind,
    String when,
    List<Crumb> offers,
    Crumb action,
    String operator,
    String contact,
    Optional<String> envelope,
    List<String> rates,
    List<String> bodies,
    List<String> territories,
    List<String> rounds,
    List<Weight> grid,
    List<Crumb> documents,
    List<String> eligibility,
    List<Dated> errata,
    List<Answered> questions,
    List<Archived> archived,
    boolean asking,
    boolean sent,
    boolean exported,
    Typed typed) {

  /** A criterion that experts judge by, with its share of all weights. */
  public record Weight(String label, String help, String share) {}

  /** A correction. */
  public record Dated(String day, String text, String lang) {}

  /** A question with its answer. */
  public record Answered(
      String question, String questionLang, String answer, String answerLang, String day) {}

  /**
   * A published statement.
   *
   * @param evidence its tag in words
   */
  public record Archived(String text, String source, String evidence) {}

  public CallPage {
    description = List.copyOf(description);
    rates = List.copyOf(rates);
    bodies = List.copyOf(bodies);
    territories = List.copyOf(territories);
    rounds = List.copyOf(rounds);
    grid = List.copyOf(grid);
    documents = List.copyOf(documents);
    eligibility = List.copyOf(eligibility);
    errata = List.copyOf(errata);
    questions = List.copyOf(questions);
    archived = List.copyOf(archived);
  }
}
