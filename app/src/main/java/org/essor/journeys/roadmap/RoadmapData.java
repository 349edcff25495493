package org.essor.journeys.roadmap;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essor.journeys.LegalClock;
import org.essor.journeys.Reference;
import org.essor.journeys.Step;
import org.essor.platform.Texts;
import org.essor.roadmap.Interval;
import org.essor.roadmap.PlannedStep;
import org.essor.roadmap.Span;

/**
 * A roadmap as data, for programs: the JSON export and the part {@code roadmap} of the programming
 * interface. Described by {@code static/roadmap.schema.json}; add properties, never rename or
 * remove one.
 *
 * @param today the day it was computed for
 * @param end the first day after the last step
 * @param endWithoutPerhaps the same if no step that perhaps applies does
 * @param exact whether every date stands; else those marked so are lower bounds
 * @param criticalPath ids of critical steps, in order
 */
public record RoadmapData(
    @JsonProperty("$schema") String schema,
    String language,
    String edition,
    String fingerprint,
    String today,
    String start,
    String end,
    String endWithoutPerhaps,
    boolean exact,
    List<String> criticalPath,
    List<StepData> steps,
    List<DeadlineData> deadlines) {

  /** Where the schema is served. */
  public static final String SCHEMA = "/assets/roadmap.schema.json";

  public RoadmapData {
    criticalPath = List.copyOf(criticalPath);
    steps = List.copyOf(steps);
    deadlines = List.copyOf(deadlines);
  }

  /** One step, in the order of the prerequisites. */
  public record StepData(
      String id,
      int stage,
      String title,
      String about,
      String body,
      String certainty,
      String progress,
      List<String> after,
      DurationData duration,
      IntervalData earliest,
      IntervalData latest,
      boolean startIsLowerBound,
      boolean endIsLowerBound,
      long slackDays,
      boolean critical,
      List<String> funding,
      List<SourceData> sources) {

    public StepData {
      after = List.copyOf(after);
      funding = List.copyOf(funding);
      sources = List.copyOf(sources);
    }
  }

  /**
   * How long a step takes.
   *
   * @param amount empty where no source and no estimate gives one; the shortest of a usual range
   * @param most the longest of a usual range
   * @param unit days, months or working_days
   * @param clock the official clock
   */
  public record DurationData(
      String basis,
      Optional<Integer> amount,
      Optional<Integer> most,
      Optional<String> unit,
      Optional<ClockData> clock) {}

  /** An official clock: what silence means, and whether it can be stopped. */
  public record ClockData(String name, String silence, boolean suspendable) {}

  /** Days from {@code start}, included, to {@code end}, excluded. */
  public record IntervalData(String start, String end) {}

  /** A place in a source, with its evidence tag. */
  public record SourceData(String source, String locator, String evidence) {}

  /** A day by which to act; {@code lastDay} is still in time. */
  public record DeadlineData(
      String step, String after, String lastDay, boolean firm, boolean inTime) {}

  /** Returns the plan as data, its texts in the language of {@code texts}. */
  public static RoadmapData of(ProjectPlan planned, Texts texts) {
    var plan = planned.plan();
    var edition = planned.project().edition();
    return new RoadmapData(
        SCHEMA,
        texts.language().code(),
        edition.id(),
        edition.fingerprint(),
        planned.today().toString(),
        plan.whole().start().toString(),
        plan.whole().end().toString(),
        plan.endOfCertain().toString(),
        plan.isExact(),
        plan.criticalPath().stream().map(PlannedStep::id).toList(),
        plan.steps().stream().map(step -> step(planned, step, texts)).toList(),
        plan.deadlines().stream()
            .map(deadline ->
                new DeadlineData(
                    deadline.duty().step(),
                    deadline.duty().after(),
                    deadline.lastDay().toString(),
                    deadline.firm(),
                    deadline.inTime()))
            .toList());
  }

  private static StepData step(ProjectPlan planned, PlannedStep step, Texts texts) {
    var text = planned.text(step);
    return new StepData(
        step.id(),
        text.stage(),
        text.title().in(texts.language()),
        text.about().in(texts.language()),
        text.body().id(),
        word(step.certainty()),
        word(step.progress()),
        step.after(),
        duration(planned, step, text),
        interval(step.earliest()),
        interval(step.latest()),
        step.startIsLowerBound(),
        step.endIsLowerBound(),
        step.slackDays(),
        step.isCritical(),
        text.funding(),
        text.sources().stream().map(RoadmapData::source).toList());
  }

  private static DurationData duration(ProjectPlan planned, PlannedStep step, Step text) {
    var estimate =
        step.basis() == PlannedStep.Basis.ESTIMATED
            ? Optional.ofNullable(planned.project().answers().schedule().estimates().get(step.id()))
            : step.step().length().given();
    return new DurationData(
        word(step.basis()),
        estimate.map(Span::amount),
        most(step, text),
        estimate.map(RoadmapData::unit),
        text.duration().clock().map(RoadmapData::clock));
  }

  private static Optional<Integer> most(PlannedStep step, Step text) {
    return step.basis() == PlannedStep.Basis.ESTIMATED
        ? Optional.empty()
        : text.duration().longest().map(Span::amount);
  }

  private static String unit(Span span) {
    return switch (span) {
      case Span.Days _ -> "days";
      case Span.Months _ -> "months";
      case Span.WorkingDays _ -> "working_days";
    };
  }

  private static ClockData clock(LegalClock clock) {
    return new ClockData(clock.name(), word(clock.silence()), clock.suspendable());
  }

  private static IntervalData interval(Interval days) {
    return new IntervalData(text(days.start()), text(days.end()));
  }

  private static String text(LocalDate day) {
    return day.toString();
  }

  private static SourceData source(Reference reference) {
    return new SourceData(
        reference.source().id(), reference.locator().en(), word(reference.evidence()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
