package org.essor.journeys.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.journeys.Step;
import org.essor.journeys.roadmap.GanttChart.Looks;
import org.essor.journeys.roadmap.GanttChart.Row;
import org.essor.journeys.roadmap.RoadmapView.DeadlineView;
import org.essor.journeys.roadmap.RoadmapView.StageView;
import org.essor.journeys.roadmap.RoadmapView.StepView;
import org.essor.platform.Texts;
import org.essor.roadmap.Certainty;
import org.essor.roadmap.Deadline;
import org.essor.roadmap.Interval;
import org.essor.roadmap.Plan;
import org.essor.roadmap.PlannedStep;
import org.essor.roadmap.PlannedStep.Basis;
import org.essor.roadmap.PlannedStep.Progress;
import org.essor.roadmap.Stage;

/** Puts the plan of a project into the words of a language. */
public final class DrawRoadmap {

  /** Steps in the order people read them: by date, then by stage. */
  static final Comparator<PlannedStep> BY_DATE =
      Comparator.comparing((PlannedStep step) -> step.earliest().start())
          .thenComparing(step -> step.earliest().end())
          .thenComparing(step -> step.step().stage());

  private final ProjectPlan planned;
  private final Texts texts;
  private final DateWords wording;
  private final Set<String> criticalPath;
  private final FundingOfStep funding;

  private DrawRoadmap(ProjectPlan planned, Texts texts) {
    this.planned = planned;
    this.texts = texts;
    this.wording = new DateWords(texts);
    this.funding = FundingOfStep.of(planned.project(), texts);
    this.criticalPath =
        planned.plan().criticalPath().stream().map(PlannedStep::id).collect(Collectors.toSet());
  }

  /** Returns the plan in the language of the texts. */
  public static RoadmapView of(ProjectPlan planned, Texts texts) {
    return new DrawRoadmap(planned, texts).view();
  }

  /** Returns the chart of a plan. */
  static GanttChart chart(ProjectPlan planned, Texts texts) {
    var drawing = new DrawRoadmap(planned, texts);
    return drawing.chart(drawing.byDate());
  }

  private List<PlannedStep> byDate() {
    return planned.plan().steps().stream().sorted(BY_DATE).toList();
  }

  private RoadmapView view() {
    var steps = byDate();
    var chart = chart(steps);
    return new RoadmapView(
        total(),
        remarks(),
        planned.plan().criticalPath().stream().map(this::title).toList(),
        Gantt.draw(chart, Gantt.Shape.WIDE),
        Gantt.draw(chart, Gantt.Shape.NARROW),
        stages(),
        steps.stream().map(this::step).toList(),
        planned.plan().deadlines().stream().map(this::deadline).toList(),
        TariffsOfRoute.of(planned.project(), texts));
  }

  private String total() {
    var plan = planned.plan();
    if (plan.steps().isEmpty()) {
      return texts.get("roadmap.total.none");
    }
    return texts.get(
        totalKey(plan),
        wording.length(plan.whole()),
        texts.date(plan.whole().lastDay()),
        plan.steps().size());
  }

  private static String totalKey(Plan plan) {
    if (plan.isExact()) {
      return "roadmap.total.exact";
    }
    return plan.steps().stream().allMatch(DrawRoadmap::isToEstimate)
        ? "roadmap.total.unknown"
        : "roadmap.total.at-least";
  }

  private List<String> remarks() {
    var plan = planned.plan();
    var remarks = new ArrayList<String>();
    var unknown = plan.steps().stream().filter(DrawRoadmap::isToEstimate).count();
    if (unknown > 0) {
      remarks.add(texts.get("roadmap.remark.unknown", unknown));
    }
    var ranges = plan.steps().stream().filter(this::isRange).count();
    if (ranges > 0) {
      remarks.add(texts.get("roadmap.remark.range", ranges));
    }
    if (plan.endOfCertain().isBefore(plan.whole().end())) {
      var certain = new Interval(plan.whole().start(), plan.endOfCertain());
      remarks.add(texts.get("roadmap.remark.perhaps", wording.length(certain)));
    }
    return remarks;
  }

  private boolean isRange(PlannedStep step) {
    return DateWords.isRange(step, planned.text(step).duration());
  }

  private static boolean isToEstimate(PlannedStep step) {
    return step.basis() == Basis.UNKNOWN && step.progress() != Progress.DONE;
  }

  private GanttChart chart(List<PlannedStep> steps) {
    return new GanttChart(
        texts.get("roadmap.chart.title"),
        total() + " " + texts.get("roadmap.chart.description"),
        texts.locale(),
        planned.today(),
        texts.get("roadmap.today"),
        steps.stream().map(this::row).toList());
  }

