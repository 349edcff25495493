package org.essor.strategy.web;

import java.util.List;

/** The calendar; the past with the latest date first. */
public record CalendarPage(List<DateRow> upcoming, List<DateRow> past) {
  public CalendarPage {
    upcoming = List.copyOf(upcoming);
    past = List.copyOf(past);
  }
}
