package org.essor.journeys.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * The form on the dates of a roadmap.
 *
 * @param start what is typed as start date
 * @param errors the sentence for each field to correct
 */
public record AdjustPage(
    String start, String startHint, List<StageFields> stages, Map<String, String> errors) {

  /** The steps of a stage. */
  public record StageFields(int number, List<StepFields> steps) {
    public StageFields {
      steps = List.copyOf(steps);
    }
  }

  /**
   * The fields of a step; none where an answer tells when it was done.
   *
   * @param told the question that tells the day, and its page
   * @param open shown unfolded: the user came for it, said something of it or has to correct it
   * @param done one box to tick
   * @param doneOn what is typed as the day it was done
   * @param estimable whether the user's own length counts
   * @param suspendable whether the official clock can be stopped
   */
  public record StepFields(
      String id,
      String title,
      boolean open,
      Optional<Crumb> told,
      List<Choice> done,
      String doneOn,
      boolean estimable,
      String amount,
      List<Choice> units,
      String amountHint,
      boolean suspendable,
      String suspended,
      String suspendedHint) {
    public StepFields {
      done = List.copyOf(done);
      units = List.copyOf(units);
    }
  }
}
