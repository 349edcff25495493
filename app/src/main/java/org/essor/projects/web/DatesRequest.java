package org.essor.projects.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.essor.journeys.JsonFacts;
import org.essor.journeys.Schedule;
import org.essor.journeys.ScheduleRules;
import org.essor.journeys.ScheduleRules.ReadDay;
import org.essor.projects.FactKey;
import org.essor.roadmap.Span;
import tools.jackson.databind.JsonNode;

/**
 * What a program tells of the dates of a project, as {@link org.essor.projects.ProjectData} says
 * them.
 *
 * @param told the kinds of {@link FactKey} that were told: they become what the schedule says, the
 *     others stay
 */
record DatesRequest(Schedule schedule, Set<String> told) {

  /** The kind of each field. */
  static final Map<String, String> FIELDS =
      Map.of(
          "start", FactKey.START,
          "done", FactKey.DONE,
          "estimates", FactKey.ESTIMATE,
          "suspended", FactKey.SUSPENDED);

  private static final int DAYS_OF_WEEK = 7;
  private static final Pattern LENGTH =
      Pattern.compile("P(\\d{1,3})([DWM])|(\\d{1,3}) working days");

  /** Reads the fields of a project; what is wrong is noted. */
  static DatesRequest read(JsonNode body, JsonFacts json, ScheduleRules rules) {
    return new Reader(body, json, rules, new HashSet<>()).read();
  }

  private record Reader(JsonNode body, JsonFacts json, ScheduleRules rules, Set<String> told) {

    DatesRequest read() {
      var schedule =
          new Schedule(
              start(),
              each("done", this::doneDay),
              each("estimates", this::length),
              each("suspended", this::days));
      return new DatesRequest(schedule, told);
    }

    private boolean isTold(String field) {
      return body.has(field) && told.add(FIELDS.get(field));
    }

    private Optional<LocalDate> start() {
      return isTold("start") && !body.get("start").isNull()
          ? noted("/start", rules.day(body.get("start").asString("")))
          : Optional.empty();
    }

    private Optional<LocalDate> noted(String pointer, ReadDay read) {
      read.error().ifPresent(error -> json.add(pointer, error, List.of()));
      return read.day();
    }

    private <V> Map<String, V> each(
        String field, BiFunction<String, JsonNode, Optional<V>> reader) {
      var values = new HashMap<String, V>();
      if (isTold(field)) {
        var steps = json.edition().regulation().steps();
        for (var entry : body.get(field).properties()) {
          var pointer = "/" + field + "/" + entry.getKey();
          if (steps.containsKey(entry.getKey())) {
            reader.apply(pointer, entry.getValue()).ifPresent(it -> values.put(entry.getKey(), it));
          } else {
            var known = steps.keySet().stream().sorted().toList();
            json.add(pointer, json.texts().get("projects.api.step", entry.getKey()), known);
          }
        }
      }
      return values;
    }

    private Optional<LocalDate> doneDay(String pointer, JsonNode day) {
      return noted(pointer, rules.doneDay(day.asString("")));
    }

    private Optional<Span> length(String pointer, JsonNode length) {
      var read = LENGTH.matcher(length.asString(""));
      if (!read.matches()) {
        json.add(pointer, json.texts().get("projects.api.length"), List.of("P14D", "P2W", "P3M"));
        return Optional.empty();
      }
      return Optional.of(
          read.group(2) == null
              ? new Span.WorkingDays(Integer.parseInt(read.group(3)))
              : span(read.group(2), Integer.parseInt(read.group(1))));
    }

    private static Span span(String unit, int amount) {
      return switch (unit) {
        case "M" -> new Span.Months(amount);
        case "W" -> new Span.Days(amount * DAYS_OF_WEEK);
        default -> new Span.Days(amount);
      };
    }

    private Optional<Integer> days(String pointer, JsonNode days) {
      if (!days.isInt() || days.asInt() < 0 || days.asInt() > ScheduleRules.LARGEST) {
        json.add(pointer, rules.notANumber(), List.of());
        return Optional.empty();
      }
      return Optional.of(days.asInt()).filter(number -> number > 0);
    }
  }
}
