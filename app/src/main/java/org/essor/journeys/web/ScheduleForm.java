package org.essor.journeys.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.essor.journeys.Schedule;
import org.essor.platform.Texts;
import org.essor.roadmap.PlannedStep;
import org.essor.roadmap.Span;

/**
 * What was typed on the dates of a roadmap: fields {@code start}, and for each step {@code
 * done.<id>}, {@code on.<id>}, {@code amount.<id>}, {@code unit.<id>}, {@code suspended.<id>}. An
 * empty field takes back what was said.
 */
record ScheduleForm(Map<String, String> fields) {

  static final int LARGEST = 999;
  private static final int DAYS_OF_WEEK = 7;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
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
  Reading read(Iterable<PlannedStep> steps, Schedule before, Now now) {
    return new Reader(now, before).read(steps);
  }

  /** Today, and the language of what is wrong. */
  record Now(LocalDate today, Texts texts) {}

  private final class Reader {

    private final Now now;
    private final Map<String, LocalDate> done;
    private final Map<String, Span> estimates;
    private final Map<String, Integer> suspended;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Reader(Now now, Schedule before) {
      this.now = now;
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
      done.remove(step);
      estimates.remove(step);
      suspended.remove(step);
      if (!get("done." + step).isEmpty()) {
        doneOn("on." + step).ifPresent(day -> done.put(step, day));
      }
      var unit = UNITS.getOrDefault(get("unit." + step), Span.Days::new);
      number("amount." + step).ifPresent(amount -> estimates.put(step, unit.apply(amount)));
      number("suspended." + step)
          .filter(days -> days > 0)
          .ifPresent(days -> suspended.put(step, days));
    }

    private Optional<LocalDate> doneOn(String field) {
      if (get(field).isEmpty()) {
        return Optional.of(now.today());
      }
      var day = date(field);
      if (day.filter(now.today()::isBefore).isPresent()) {
        errors.put(field, text("roadmap.adjust.error.future"));
      }
      return day;
    }

    private Optional<LocalDate> date(String field) {
      if (get(field).isEmpty()) {
        return Optional.empty();
      }
      try {
        var day = LocalDate.parse(get(field));
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
          errors.put(field, text("roadmap.adjust.error.years", FIRST.toString(), LAST.toString()));
        }
        return Optional.of(day);
      } catch (DateTimeException _) {
        errors.put(field, text("roadmap.adjust.error.date", now.today().toString()));
        return Optional.empty();
      }
    }

    private Optional<Integer> number(String field) {
      if (get(field).isEmpty()) {
        return Optional.empty();
      }
      if (!get(field).matches("\\d{1,3}")) {
        errors.put(field, text("roadmap.adjust.error.number", LARGEST));
        return Optional.empty();
      }
      return Optional.of(Integer.parseInt(get(field)));
    }

    private String text(String key, Object... facts) {
      return now.texts().get(key, facts);
    }
  }
}
