package org.essor.journeys.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.essor.journeys.roadmap.GanttChart.Row;
import org.essor.platform.Markup;
import org.essor.roadmap.PlannedStep.Basis;

/**
 * Draws a Gantt chart as SVG: legal clocks hatched, usual lengths and estimates plain, waiting
 * dotted, unknown lengths open-ended, critical steps outlined in ink, today as a line.
 *
 * <p>Colours are presentation attributes (the light theme, and print) that the style sheet replaces
 * by class: no style attribute, so that the strict content security policy holds. The chart is one
 * image for assistive technology, with a title and a description; the table of the same page holds
 * everything it shows.
 */
final class Gantt {

  /**
   * A shape of the chart.
   *
   * @param name ends the identifiers inside, so that two charts can stand on one page
   * @param labels width of the column of labels; 0 puts each label above its bar
   * @param notes width kept for the words behind the bars
   * @param open width of an open-ended bar
   * @param wrap characters of a label's line
   */
  enum Shape {
    WIDE("wide", 1080, 345, 150, 44, 40, 12),
    NARROW("narrow", 340, 0, 112, 22, 38, 4);

    private final String name;
    private final double width;
    private final double labels;
    private final double notes;
    private final double open;
    private final int wrap;
    private final int maxTicks;

    Shape(
        String name, double width, double labels, double notes, double open, int wrap, int ticks) {
      this.name = name;
      this.width = width;
      this.labels = labels;
      this.notes = notes;
      this.open = open;
      this.wrap = wrap;
      this.maxTicks = ticks;
    }
  }

  private static final List<String> STAGES =
      List.of("#0B5A61", "#2E6F40", "#7A6400", "#9A4A12", "#97284F", "#5B3F95", "#2A5599");
  private static final String INK = "#15222B";
  private static final String MUTED = "#4B5B66";
  private static final String PAPER = "#FFFFFF";
  private static final String LINE = "#CFD5D9";
  private static final double HEAD = 60;
  private static final double LINE_HEIGHT = 18;
  private static final double BAR = 18;

  private final GanttChart chart;
  private final Shape shape;
  private final TimeAxis axis;
  private final Markup svg = new Markup();

  private Gantt(GanttChart chart, Shape shape) {
    this.chart = chart;
    this.shape = shape;
    var days = chart.span();
    this.axis = TimeAxis.around(days.start(), days.end(), shape.maxTicks);
  }

  /** Returns the chart as one {@code svg} element. */
  static String draw(GanttChart chart, Shape shape) {
    return new Gantt(chart, shape).draw();
  }

  private String draw() {
    var height = HEAD + chart.rows().stream().mapToDouble(this::height).sum() + 8;
    open(height);
    patterns();
    months();
    today();
    double y = HEAD;
    for (var row : chart.rows()) {
      row(row, y);
      y += height(row);
    }
    return svg.close().done();
  }

