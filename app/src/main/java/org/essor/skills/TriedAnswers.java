package org.essor.skills;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essor.platform.Language;

/** Answers to items that are tried, without anyone's name. */
public interface TriedAnswers {

  /**
   * What one learner answered.
   *
   * @param right whether his answer to the item is
   * @param others by item, whether his answers that count are right, those of finished tests only
   * @param language in which it was asked
   * @param extraTime whether he asked for more time
   */
  record Tried(boolean right, Map<String, Boolean> others, Language language, boolean extraTime) {
    public Tried {
      others = Map.copyOf(others);
    }
  }

  /** All answers to an item asked since an instant, in finished tests. */
  List<Tried> list(String item, Instant since);
}
