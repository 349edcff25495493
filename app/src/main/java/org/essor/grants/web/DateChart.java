package org.essor.grants.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.essor.platform.Markup;
import org.essor.platform.Markup.Picture;

/**
 * Dates on one time axis, drawn as SVG by the server: a point a date, a stroke for today. It is one
 * image for assistive technology; the page gives the same dates in tables.
 *
 * @param marks from top to bottom
 */
public record DateChart(
    String title, String description, String todayLabel, List<Mark> marks, LocalDate today) {

  /** The share of the width that the axis takes. */
  private static final double WIDTH = 92;

  private static final double EDGE = 2;
  private static final double LINE = 20;
  private static final double AXIS = 22;
  private static final double GAP = 10;
  private static final double TOP = 26;
  private static final double HALF = 50;

  /** As many letters as stand side by side on the narrowest phone. */
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
    double height = TOP + marks.stream().mapToDouble(DateChart::height).sum();
    svg.openImage(new Picture(id, title, description), height);
    today(svg);
    double y = TOP;
    for (var mark : marks) {
      mark(svg, mark, y);
      y += height(mark);
    }
    return svg.close().done();
  }

  /** Says where today is, above the marks. */
  private void today(Markup svg) {
    var end = at(today) > HALF ? "end" : "start";
    svg.text(
        "text", todayLabel, "x", percent(today), "y", 14.0, "class", "muted", "text-anchor", end);
  }

  private static double height(Mark mark) {
    return (lines(mark.label()) + lines(mark.text())) * LINE + AXIS + GAP;
  }

  private static int lines(String words) {
    return Markup.lines(words, LETTERS).size();
  }

  private void mark(Markup svg, Mark mark, double top) {
    double y = words(svg, mark.text(), "muted", words(svg, mark.label(), "ink", top));
    svg.add(
        "line",
        "x1",
        "0",
        "x2",
        (EDGE + WIDTH) + "%",
        "y1",
        y + 10,
        "y2",
        y + 10,
        "stroke",
        "#8796A0");
    svg.add(
        "line",
        "x1",
        percent(today),
        "x2",
        percent(today),
        "y1",
        y,
        "y2",
        y + 20,
        "class",
        "mark",
        "stroke-width",
        2.0);
    svg.add(
        "circle",
        "cx",
        percent(mark.day()),
        "cy",
        y + 10,
        "r",
        6.0,
        "class",
        "b" + mark.series(),
        "fill",
        COLOURS.get(mark.series() - 1));
  }

  /** Writes words on as many lines as they need; returns where the next line begins. */
  private static double words(Markup svg, String words, String kind, double top) {
    double y = top;
    for (var line : Markup.lines(words, LETTERS)) {
      svg.text("text", line, "x", "0", "y", y + 14, "class", kind);
      y += LINE;
    }
    return y;
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
