package org.essor.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.journeys.Text;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;

/** Questions on published calls: anyone asks, those who run the call answer to all. */
public interface CallQuestions {

  int LONGEST = 2_000;

  /**
   * A question.
   *
   * @param language the one it was asked in
   * @param answer empty while it waits for one
   */
  record Question(
      UUID id, Instant askedAt, Language language, String text, Optional<Answer> answer) {}

  /** An answer, published with its question. */
  record Answer(Instant at, Text text) {}

  /**
   * A question to ask.
   *
   * @param who whom to write to once it is answered; never published
   * @param text 1 to 2,000 characters
   */
  record Asked(CallId call, Optional<PersonId> who, Language language, String text) {}

  void ask(Asked asked);

  /** Lists the questions that are answered, the last answered first. */
  List<Question> listAnswered(CallId call);

  /** Lists those that wait, the oldest first; refuses as {@link CallDesk} does. */
  List<Question> listOpen(CallId call, PersonId who);

  /** A question of a call, and who deals with it. */
  record Handled(CallId call, UUID question, PersonId who) {}

  /** Publishes an answer; whoever asked is told by mail. Refuses as {@link CallDesk} does. */
  void answer(Handled question, Text text);

  /** Leaves a question out for good: spam, or not on the call. Refuses as {@link CallDesk} does. */
  void discard(Handled question);
}
