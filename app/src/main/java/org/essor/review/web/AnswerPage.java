package org.essor.review.web;

import java.util.List;

/**
 * The answer that an applicant gets.
 *
 * @param marks criteria with the mean of their marks
 * @param comments of experts, without names
 */
public record AnswerPage(
    String action,
    String applicationHref,
    String title,
    List<Told> decisions,
    List<Mean> marks,
    String scale,
    List<String> comments,
    boolean mayAppeal,
    Posted posted) {

  public AnswerPage {
    decisions = List.copyOf(decisions);
    marks = List.copyOf(marks);
    comments = List.copyOf(comments);
  }

  /**
   * A decision.
   *
   * @param kind of its alert
   * @param until until when an appeal is taken, in words; empty where none is possible
   * @param appeal what was appealed, empty where nothing was
   * @param reply the answer to it with its outcome, empty before
   */
  public record Told(
      String kind,
      String sentence,
      Said reason,
      String aid,
      String until,
      String appeal,
      String appealed,
      String reply,
      Said answer) {}

  /** What those who run the call say, in a language. */
  public record Said(String text, String lang) {}

  public record Mean(String criterion, String mean) {}
}
