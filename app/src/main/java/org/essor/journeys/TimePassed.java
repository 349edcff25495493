package org.essor.journeys;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.decision.Facts;
import org.essor.decision.Value;

/** What time alone ends: a step is over once its length has passed since a step before it. */
final class TimePassed {

  private TimePassed() {}

  /** The facts on the day of an edition; unchanged where it has none, or where no day is told. */
  static Facts in(Facts facts, Edition edition) {
    return edition
        .today()
        .filter(_ -> facts.known().values().stream().anyMatch(Value.Day.class::isInstance))
        .map(today -> in(facts, edition.regulation(), today))
        .orElse(facts);
  }

  private static Facts in(Facts facts, Regulation regulation, LocalDate today) {
    var changed = facts;
    for (Step step : regulation.steps().values()) {
      var over = step.over();
      if (over.isPresent() && ends(step, facts, regulation).anyMatch(end -> !today.isBefore(end))) {
        changed = changed.with(over.get(), Value.TRUE);
      }
    }
    return changed;
  }

  /** The first days after the length of a step. */
  private static Stream<LocalDate> ends(Step step, Facts facts, Regulation regulation) {
    return beginnings(step, facts, regulation)
        .flatMap(first -> step.duration().span().map(span -> span.endFrom(first)).stream());
  }

  /** The days after those on which the steps before a step were done, where the facts tell them. */
  static Stream<LocalDate> beginnings(Step step, Facts facts, Regulation regulation) {
    return step.after().stream()
        .flatMap(id -> Optional.ofNullable(regulation.steps().get(id)).stream())
        .flatMap(before -> findDay(before, facts).stream())
        .map(day -> day.plusDays(1));
  }

  /** The day on which a step was done, where the facts tell it. */
  static Optional<LocalDate> findDay(Step step, Facts facts) {
    return step.doneOn().flatMap(facts::find).flatMap(TimePassed::day);
  }

  private static Optional<LocalDate> day(Value value) {
    return value instanceof Value.Day(var day) ? Optional.of(day) : Optional.empty();
  }
}
