package org.essor.journeys.web;

import java.util.List;

/**
 * Two variants of a project side by side.
 *
 * @param answered whether there is a project to copy
 * @param compared whether there are two variants
 * @param editing the letter of the variant that is being edited
 * @param answers the questions whose answers differ
 * @param decisions the decisions that differ
 * @param measures length and dates, differing or not
 * @param steps the steps that only one of them has
 */
public record VariantsPage(
    boolean answered,
    boolean compared,
    String editing,
    List<Row> answers,
    List<Row> decisions,
    List<Row> measures,
    List<Row> steps) {

  public VariantsPage {
    answers = List.copyOf(answers);
    decisions = List.copyOf(decisions);
    measures = List.copyOf(measures);
    steps = List.copyOf(steps);
  }

  static VariantsPage without(boolean answered) {
    return new VariantsPage(answered, false, "", List.of(), List.of(), List.of(), List.of());
  }

  /** A line of a comparison. */
  public record Row(String name, String a, String b) {
    boolean differs() {
      return !a.equals(b);
    }
  }

  /** Returns how many lines differ. */
  public long differences() {
    return answers.size()
        + decisions.size()
        + steps.size()
        + measures.stream().filter(Row::differs).count();
  }
}
