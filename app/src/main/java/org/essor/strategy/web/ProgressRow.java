package org.essor.strategy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essor.strategy.Progress;
import org.essor.strategy.Property;

/**
 * An indicator in a table.
 *
 * @param subject what it counts for
 * @param baseline in words
 * @param targets the current target, then others stated for the same time
 * @param actuals the latest figure, then others stated for the same time
 * @param rate in words; says why where there is none
 * @param share the rate as a share of the way, for a chart; empty where there is none
 */
public record ProgressRow(
    String id,
    String label,
    Link subject,
    String baseline,
    List<Figure> targets,
    List<Figure> actuals,
    String rate,
    Optional<Double> share) {

  public ProgressRow {
    targets = List.copyOf(targets);
    actuals = List.copyOf(actuals);
  }

  static ProgressRow of(Progress progress, Words words) {
    var indicator = progress.indicator();
    return new ProgressRow(
        indicator.id(),
        words.of(indicator.label()),
        words.subject(indicator.subject()),
        baseline(progress, words),
        all(progress, Property.TARGET, words),
        all(progress, Property.ACTUAL, words),
        progress.rate().map(words::percent).orElseGet(() -> words.texts().get(why(progress))),
        progress.rate().map(Number::doubleValue));
  }

  private static String baseline(Progress progress, Words words) {
    return progress
        .baseline()
        .map(words::value)
        .orElseGet(() ->
            progress.indicator().startsAtZero()
                ? words.texts().get("strategy.baseline.zero")
                : words.unpublished());
  }

  private static List<Figure> all(Progress progress, Property property, Words words) {
    var id = progress.indicator().id();
    var figures = new ArrayList<Figure>();
    words.current(id, property).ifPresent(figures::add);
    figures.addAll(words.rivals(id, property));
    return figures;
  }

  private static String why(Progress progress) {
    if (progress.target().isEmpty()) {
      return "strategy.rate.no-target";
    }
    if (progress.actual().isEmpty()) {
      return "strategy.rate.no-actual";
    }
    return progress.baseline().isEmpty() && !progress.indicator().startsAtZero()
        ? "strategy.rate.no-baseline"
        : "strategy.rate.no-way";
  }
}
