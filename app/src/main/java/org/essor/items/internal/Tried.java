package org.essor.items.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.essor.platform.Language;
import org.essor.skills.TakenTest;
import org.essor.skills.TakenTest.Answer;

/**
 * What one learner answered to an item that is tried.
 *
 * @param others by item, whether his answers that count are right
 * @param language in which it was asked, where that was kept
 */
record Tried(
    boolean right, Map<String, Boolean> others, Optional<Language> language, boolean extraTime) {

  Tried {
    others = Map.copyOf(others);
  }

  static Tried of(String item, TakenTest test) {
    var others = new HashMap<String, Boolean>();
    test.answers().stream()
        .filter(Answer::counts)
        .forEach(answer -> others.put(answer.item(), answer.right()));
    var own =
        test.answers().stream()
            .filter(answer -> !answer.counts() && answer.item().equals(item))
            .findFirst()
            .orElseThrow();
    return new Tried(own.right(), others, own.language(), test.extraTime());
  }
}
