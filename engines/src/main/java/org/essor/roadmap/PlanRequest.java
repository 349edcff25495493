package org.essor.roadmap;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a plan is asked for.
 *
 * @param start the first day on which anything can start
 * @param today nothing that is not done ends before today
 * @param applies the steps that apply; those absent do not, and are passed over
 * @param said what the user said of single steps
 */
public record PlanRequest(
    LocalDate start, LocalDate today, Map<String, Certainty> applies, Said said) {

  public PlanRequest {
    applies = Map.copyOf(applies);
  }

  /**
   * What the user said of single steps, by step id; ids that the roadmap does not have are ignored,
   * because an older saved answer may name a step that is no more.
   *
   * @param done the day on which a step was finished; a later day than today is taken as today
   * @param estimates how long the user thinks a step takes; counts unless the law sets the time
   * @param suspended for how many days an official clock was or will be stopped
   * @param begun the first day of a step that runs of itself, also before the start of the plan
   */
  public record Said(
      Map<String, LocalDate> done,
      Map<String, Span> estimates,
      Map<String, Integer> suspended,
      Map<String, LocalDate> begun) {

    public static final Said NOTHING = new Said(Map.of(), Map.of(), Map.of());

    public Said(
        Map<String, LocalDate> done, Map<String, Span> estimates, Map<String, Integer> suspended) {
      this(done, estimates, suspended, Map.of());
    }

    public Said {
      done = Map.copyOf(done);
      estimates = Map.copyOf(estimates);
      suspended = Map.copyOf(suspended);
      begun = Map.copyOf(begun);
      suspended.forEach(Said::checkSuspension);
    }

    private static void checkSuspension(String step, int days) {
      if (days < 0 || days > Span.MAX) {
        throw new IllegalArgumentException("%s is stopped for %d days".formatted(step, days));
      }
    }
  }
}
