package org.essor.grants.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.essor.platform.Markup;

/**
 * Dates on one time axis, drawn as SVG by the server: a point a date, today as a line. It is one
 * image for assistive technology; the page gives the same dates in tables.
 *
 * @param marks from top to bottom
 */
public record DateChart(
    String title, String description, String todayLabel, List<Mark> marks, LocalDate today) {

  /** The share of the width that the axis takes. */
  private static final double WIDTH = 92;

  private static final double EDGE = 2;
  private static final double ROW = 46;
  private static final double TOP = 26;
  private static final double HALF = 50;
  private static final int LETTERS = 34;
  private static final List<String> COLOURS = List.of("#0B5A61", "#9A4A12", "#5B3F95", "#7A6400");

  public DateChart {
    marks = List.copyOf(marks);
  }

  /**
   * A date.
   *
   * @param text the date and what became of it, in words
   * @param series 1 done, 2 late, 3 waiting for the operator, 4 to come
   */
  public record Mark(String label, LocalDate day, String text, int series) {}

  /**
   * Draws the chart.
   *
   * @param id begins the identifiers inside
   */
  public String svg(String id) {
    var svg = new Markup();
    double height = TOP + marks.size() * ROW;
    open(svg, id, height);
    line(svg, today, height);
    double y = TOP;
    for (var mark : marks) {
      mark(svg, mark, y);
      y += ROW;
    }
    return svg.close().done();
  }

  private void open(Markup svg, String id, double height) {
    svg.open(
        "svg",
        "class",
        "e-chart__image",
        "width",
        "100%",
        "height",
        height,
        "role",
        "img",
        "aria-labelledby",
        id + "-title",
        "aria-describedby",
        id + "-description",
        "font-size",
        "0.9375rem");
    svg.text("title", title, "id", id + "-title");
    svg.text("desc", description, "id", id + "-description");
  }

  private void line(Markup svg, LocalDate day, double height) {
    var x = percent(day);
    var end = at(day) > HALF ? "end" : "start";
    svg.text("text", todayLabel, "x", x, "y", 14.0, "class", "muted", "text-anchor", end);
    svg.add(
        "line",
        "x1",
        x,
        "x2",
        x,
        "y1",
        18.0,
        "y2",
        height,
        "class",
        "mark",
        "stroke-dasharray",
        "2 3");
  }

  private void mark(Markup svg, Mark mark, double y) {
    var label = Markup.lines(mark.label(), LETTERS);
    var shown = label.size() == 1 ? label.getFirst() : label.getFirst() + "…";
    svg.text("text", shown, "x", "0", "y", y + 14, "class", "ink");
    var right = at(mark.day()) > HALF;
    svg.add(
        "circle",
        "cx",
        percent(mark.day()),
        "cy",
        y + 27,
        "r",
        6.0,
        "class",
        "b" + mark.series(),
        "fill",
        COLOURS.get(mark.series() - 1));
    svg.text(
        "text",
        mark.text(),
        "x",
        percent(mark.day()),
        "dx",
        right ? -12.0 : 12.0,
        "y",
        y + 32,
        "class",
        "ink",
        "text-anchor",
        right ? "end" : "start");
  }

  private double at(LocalDate day) {
    var days =
        Stream.concat(Stream.of(today), marks.stream().map(Mark::day))
            .sorted(Comparator.naturalOrder())
            .toList();
    var whole = ChronoUnit.DAYS.between(days.getFirst(), days.getLast());
    var part = ChronoUnit.DAYS.between(days.getFirst(), day);
    return EDGE + (whole == 0 ? 0 : (double) part / whole * WIDTH);
  }

  private String percent(LocalDate day) {
    return String.format(Locale.ROOT, "%.2f%%", at(day));
  }
}
