package org.essor.skills;

import java.time.LocalDate;
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
   * @param difficulty in logits, as its author judges it
   * @param accessible true where it can be answered without sight and without a pointer
   * @param minutes the time it usually takes
   * @param enemies the items that must not stand in one test with it; each names the other
   * @param calibration what answers say of it, empty where it is not calibrated
   * @param pretest true where it is asked to learn about it: its answers never count
   * @param secret true where no learner is told its right answer, not even afterwards
   */
  public record Traits(
      double difficulty,
      boolean accessible,
      int minutes,
      Set<String> enemies,
      Optional<Calibration> calibration,
      boolean pretest,
      boolean secret) {
    public Traits {
      enemies = Set.copyOf(enemies);
    }

    /** Those of an item that nobody has calibrated, and which counts. */
    public Traits(double difficulty, boolean accessible, int minutes, Set<String> enemies) {
      this(difficulty, accessible, minutes, enemies, Optional.empty(), false, false);
    }

    Traits withEnemies(Set<String> others) {
      return new Traits(difficulty, accessible, minutes, others, calibration, pretest, secret);
    }

    public boolean isCalibrated() {
      return calibration.isPresent();
    }

    /** Its difficulty in logits: as calibrated, or else as judged. */
    public double location() {
      return calibration.map(Calibration::b).orElse(difficulty);
    }
  }

  /**
   * What the answers of many say of an item, on the scale of the bank: the chance of a right answer
   * is {@code c + (1 - c) / (1 + exp(-a (theta - b)))}.
   *
   * @param a discrimination, {@code > 0}
   * @param b difficulty, in logits
   * @param c the chance of those who know least, {@code >= 0} and {@code < 1}
   * @param errors the standard errors of the three, 0 where one was not estimated
   * @param responses how many answers it rests on, {@code > 0}
   * @param date when it was computed
   */
  public record Calibration(
      double a, double b, double c, Errors errors, int responses, LocalDate date) {

    /** Standard errors, each {@code >= 0}. */
    public record Errors(double a, double b, double c) {}
  }

  /** The same with these enemies. */
  public Item withEnemies(Set<String> enemies) {
    return new Item(
        id, competence, task, question, explanation, document, traits.withEnemies(enemies), source);
  }
}
