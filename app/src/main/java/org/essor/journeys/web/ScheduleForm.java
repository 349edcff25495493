package org.essor.journeys.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.essor.journeys.Schedule;
import org.essor.journeys.ScheduleRules;
import org.essor.journeys.ScheduleRules.ReadDay;
import org.essor.roadmap.PlannedStep;
import org.essor.roadmap.Span;

/**
 * What was typed on the dates of a roadmap: fields {@code start}, and for each step {@code
 * done.<id>}, {@code on.<id>}, {@code amount.<id>}, {@code unit.<id>}, {@code suspended.<id>}. An
 * empty field takes back what was said.
 */
record ScheduleForm(Map<String, String> fields) {

  private static final int DAYS_OF_WEEK = 7;
  private static final Map<String, IntFunction<Span>> UNITS =
      Map.of(
          "days", Span.Days::new,
          "weeks", weeks -> new Span.Days(weeks * DAYS_OF_WEEK),
          "months", Span.Months::new);

  /** What a form says, or what is wrong with it. */
  record Reading(Schedule schedule, Map<String, String> errors) {}

  static ScheduleForm of(Schedule schedule) {
    var fields = new HashMap<String, String>();
    schedule.start().ifPresent(day -> fields.put("start", day.toString()));
    schedule
        .done()
        .forEach((step, day) -> {
          fields.put("done." + step, "yes");
          fields.put("on." + step, day.toString());
        });
    schedule.estimates().forEach((step, span) -> putSpan(fields, step, span));
    schedule
        .suspended()
        .forEach((step, days) -> fields.put("suspended." + step, Integer.toString(days)));
    return new ScheduleForm(fields);
  }

  private static void putSpan(Map<String, String> fields, String step, Span span) {
    var weeks = span instanceof Span.Days(var days) && days > 0 && days % DAYS_OF_WEEK == 0;
    var amount = weeks ? span.amount() / DAYS_OF_WEEK : span.amount();
    fields.put("amount." + step, Integer.toString(amount));
    fields.put("unit." + step, weeks ? "weeks" : span instanceof Span.Months ? "months" : "days");
  }

  String get(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  /** Reads the fields of these steps; what was said of other steps is kept. */
  Reading read(Iterable<PlannedStep> steps, Schedule before, ScheduleRules rules) {
    return new Reader(rules, before).read(steps);
  }

  private final class Reader {

    private final ScheduleRules rules;
    private final Map<String, LocalDate> done;
    private final Map<String, Span> estimates;
    private final Map<String, Integer> suspended;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Reader(ScheduleRules rules, Schedule before) {
      this.rules = rules;
      this.done = new HashMap<>(before.done());
      this.estimates = new HashMap<>(before.estimates());
      this.suspended = new HashMap<>(before.suspended());
    }

    Reading read(Iterable<PlannedStep> steps) {
      var start = date("start");
      steps.forEach(step -> read(step.id()));
      return new Reading(new Schedule(start, done, estimates, suspended), errors);
    }

    private void read(String step) {
      var before = Optional.ofNullable(done.remove(step));
      estimates.remove(step);
      suspended.remove(step);
      if (!get("done." + step).isEmpty() || isNew("on." + step, before)) {
        doneOn("on." + step).ifPresent(day -> done.put(step, day));
      }
      var unit = UNITS.getOrDefault(get("unit." + step), Span.Days::new);
      number("amount." + step).ifPresent(amount -> estimates.put(step, unit.apply(amount)));
      number("suspended." + step)
          .filter(days -> days > 0)
          .ifPresent(days -> suspended.put(step, days));
    }

    /** Who writes a day says that it is done; who takes the tick away leaves the day as it was. */
    private boolean isNew(String field, Optional<LocalDate> before) {
      return !get(field).isEmpty()
          && !get(field).equals(before.map(LocalDate::toString).orElse(""));
    }

    private Optional<LocalDate> doneOn(String field) {
      if (get(field).isEmpty()) {
        return Optional.of(rules.today());
      }
      return noted(field, rules.doneDay(get(field)));
    }

    private Optional<LocalDate> date(String field) {
      return get(field).isEmpty() ? Optional.empty() : noted(field, rules.day(get(field)));
    }

    private Optional<LocalDate> noted(String field, ReadDay read) {
      read.error().ifPresent(error -> errors.put(field, error));
      return read.day();
    }

    private Optional<Integer> number(String field) {
      if (get(field).isEmpty()) {
        return Optional.empty();
      }
      if (!get(field).matches("\\d{1,3}")) {
        errors.put(field, rules.notANumber());
        return Optional.empty();
      }
      return Optional.of(Integer.parseInt(get(field)));
    }
  }
}
