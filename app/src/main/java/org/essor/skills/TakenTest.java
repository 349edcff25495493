package org.essor.skills;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.platform.Language;

/**
 * A test that a learner took to its end.
 *
 * @param bank the fingerprint of the bank it was begun with
 * @param extraTime whether he had more time than others
 * @param answers in the order given, those that do not count among them
 * @param example whether it was made for a demonstration
 */
public record TakenTest(
    Kind kind,
    String bank,
    Instant endedAt,
    boolean extraTime,
    List<Answer> answers,
    boolean example) {

  public TakenTest {
    answers = List.copyOf(answers);
  }

  /** What it was taken for. */
  public enum Kind {
    DIAGNOSIS,
    CERTIFICATION
  }

  /**
   * An answer.
   *
   * @param given as {@link Task} describes it, nothing for "I don't know"
   * @param counts false where the item was only tried
   * @param time from the question to the answer, as the server saw it
   * @param language in which it was asked, where that was kept
   */
  public record Answer(
      String item,
      List<String> given,
      boolean right,
      boolean counts,
      Duration time,
      Optional<Language> language) {
    public Answer {
      given = List.copyOf(given);
    }
  }
}
