package org.essor.journeys.roadmap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.decision.DecisionResult;
import org.essor.journeys.LegalClock;
import org.essor.journeys.Project;
import org.essor.journeys.Regulation;
import org.essor.journeys.Step;
import org.essor.journeys.Values;
import org.essor.roadmap.Certainty;
import org.essor.roadmap.Duty;
import org.essor.roadmap.Length;
import org.essor.roadmap.Plan;
import org.essor.roadmap.PlanRequest;
import org.essor.roadmap.PlanRequest.Said;
import org.essor.roadmap.PlannedStep;
import org.essor.roadmap.Roadmap;
import org.essor.roadmap.Silence;
import org.essor.roadmap.Stage;

/**
 * The steps of one project laid on the calendar.
 *
 * @param today the day it was computed for
 */
public record ProjectPlan(Project project, Plan plan, LocalDate today) {

  /** The decision whose list is the steps that apply. */
  static final String STEPS = "roadmap_steps";

  /** Lays the steps of a project on the calendar; without a start date of its own, from today. */
  public static ProjectPlan of(Project project, LocalDate today) {
    var schedule = project.answers().schedule();
    var start = schedule.start().orElse(today);
    var request = new PlanRequest(start, today, applying(project), said(project));
    return new ProjectPlan(project, roadmap(project.edition().regulation()).plan(request), today);
  }

  /** Returns the steps of an edition, for the planner; refuses circles. */
  public static Roadmap roadmap(Regulation regulation) {
    var steps = regulation.steps().values();
    var duties = steps.stream().flatMap(step -> duty(step).stream()).toList();
    return Roadmap.of(steps.stream().map(ProjectPlan::step).toList(), duties);
  }

  private static org.essor.roadmap.Step step(Step step) {
    return new org.essor.roadmap.Step(
        step.id(), Stage.of(step.stage()), step.after(), length(step.duration()));
  }

  private static Optional<Duty> duty(Step step) {
    return step.deadline()
        .map(deadline -> new Duty(step.id(), deadline.after(), deadline.within()));
  }

  private static Length length(Step.Duration duration) {
    var span = duration.span();
    return switch (duration.kind()) {
      case LEGAL ->
          new Length.Legal(
              span.orElseThrow(),
              duration.clock().map(LegalClock::silence).orElse(Silence.NOT_STATED),
              duration.clock().map(LegalClock::suspendable).orElse(false));
      case TYPICAL -> new Length.Typical(span.orElseThrow());
      case WAITING -> new Length.Waiting(span);
      case UNKNOWN -> new Length.Unknown();
    };
  }

  /** What was said of steps on the roadmap; an answer that tells a day comes first. */
  private static Said said(Project project) {
    var schedule = project.answers().schedule();
    var done = new HashMap<>(schedule.done());
    var begun = new HashMap<String, LocalDate>();
    for (Step step : project.edition().regulation().steps().values()) {
      project.findDay(step).ifPresent(day -> done.put(step.id(), day));
      project.findBeginning(step).ifPresent(day -> begun.put(step.id(), day));
    }
    return new Said(done, schedule.estimates(), schedule.suspended(), begun);
  }

  private static Map<String, Certainty> applying(Project project) {
    var result = Optional.ofNullable(project.overall().results().get(STEPS));
    var certain = result.map(DecisionResult::outcomes).map(Values::certain).orElse(List.of());
    var possible = result.map(DecisionResult::outcomes).map(Values::words).orElse(List.of());
    return possible.stream()
        .filter(project.edition().regulation().steps()::containsKey)
        .collect(
            Collectors.toMap(
                step -> step,
                step -> certain.contains(step) ? Certainty.CERTAIN : Certainty.PERHAPS));
  }

  /** Returns the texts of a step. */
  public Step text(PlannedStep step) {
    return text(step.id());
  }

  /**
   * Returns the texts of a step.
   *
   * @throws IllegalArgumentException where the edition has no such step
   */
  public Step text(String id) {
    return Optional.ofNullable(project.edition().regulation().steps().get(id))
        .orElseThrow(() -> new IllegalArgumentException("No step " + id));
  }
}
