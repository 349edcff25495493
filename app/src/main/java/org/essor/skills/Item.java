package org.essor.skills;

import java.util.Optional;
import java.util.Set;
import org.essor.journeys.Text;

/**
 * A question of the bank, with its answer and its explanation.
 *
 * @param id names it for ever
 * @param competence of {@link Framework.Competence#id}
 * @param task what is asked and which answer is right
 * @param question in one or two sentences
 * @param explanation why the answer is right
 * @param document a text to examine before answering, its paragraphs separated by line ends
 * @param traits how it behaves in a test
 * @param source what the answer rests on
 */
public record Item(
    String id,
    String competence,
    Task task,
    Text question,
    Text explanation,
    Optional<Text> document,
    Traits traits,
    Citation source) {

  /**
   * How an item behaves in a test.
   *
   * @param difficulty in logits, set by judgement until enough people have answered
   * @param accessible true where it can be answered without sight and without a pointer
   * @param minutes the time it usually takes
   * @param enemies the items that must not stand in one test with it; each names the other
   */
  public record Traits(double difficulty, boolean accessible, int minutes, Set<String> enemies) {
    public Traits {
      enemies = Set.copyOf(enemies);
    }
  }
}
