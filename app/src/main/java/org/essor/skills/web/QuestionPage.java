package org.essor.skills.web;

import java.util.List;
import org.essor.skills.question.QuestionView;

/**
 * One question of a diagnosis. Says nothing of the right answer.
 *
 * @param notice what became of an answer sent before, empty where there is nothing to say
 */
public record QuestionPage(Where where, QuestionView question, String notice) {

  /**
   * Where the learner stands.
   *
   * @param action the address that takes the answer; also that of the next question
   * @param address where the diagnosis is taken up again
   * @param end the address that ends it now, empty where nothing was answered
   * @param needs what he asked for at the start, in words
   */
  public record Where(
      String action, String address, String end, int done, int most, List<String> needs) {
    public Where {
      needs = List.copyOf(needs);
    }
  }
}
