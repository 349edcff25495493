package org.essor.certification.web;

import java.util.List;
import org.essor.skills.question.QuestionView;

/**
 * One question of a sitting. Says nothing of the right answer.
 *
 * @param notice what became of an answer sent before, empty where there is nothing to say
 */
public record SittingPage(Where where, Left left, QuestionView question, String notice) {

  /**
   * Where the candidate stands.
   *
   * @param action the address that takes the answer; also that of the next question
   * @param address where the sitting is taken up again
   * @param granted what was granted to him, in words
   */
  public record Where(String action, String address, int done, int all, List<String> granted) {
    public Where {
      granted = List.copyOf(granted);
    }
  }

  /**
   * What is left of the time, as the server saw it when it made the page.
   *
   * @param text in hours and minutes, up to the full minute
   * @param until the hour at which it is over
   */
  public record Left(long seconds, String text, String until) {}
}