  private void open(double height) {
    var title = "gantt-title-" + shape.name;
    var description = "gantt-description-" + shape.name;
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "e-journeys-gantt e-journeys-gantt--" + shape.name,
        "viewBox",
        "0 0 %.0f %.0f".formatted(shape.width, height),
        "width",
        shape.width,
        "height",
        height,
        "role",
        "img",
        "aria-labelledby",
        title + " " + description,
        "font-family",
        "system-ui, 'Liberation Sans', sans-serif",
        "font-size",
        14.0);
    svg.text("title", chart.title(), "id", title);
    svg.text("desc", chart.description(), "id", description);
  }

  private void patterns() {
    var hatched = new TreeSet<Integer>();
    for (var row : chart.rows()) {
      if (row.looks().basis() == Basis.LEGAL) {
        hatched.add(row.stage());
      }
    }
    svg.open("defs");
    hatched.forEach(this::pattern);
    svg.close();
  }

  private void pattern(int stage) {
    svg.open(
        "pattern",
        "id",
        hatch(stage),
        "width",
        7.0,
        "height",
        7.0,
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(45)");
    svg.add("rect", "width", 7.0, "height", 7.0, "class", "paper", "fill", PAPER);
    svg.add("rect", "width", 3.5, "height", 7.0, "class", "s" + stage, "fill", colour(stage));
    svg.close();
  }

  private void months() {
    for (var tick : axis.ticks()) {
      if (axis.startsYear(tick)) {
        headed(x(tick), 13, Integer.toString(tick.getYear()));
      }
      headed(x(tick), 29, TimeAxis.month(tick, chart.language()));
    }
  }

  private void headed(double x, double y, String text) {
    svg.text("text", text, "x", x, "y", y, "class", "muted", "fill", MUTED, "font-size", 13.0);
  }

  /** Lines across the chart, or across the bar only where labels stand above the bars. */
  private void lines(Row row, double y) {
    var top = shape.labels > 0 ? y : barTop(row, y) - 3;
    var bottom = shape.labels > 0 ? y + height(row) : barTop(row, y) + BAR + 3;
    for (var tick : axis.ticks()) {
      vertical(x(tick), top, bottom, "grid", LINE, "none");
    }
    vertical(x(chart.today()), top, bottom, "today", INK, "1.5 3");
  }

  private void vertical(
      double x, double top, double bottom, String kind, String colour, String dashes) {
    svg.add(
        "line",
        "x1",
        x,
        "y1",
        top,
        "x2",
        x,
        "y2",
        bottom,
        "class",
        kind,
        "stroke",
        colour,
        "stroke-dasharray",
        dashes);
  }

  private double barTop(Row row, double y) {
    return shape.labels > 0 ? y + (height(row) - BAR) / 2 : y + linesOf(row) * LINE_HEIGHT + 8;
  }

  private void row(Row row, double y) {
    lines(row, y);
    label(row, y);
    var top = barTop(row, y);
    if (row.looks().startIsLowerBound()) {
      svg.text(
          "text",
          "≥",
          "x",
          x(row.days().start()) - 4,
          "y",
          top + 14,
          "class",
          "muted",
          "fill",
          MUTED,
          "text-anchor",
          "end");
    }
    bar(row, top);
    svg.text(
        "text",
        row.note(),
        "x",
        x(row.days().start()) + barWidth(row) + 7,
        "y",
        top + 14,
        "class",
        "muted",
        "fill",
        MUTED,
        "font-size",
        12.5);
  }

  private void label(Row row, double y) {
    var lines = Markup.lines(row.label(), shape.wrap);
    var inset = shape.labels > 0 ? (height(row) - lines.size() * LINE_HEIGHT) / 2 : 4;
    svg.add(
        "circle",
        "cx",
        10.0,
        "cy",
        y + inset + 9,
        "r",
        9.0,
        "class",
        "s" + row.stage(),
        "fill",
        colour(row.stage()));
    svg.text(
        "text",
        Integer.toString(row.stage()),
        "x",
        10.0,
        "y",
        y + inset + 13.4,
        "class",
        "paper",
        "fill",
        PAPER,
        "text-anchor",
        "middle",
        "font-size",
        12.0,
        "font-weight",
        "bold");
    for (int i = 0; i < lines.size(); i++) {
      svg.text(
          "text",
          lines.get(i),
          "x",
          27.0,
          "y",
          y + inset + 14 + i * LINE_HEIGHT,
          "class",
          "ink",
          "fill",
          INK);
    }
  }

  private void bar(Row row, double y) {
    var looks = row.looks();
    if (looks.basis() == Basis.UNKNOWN && !looks.done()) {
      openEnded(row, y);
      return;
    }
    var waiting = looks.basis() == Basis.WAITING && !looks.done();
    var hatched = looks.basis() == Basis.LEGAL && !looks.done();
    var stage = row.stage();
    var fill = waiting ? "paper " : hatched ? "" : "s" + stage + " ";
    svg.add(
        "rect",
        "x",
        x(row.days().start()),
        "y",
        y,
        "width",
        barWidth(row),
        "height",
        BAR,
        "rx",
        2.0,
        "class",
        fill + (looks.critical() ? "critical" : "o" + stage),
        "fill",
        waiting ? PAPER : hatched ? "url(#" + hatch(stage) + ")" : colour(stage),
        "stroke",
        looks.critical() ? INK : colour(stage),
        "stroke-width",
        looks.critical() ? 2.5 : 1.5,
        "stroke-dasharray",
        waiting ? "2 3" : "none");
  }

  /** Three sides only: nobody knows where the fourth is. */
  private void openEnded(Row row, double y) {
    var x = x(row.days().start());
    var critical = row.looks().critical();
    svg.add(
        "path",
        "d",
        "M%.1f %.1fH%.1fV%.1fH%.1f"
            .formatted(x + shape.open, y, x, y + BAR, x + shape.open)
            .replace(',', '.'),
        "fill",
        "none",
        "class",
        critical ? "critical" : "o" + row.stage(),
        "stroke",
        critical ? INK : colour(row.stage()),
        "stroke-width",
        critical ? 2.5 : 1.5,
        "stroke-dasharray",
        "7 4");
  }

  private void today() {
    var x = x(chart.today());
    vertical(x, 38, HEAD, "today", INK, "1.5 3");
    svg.text(
        "text",
        chart.todayLabel(),
        "x",
        x + 4,
        "y",
        48.0,
        "class",
        "ink",
        "fill",
        INK,
        "font-size",
        12.5);
  }

  private double x(LocalDate day) {
    return shape.labels + axis.position(day) * (shape.width - shape.labels - shape.notes);
  }

  private double barWidth(Row row) {
    return row.looks().basis() == Basis.UNKNOWN && !row.looks().done()
        ? shape.open
        : Math.max(4, x(row.days().end()) - x(row.days().start()));
  }

  private double height(Row row) {
    var text = linesOf(row) * LINE_HEIGHT;
    return shape.labels > 0 ? Math.max(30, text + 8) : text + BAR + 18;
  }

  private int linesOf(Row row) {
    return Markup.lines(row.label(), shape.wrap).size();
  }

  private String hatch(int stage) {
    return "gantt-hatch-%d-%s".formatted(stage, shape.name);
  }

  private static String colour(int stage) {
    return STAGES.get(stage - 1);
  }
}
