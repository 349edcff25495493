package org.essor.roadmap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.essor.roadmap.PlannedStep.Basis;
import org.essor.roadmap.PlannedStep.Progress;

/** One run of the rules of {@link Roadmap#plan}: forward for the earliest dates, then backward. */
final class Planner {

  /**
   * The dates of the forward run.
   *
   * @param vagueStart whether the start is a lower bound
   * @param vagueEnd whether the end is a lower bound
   */
  private record Dates(Interval days, boolean vagueStart, boolean vagueEnd) {}

  private final Roadmap roadmap;
  private final PlanRequest request;
  private final SequencedMap<String, SequencedSet<String>> waits;
  private final Map<String, Dates> earliest = new LinkedHashMap<>();
  private final Map<String, Interval> latest = new LinkedHashMap<>();

  Planner(Roadmap roadmap, PlanRequest request) {
    this.roadmap = roadmap;
    this.request = request;
    this.waits = roadmap.waitingFor(request.applies().keySet());
  }

  Plan plan() {
    waits.keySet().forEach(id -> earliest.put(id, forward(known(roadmap.steps(), id))));
    var end = lastEnd(earliest.values());
    waits.reversed().keySet().forEach(id -> latest.put(id, backward(id, end)));
    var steps = waits.keySet().stream().map(this::planned).toList();
    return new Plan(new Interval(request.start(), end), steps, deadlines(), endWithoutPerhaps(end));
  }

  private Dates forward(Step step) {
    var done = Optional.ofNullable(request.said().done().get(step.id()));
    if (done.isPresent()) {
      var day = done.get().isAfter(request.today()) ? request.today() : done.get();
      return new Dates(new Interval(day, day.plusDays(1)), false, false);
    }
    var begun = request.said().begun().get(step.id());
    if (begun != null) {
      var days = new Interval(begun, notBeforeToday(rawEnd(step, begun)));
      return new Dates(days, false, span(step).isEmpty());
    }
    var before = known(waits, step.id()).stream().map(id -> known(earliest, id)).toList();
    var start = lastEnd(before);
    var vague = before.stream().anyMatch(Dates::vagueEnd);
    var days = new Interval(start, notBeforeToday(rawEnd(step, start)));
    return new Dates(days, vague, vague || span(step).isEmpty());
  }

  private Interval backward(String id, LocalDate planEnd) {
    var days = known(earliest, id).days();
    var end =
        waits.entrySet().stream()
            .filter(other -> other.getValue().contains(id) && !isDone(other.getKey()))
            .map(other -> known(latest, other.getKey()).start())
            .min(LocalDate::compareTo)
            .orElse(planEnd);
    if (isDone(id) || end.isEqual(days.end())) {
      return days;
    }
    return new Interval(latestStart(known(roadmap.steps(), id), end), end);
  }

  private LocalDate latestStart(Step step, LocalDate end) {
    var stopped = end.minusDays(suspension(step));
    return span(step).map(span -> span.latestStartFor(stopped)).orElse(stopped);
  }

  private LocalDate rawEnd(Step step, LocalDate start) {
    return span(step).map(span -> span.endFrom(start)).orElse(start).plusDays(suspension(step));
  }

  private LocalDate notBeforeToday(LocalDate end) {
    var tonight = request.today().plusDays(1);
    return end.isBefore(tonight) ? tonight : end;
  }

  private LocalDate lastEnd(Collection<Dates> steps) {
    return steps.stream()
        .map(dates -> dates.days().end())
        .filter(end -> end.isAfter(request.start()))
        .max(LocalDate::compareTo)
        .orElse(request.start());
  }

  private Optional<Span> span(Step step) {
    return step.length() instanceof Length.Legal legal
        ? legal.given()
        : Optional.ofNullable(request.said().estimates().get(step.id())).or(step.length()::given);
  }

  private int suspension(Step step) {
    return step.length() instanceof Length.Legal(_, _, var suspendable) && suspendable
        ? request.said().suspended().getOrDefault(step.id(), 0)
        : 0;
  }

  private boolean isDone(String id) {
    return request.said().done().containsKey(id);
  }

  private PlannedStep planned(String id) {
    var step = known(roadmap.steps(), id);
    var dates = known(earliest, id);
    return new PlannedStep(
        step,
        known(request.applies(), id),
        progress(step, dates.days()),
        List.copyOf(known(waits, id)),
        basis(step),
        dates.days(),
        known(latest, id),
        dates.vagueStart(),
        dates.vagueEnd());
  }

  private Progress progress(Step step, Interval days) {
    if (isDone(step.id())) {
      return Progress.DONE;
    }
    var planned = rawEnd(step, days.start());
    var late = span(step).isPresent() && !planned.isAfter(request.today());
    return late ? Progress.OVERDUE : Progress.AHEAD;
  }

  private Basis basis(Step step) {
    if (step.length() instanceof Length.Legal) {
      return Basis.LEGAL;
    }
    if (request.said().estimates().containsKey(step.id())) {
      return Basis.ESTIMATED;
    }
    return switch (step.length()) {
      case Length.Typical _ -> Basis.TYPICAL;
      case Length.Waiting(var given) when given.isPresent() -> Basis.WAITING;
      default -> Basis.UNKNOWN;
    };
  }

  private List<Deadline> deadlines() {
    return roadmap.duties().stream()
        .filter(duty -> waits.containsKey(duty.step()) && waits.containsKey(duty.after()))
        .filter(duty -> !isDone(duty.step()))
        .map(this::deadline)
        .sorted(Comparator.comparing(Deadline::lastDay))
        .toList();
  }

  private Deadline deadline(Duty duty) {
    var end = duty.within().endFrom(known(earliest, duty.after()).days().end());
    var inTime = !known(earliest, duty.step()).days().end().isAfter(end);
    return new Deadline(duty, end.minusDays(1), isDone(duty.after()), inTime);
  }

  private LocalDate endWithoutPerhaps(LocalDate end) {
    var certain = new LinkedHashMap<>(request.applies());
    certain
        .entrySet()
        .removeIf(step -> step.getValue() == Certainty.PERHAPS && !isDone(step.getKey()));
    if (certain.size() == request.applies().size()) {
      return end;
    }
    var fewer = new PlanRequest(request.start(), request.today(), certain, request.said());
    return roadmap.plan(fewer).whole().end();
  }

  private static <V> V known(Map<String, V> byStep, String id) {
    return Objects.requireNonNull(byStep.get(id), id);
  }
}
