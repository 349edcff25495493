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

  /**
   * How an item was answered.
   *
   * @param answers how many, {@code > 0}
   * @param right how many of them are right
   * @param unknown how many said that they do not know
   * @param seconds half of them took no longer
   */
  record Use(String item, int answers, int right, int unknown, double seconds) {}

  /** The use of each item that was ever answered, counted or tried. */
  List<Use> uses();

  /** How many diagnoses were begun: what the use of an item is a share of. */
  int tests();

  /** What was answered to an item, and how often, the most frequent first. */
  Map<List<String>, Integer> given(String item);
}
