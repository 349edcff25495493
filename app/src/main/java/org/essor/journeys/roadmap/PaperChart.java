package org.essor.journeys.roadmap;

import java.util.Locale;
import org.essor.journeys.roadmap.GanttChart.Row;
import org.essor.platform.Markup;
import org.essor.roadmap.Interval;
import org.essor.roadmap.PlannedStep.Basis;

/**
 * Draws a Gantt chart for a page of paper, as an XHTML table with a bar in each row: all text is
 * text of the document, in its embedded font, and is tagged. Needs no font of the machine.
 */
final class PaperChart {

  /** Width of the time axis, in millimetres; the rest of an A4 page holds the names. */
  private static final double AXIS = 104;

  private static final double STRIPE = 1.6;
  private static final double OPEN = 10;
  private static final int MAX_TICKS = 8;

  private final GanttChart chart;
  private final TimeAxis axis;
  private final Markup out = new Markup();

  private PaperChart(GanttChart chart) {
    this.chart = chart;
    var days = chart.span();
    this.axis = TimeAxis.around(days.start(), days.end(), MAX_TICKS);
  }

  /** Returns the chart as one {@code table} element. */
  static String draw(GanttChart chart) {
    return new PaperChart(chart).draw();
  }

  private String draw() {
    out.open("table", "class", "chart");
    out.text("caption", chart.title());
    head();
    out.open("tbody");
    chart.rows().forEach(this::row);
    return out.close().close().done();
  }

  private void head() {
    out.open("thead").open("tr");
    out.open("th", "scope", "col").close();
    out.open("th", "scope", "col", "class", "axis").open("div", "class", "months");
    for (var tick : axis.ticks()) {
      var year = axis.startsYear(tick) ? " " + tick.getYear() : "";
      positioned("tick", axis.position(tick) * AXIS, 20);
      out.text("span", TimeAxis.month(tick, chart.language()) + year).close();
    }
    out.close().close().close().close();
  }

  private void row(Row row) {
    out.open("tr").open("th", "scope", "row");
    out.text("span", Integer.toString(row.stage()), "class", "number s" + row.stage());
    out.text("span", " " + row.label()).close();
    out.open("td", "class", "axis").open("div", "class", "lane");
    for (var tick : axis.ticks()) {
      positioned("grid", axis.position(tick) * AXIS, 0.2).close();
    }
    positioned("today", axis.position(chart.today()) * AXIS, 0.2).close();
    bar(row);
    note(row);
    out.close().close().close();
  }

  private void bar(Row row) {
    var looks = row.looks();
    var kind = looks.done() ? "plain" : kind(looks.basis());
    positioned(
        "bar %s s%d%s".formatted(kind, row.stage(), looks.critical() ? " critical" : ""),
        axis.position(row.days().start()) * AXIS,
        width(row));
    if (kind.equals("hatched")) {
      for (double x = STRIPE / 2; x < width(row) - STRIPE / 2; x += STRIPE) {
        positioned("stripe s" + row.stage(), x, STRIPE / 2).close();
      }
    }
    out.close();
  }

  private void note(Row row) {
    var bound = row.looks().startIsLowerBound() ? "≥ " : "";
    positioned("note", axis.position(row.days().start()) * AXIS + width(row) + 1, 40);
    out.text("span", bound + row.note()).close();
  }

  private static String kind(Basis basis) {
    return switch (basis) {
      case LEGAL -> "hatched";
      case WAITING -> "dotted";
      case UNKNOWN -> "open";
      case TYPICAL, ESTIMATED -> "plain";
    };
  }

  private double width(Row row) {
    var unknown = row.looks().basis() == Basis.UNKNOWN && !row.looks().done();
    return unknown ? OPEN : Math.max(0.8, part(row.days()) * AXIS);
  }

  private double part(Interval days) {
    return axis.position(days.end()) - axis.position(days.start());
  }

  private Markup positioned(String kind, double left, double width) {
    var style = String.format(Locale.ROOT, "left:%.2fmm;width:%.2fmm", left, width);
    return out.open("div", "class", kind, "style", style);
  }
}
