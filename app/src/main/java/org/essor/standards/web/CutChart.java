package org.essor.standards.web;

import java.util.List;
import org.essor.platform.Markup;
import org.essor.platform.Markup.Picture;

/**
 * Cut scores drawn as SVG by the server: a line a domain, a point a level, and around it where nine
 * panels in ten would put it. The page gives the same figures in a table.
 *
 * @param rows one a domain
 */
public record CutChart(String title, String description, List<Row> rows) {

  private static final double LEFT = 16;
  private static final double WIDTH = 448;
  private static final double STEP = 52;
  private static final double FOOT = 30;

  /** The ends of the scale, in logits. */
  private static final double END = 3;

  /** As many standard errors hold nine in ten. */
  private static final double NINE_IN_TEN = 1.6449;

  public CutChart {
    rows = List.copyOf(rows);
  }

  /** A domain. */
  public record Row(String domain, List<Point> points) {
    public Row {
      points = List.copyOf(points);
    }
  }

  /** Where a level begins, in logits. */
  public record Point(int level, double theta, double standardError) {}

  /**
   * Draws the chart.
   *
   * @param id begins the identifiers inside
   */
  public String svg(String id) {
    double height = rows.size() * STEP + FOOT;
    var svg = new Markup();
    svg.open(
        "svg",
        "class",
        "e-standards-cuts",
        "viewBox",
        "0 0 480 %d".formatted((int) height),
        "role",
        "img",
        "aria-labelledby",
        id + "-title",
        "aria-describedby",
        id + "-description");
    var picture = new Picture(id, title, description);
    svg.text("title", picture.title(), "id", id + "-title");
    svg.text("desc", picture.description(), "id", id + "-description");
    scale(svg, height - FOOT);
    for (int row = 0; row < rows.size(); row++) {
      draw(svg, rows.get(row), row * STEP);
    }
    return svg.close().done();
  }

  private static void scale(Markup svg, double bottom) {
    for (int tick = (int) -END; tick <= END; tick++) {
      svg.add("line", "class", "tick", "x1", x(tick), "y1", 0, "x2", x(tick), "y2", bottom);
      var label = (tick > 0 ? "+" : "") + String.valueOf(tick).replace('-', '−');
      svg.text("text", label, "x", x(tick), "y", bottom + 20, "text-anchor", "middle");
    }
  }

  private static void draw(Markup svg, Row row, double top) {
    svg.text("text", row.domain(), "class", "name", "x", LEFT, "y", top + 16);
    double y = top + 34;
    for (var point : row.points()) {
      double away = NINE_IN_TEN * point.standardError();
      double low = x(point.theta() - away);
      double high = x(point.theta() + away);
      svg.add("line", "class", "span", "x1", low, "y1", y, "x2", high, "y2", y);
      svg.add("circle", "class", "point", "cx", x(point.theta()), "cy", y, "r", 9.0);
      svg.text(
          "text",
          "" + point.level(),
          "class",
          "level",
          "x",
          x(point.theta()),
          "y",
          y + 5,
          "text-anchor",
          "middle");
    }
  }

  private static double x(double theta) {
    return LEFT + Math.clamp((theta + END) / (2 * END), 0, 1) * WIDTH;
  }
}
