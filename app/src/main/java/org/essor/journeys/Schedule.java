package org.essor.journeys;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.essor.roadmap.Span;

/**
 * What a visitor has told about the dates of his roadmap. Immutable.
 *
 * @param start the first day of the roadmap, where he has chosen one
 * @param done the day on which a step was finished, by step
 * @param estimates his own durations of steps, by step
 * @param suspended for how many days an official clock was stopped, by step
 */
public record Schedule(
    Optional<LocalDate> start,
    Map<String, LocalDate> done,
    Map<String, Span> estimates,
    Map<String, Integer> suspended) {

  public static final Schedule NONE = new Schedule(Optional.empty(), Map.of(), Map.of(), Map.of());

  public Schedule {
    done = Map.copyOf(done);
    estimates = Map.copyOf(estimates);
    suspended = Map.copyOf(suspended);
  }

  public Schedule withStart(LocalDate day) {
    return new Schedule(Optional.of(day), done, estimates, suspended);
  }

  public Schedule withDone(String step, LocalDate day) {
    return new Schedule(start, plus(done, step, day), estimates, suspended);
  }

  public Schedule withEstimate(String step, Span span) {
    return new Schedule(start, done, plus(estimates, step, span), suspended);
  }

  public Schedule withSuspension(String step, int days) {
    return new Schedule(start, done, estimates, plus(suspended, step, days));
  }

  private static <V> Map<String, V> plus(Map<String, V> map, String step, V value) {
    var longer = new HashMap<>(map);
    longer.put(step, value);
    return longer;
  }
}
