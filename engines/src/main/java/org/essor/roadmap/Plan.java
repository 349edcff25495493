package org.essor.roadmap;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A roadmap laid on the calendar.
 *
 * @param whole from the first day on which anything can start to the end of the last step
 * @param steps the steps that apply, each after those it waits for
 * @param deadlines the days by which to act, soonest first, without the duties already done
 * @param endOfCertain the end of the plan if no step that perhaps applies does; never after the end
 */
public record Plan(
    Interval whole, List<PlannedStep> steps, List<Deadline> deadlines, LocalDate endOfCertain) {

  public Plan {
    steps = List.copyOf(steps);
    deadlines = List.copyOf(deadlines);
  }

  /** Whether every date stands: no step has an unknown length. Else all are lower bounds. */
  public boolean isExact() {
    return steps.stream().noneMatch(PlannedStep::endIsLowerBound);
  }

  /**
   * Returns the step.
   *
   * @throws IllegalArgumentException where no such step applies
   */
  public PlannedStep get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("No step " + id + " applies"));
  }

  public Optional<PlannedStep> find(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** Returns the end of the last step of a stage, excluded; empty where the stage has no step. */
  public Optional<LocalDate> endOf(Stage stage) {
    return steps.stream()
        .filter(step -> step.step().stage() == stage)
        .map(step -> step.earliest().end())
        .max(LocalDate::compareTo);
  }

  /**
   * Returns one chain of critical steps, each starting where the one before it ends, the last
   * ending with the plan. Begins with the start of the plan, or after a step that is done. Empty
   * where nothing is left to do. With unknown lengths it is critical as far as is known.
   */
  public List<PlannedStep> criticalPath() {
    var byId = steps.stream().collect(Collectors.toMap(PlannedStep::id, Function.identity()));
    Deque<PlannedStep> chain = new ArrayDeque<>();
    var last = steps.stream().filter(step -> endsAt(step, whole.end())).findFirst();
    while (last.isPresent()) {
      chain.addFirst(last.get());
      last = driverOf(last.get(), byId);
    }
    return List.copyOf(chain);
  }

  private static Optional<PlannedStep> driverOf(PlannedStep step, Map<String, PlannedStep> byId) {
    return step.after().stream()
        .map(byId::get)
        .filter(before -> endsAt(before, step.earliest().start()))
        .findFirst();
  }

  private static boolean endsAt(PlannedStep step, LocalDate end) {
    return step.isCritical() && step.earliest().end().isEqual(end);
  }
}
