package org.essor.review.web;

import java.util.List;
import java.util.Locale;
import org.essor.platform.Markup;

/**
 * A chart of ranks: for each project a dot at its expected rank and a line over the ranks between
 * which it lies with a chance of 90 %, the best rank left; a dashed line across all stands where
 * the money ends. The page gives the same figures in a table under it.
 *
 * @param line the rank after which the money ends, 0 for none
 */
public record RankChart(
    String title, String description, List<Row> rows, int line, String lineText) {

  private static final double LABELS = 36;
  private static final double WIDTH = 62;
  private static final double TOP = 26;
  private static final double STEP = 22;
  private static final double DOT = 5;

  /** Labels of the scale that would touch that of the line are left out. */
  private static final double CLOSE = 14;

  public RankChart {
    rows = List.copyOf(rows);
  }

  /**
   * A project.
   *
   * @param series 1 above the line, 2 in the grey zone, 3 below, 4 out
   */
  public record Row(String label, double expected, int best, int worst, int series) {}

  /** Draws it; {@code id} begins the identifiers inside. */
  public String svg(String id) {
    var svg = new Markup();
    double height = TOP + rows.size() * STEP;
    svg.openImage(new Markup.Picture(id, title, description), height);
    end(svg, first(), "start");
    end(svg, last(), "end");
    if (line > 0) {
      line(svg, height);
    }
    for (int row = 0; row < rows.size(); row++) {
      row(svg, rows.get(row), TOP + row * STEP);
    }
    return svg.close().done();
  }

  /** The best and the worst rank of all lines shown: the ends of the scale. */
  private int first() {
    return rows.stream().mapToInt(Row::best).min().orElse(1);
  }

  private int last() {
    return rows.stream().mapToInt(Row::worst).max().orElse(1);
  }

  private void end(Markup svg, int rank, String anchor) {
    if (line == 0 || Math.abs(place(rank) - place(line + 0.5)) > CLOSE) {
      svg.text(
          "text",
          String.valueOf(rank),
          "x",
          percent(rank),
          "y",
          14.0,
          "class",
          "muted",
          "text-anchor",
          anchor);
    }
  }

  private void line(Markup svg, double height) {
    var x = percent(Math.clamp(line + 0.5, first(), last()));
    svg.mark(x, lineText, height);
  }

  private void row(Markup svg, Row row, double top) {
    double middle = top + STEP / 2;
    var colour = "b" + row.series();
    svg.text(
        "text", row.label(), "x", "0", "y", middle + 4, "class", "ink", "font-size", "0.8125rem");
    svg.add(
        "rect",
        "x",
        percent(row.best()),
        "width",
        share(Math.max(0.2, row.worst() - row.best())),
        "y",
        middle - 1.5,
        "height",
        3.0,
        "class",
        colour);
    svg.add("circle", "cx", percent(row.expected()), "cy", middle, "r", DOT, "class", colour);
  }

  private String percent(double rank) {
    return format(place(rank));
  }

  private double place(double rank) {
    return LABELS + (rank - first()) / span() * WIDTH;
  }

  private String share(double ranks) {
    return format(ranks / span() * WIDTH);
  }

  private double span() {
    return Math.max(1, last() - first());
  }

  private static String format(double percent) {
    return String.format(Locale.ROOT, "%.2f%%", percent);
  }
}
