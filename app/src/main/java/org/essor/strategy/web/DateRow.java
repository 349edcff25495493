package org.essor.strategy.web;

import java.util.List;
import java.util.Optional;
import org.essor.strategy.Milestone;
import org.essor.strategy.Property;

/**
 * A date of the calendar.
 *
 * @param figure the date with its source
 * @param rivals other dates that other sources state
 * @param action what it belongs to, empty where it is the whole strategy
 */
public record DateRow(
    String id, String label, Figure figure, List<Figure> rivals, Optional<Link> action) {

  public DateRow {
    rivals = List.copyOf(rivals);
  }

  /** Empty where no source gives the date. */
  static Optional<DateRow> of(Milestone milestone, Words words) {
    return words
        .current(milestone.id(), Property.DATE)
        .map(figure ->
            new DateRow(
                milestone.id(),
                words.of(milestone.label()),
                figure,
                words.rivals(milestone.id(), Property.DATE),
                milestone.action().map(words::subject)));
  }
}
