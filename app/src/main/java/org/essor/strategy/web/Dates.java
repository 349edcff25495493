package org.essor.strategy.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.essor.strategy.Board;
import org.essor.strategy.Milestone;
import org.essor.strategy.Period;

/** The calendar, split by today: a period that is under way is still to come. */
record Dates(List<DateRow> upcoming, List<DateRow> past) {

  static Dates of(Words words, LocalDate today) {
    return new Dates(
        rows(words, period -> period.end().isAfter(today)),
        rows(words, period -> !period.end().isAfter(today)).reversed());
  }

  private static List<DateRow> rows(Words words, Predicate<Period> which) {
    return sorted(words.board()).stream()
        .filter(milestone -> words.board().findDate(milestone).filter(which).isPresent())
        .flatMap(milestone -> DateRow.of(milestone, words).stream())
        .toList();
  }

  /** The milestones whose date is known, in the order of their dates. */
  static List<Milestone> sorted(Board board) {
    return board.catalogue().milestones().stream()
        .filter(milestone -> board.findDate(milestone).isPresent())
        .sorted(
            Comparator.comparing(
                milestone -> board.findDate(milestone).map(Period::start).orElseThrow()))
        .toList();
  }
}
