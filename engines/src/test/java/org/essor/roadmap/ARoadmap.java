package org.essor.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.essor.roadmap.PlanRequest.Said;

/** Builds a roadmap and what it is asked for, one step a line. */
final class ARoadmap {

  static final LocalDate START = LocalDate.of(2027, 1, 4);

  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final List<Duty> duties = new ArrayList<>();
  private final Map<String, Certainty> applies = new HashMap<>();
  private final Map<String, LocalDate> done = new HashMap<>();
  private final Map<String, Span> estimates = new HashMap<>();
  private final Map<String, Integer> suspended = new HashMap<>();
  private final Map<String, LocalDate> begun = new HashMap<>();
  private LocalDate today = START;

  ARoadmap step(String id, Length length, String... after) {
    steps.put(id, new Step(id, Stage.IDEA, List.of(after), length));
    applies.put(id, Certainty.CERTAIN);
    return this;
  }

  ARoadmap days(String id, int days, String... after) {
    return step(id, new Length.Typical(new Span.Days(days)), after);
  }

  ARoadmap legal(String id, Span span, String... after) {
    return step(id, new Length.Legal(span, Silence.REFUSAL, true), after);
  }

  ARoadmap unknown(String id, String... after) {
    return step(id, new Length.Unknown(), after);
  }

  ARoadmap waiting(String id, String... after) {
    return step(id, new Length.Waiting(Optional.empty()), after);
  }

  ARoadmap duty(String step, String after, Span within) {
    duties.add(new Duty(step, after, within));
    return this;
  }

  ARoadmap without(String id) {
    applies.remove(id);
    return this;
  }

  ARoadmap perhaps(String id) {
    applies.put(id, Certainty.PERHAPS);
    return this;
  }

  ARoadmap done(String id, LocalDate day) {
    done.put(id, day);
    return this;
  }

  ARoadmap begun(String id, LocalDate day) {
    begun.put(id, day);
    return this;
  }

  ARoadmap estimate(String id, int days) {
    estimates.put(id, new Span.Days(days));
    return this;
  }

  ARoadmap suspended(String id, int days) {
    suspended.put(id, days);
    return this;
  }

  ARoadmap on(LocalDate day) {
    today = day;
    return this;
  }

  Map<String, Step> steps() {
    return steps;
  }

  Step step(String id) {
    return Objects.requireNonNull(steps.get(id), id);
  }

  Roadmap build() {
    return Roadmap.of(steps.values(), duties);
  }

  Plan plan() {
    return build()
        .plan(new PlanRequest(START, today, applies, new Said(done, estimates, suspended, begun)));
  }
}
