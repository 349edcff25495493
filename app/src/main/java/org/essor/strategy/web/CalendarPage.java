package org.essor.strategy.web;

import java.util.List;

/**
 * The calendar; the past with the latest date first.
 *
 * @param changes where a coordinator changes it; empty for other readers
 */
public record CalendarPage(List<DateRow> upcoming, List<DateRow> past, List<Link> changes) {
  public CalendarPage {
    upcoming = List.copyOf(upcoming);
    past = List.copyOf(past);
    changes = List.copyOf(changes);
  }
}