  private Row row(PlannedStep step) {
    var done = step.progress() == Progress.DONE;
    return new Row(
        step.step().stage().number(),
        Stream.concat(Stream.of(title(step)), perhaps(step))
            .reduce((a, b) -> a + " · " + b)
            .orElseThrow(),
        wording.length(step),
        step.earliest(),
        new Looks(step.basis(), done, isCritical(step), step.startIsLowerBound()));
  }

  /**
   * A step of unknown length has no slack that anyone knows: it is shown as critical on the
   * critical path alone.
   */
  private boolean isCritical(PlannedStep step) {
    return criticalPath.contains(step.id()) || (step.isCritical() && step.basis() != Basis.UNKNOWN);
  }

  private Stream<String> perhaps(PlannedStep step) {
    return step.certainty() == Certainty.PERHAPS
        ? Stream.of(texts.get("roadmap.perhaps"))
        : Stream.empty();
  }

  private List<StageView> stages() {
    var current =
        planned.plan().steps().stream()
            .filter(step -> step.progress() != Progress.DONE)
            .mapToInt(step -> step.step().stage().number())
            .min()
            .orElse(0);
    return IntStream.rangeClosed(1, Stage.values().length)
        .mapToObj(number -> new StageView(number, stageState(Stage.of(number)), number == current))
        .toList();
  }

  private String stageState(Stage stage) {
    var steps =
        planned.plan().steps().stream().filter(step -> step.step().stage() == stage).toList();
    if (steps.isEmpty()) {
      return texts.get("roadmap.stage.none");
    }
    if (steps.stream().allMatch(step -> step.progress() == Progress.DONE)) {
      return texts.get("roadmap.stage.done");
    }
    var unknown = steps.stream().filter(DrawRoadmap::isToEstimate).count();
    if (unknown > 0) {
      return texts.get("roadmap.stage.to-estimate", unknown);
    }
    var last = steps.stream().map(step -> step.earliest().lastDay()).max(LocalDate::compareTo);
    var bound = steps.stream().anyMatch(PlannedStep::endIsLowerBound);
    return texts.get(
        bound ? "roadmap.stage.not-before" : "roadmap.stage.until", texts.date(last.orElseThrow()));
  }

  private StepView step(PlannedStep planned) {
    var step = this.planned.text(planned);
    return new StepView(
        step.id(),
        step.stage(),
        title(planned),
        step.about().in(texts.language()),
        step.body().name().in(texts.language()),
        marks(planned),
        planned.after().stream().map(this.planned::text).map(this::title).toList(),
        wording.length(planned, step.duration()),
        planned.progress() == Progress.DONE ? "" : wording.basis(planned),
        clock(step),
        SourceView.of(step.sources(), texts),
        wording.day(planned.earliest().start(), planned.startIsLowerBound()),
        isToEstimate(planned)
            ? texts.get("roadmap.end.to-estimate")
            : wording.day(planned.earliest().lastDay(), planned.endIsLowerBound()),
        this.planned.plan().isExact() ? texts.date(planned.latest().lastDay()) : "",
        funding.of(step));
  }

  private List<String> marks(PlannedStep step) {
    var marks = new ArrayList<String>();
    perhaps(step).forEach(marks::add);
    if (step.progress() == Progress.DONE) {
      marks.add(texts.get("roadmap.done"));
    }
    if (step.progress() == Progress.OVERDUE) {
      marks.add(texts.get("roadmap.overdue"));
    }
    if (isCritical(step)) {
      marks.add(texts.get("roadmap.critical"));
    }
    return marks;
  }

  private String clock(Step step) {
    return step.duration()
        .clock()
        .map(clock -> {
          var start = clock.start().in(texts.language());
          var note = clock.note().in(texts.language());
          var from = start.isEmpty() ? "" : texts.get("roadmap.clock.from", start);
          return from + (from.isEmpty() || note.isEmpty() ? "" : " ; ") + note;
        })
        .orElse("");
  }

  private DeadlineView deadline(Deadline deadline) {
    var title = title(planned.text(deadline.duty().step()));
    var key = deadline.firm() ? "roadmap.deadline.firm" : "roadmap.deadline.foreseen";
    var trigger = title(planned.text(deadline.duty().after()));
    var remark = texts.get(key, wording.span(deadline.duty().within()), trigger);
    var late = deadline.inTime() ? "" : " " + texts.get("roadmap.deadline.late");
    return new DeadlineView(
        texts.longDate(deadline.lastDay()), title, remark + late, !deadline.inTime());
  }

  private String title(PlannedStep step) {
    return title(planned.text(step));
  }

  private String title(Step step) {
    return step.title().in(texts.language());
  }
}
