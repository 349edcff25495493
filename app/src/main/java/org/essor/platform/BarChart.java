package org.essor.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A chart of horizontal bars, drawn as SVG by the server: every bar begins at zero and has its
 * value written behind it; all are on one scale. It fits any width without shrinking its words, and
 * is one image for assistive technology, with a title and a description: the page gives the same
 * figures in a table under it. Shown with {@code @template.ds.chart}.
 *
 * @param title what the chart is
 * @param description what it says, in one or two sentences
 * @param rows from top to bottom
 * @param mark a line across all bars, such as a target
 */
public record BarChart(String title, String description, List<Row> rows, Optional<Mark> mark) {

  /** The share of the width that the longest bar takes; its value stands behind it. */
  private static final double WIDEST = 60;

  private static final double LINE = 20;
  private static final double BAR = 18;
  private static final double STEP = 23;
  private static final double GAP = 14;

  /** As many letters of a label as stand side by side on the narrowest phone. */
  private static final int LETTERS = 34;

  private static final List<String> COLOURS = List.of("#0B5A61", "#9A4A12", "#5B3F95", "#7A6400");

  public BarChart {
    rows = List.copyOf(rows);
  }

  /**
   * What one label stands for.
   *
   * @param bars one under the other
   */
  public record Row(String label, List<Bar> bars) {
    public Row {
      bars = List.copyOf(bars);
    }

    public static Row of(String label, double value, String text) {
      return new Row(label, List.of(new Bar(value, text, 1)));
    }
  }

  /**
   * One bar.
   *
   * @param value its length, {@code >= 0}
   * @param text the value in words, with what it is where a row has several bars
   * @param series 1 to 4: the same colour for the same thing
   */
  public record Bar(double value, String text, int series) {
    public Bar {
      if (!(value >= 0) || series < 1 || series > COLOURS.size()) {
        throw new IllegalArgumentException("Not a bar: " + value + ", series " + series);
      }
    }
  }

  /** A value that the bars are held against. */
  public record Mark(double value, String label) {}

  /**
   * Draws the chart.
   *
   * @param id begins the identifiers inside, so that two charts can stand on one page
   */
  public String svg(String id) {
    var svg = new Markup();
    double top = mark.isPresent() ? LINE + 4 : 0;
    double height = top + rows.stream().mapToDouble(BarChart::height).sum();
    svg.openImage(new Markup.Picture(id, title, description), height);
    mark.ifPresent(line -> mark(svg, line, height));
    for (var row : rows) {
      row(svg, row, top);
      top += height(row);
    }
    return svg.close().done();
  }

  private void mark(Markup svg, Mark line, double height) {
    var x = percent(line.value());
    svg.mark(x, line.label(), height);
  }

  private void row(Markup svg, Row row, double top) {
    double y = top;
    for (var line : Markup.lines(row.label(), LETTERS)) {
      svg.text("text", line, "x", "0", "y", y + 15, "class", "ink");
      y += LINE;
    }
    for (var bar : row.bars()) {
      var width = percent(bar.value());
      svg.add(
          "rect",
          "x",
          "0",
          "y",
          y,
          "width",
          width,
          "height",
          BAR,
          "class",
          "b" + bar.series(),
          "fill",
          COLOURS.get(bar.series() - 1));
      svg.text("text", bar.text(), "x", width, "dx", 8.0, "y", y + 14, "class", "ink");
      y += STEP;
    }
  }

  private static double height(Row row) {
    return Markup.lines(row.label(), LETTERS).size() * LINE + row.bars().size() * STEP + GAP;
  }

  private String percent(double value) {
    var longest =
        DoubleStream.concat(
                rows.stream().flatMap(row -> row.bars().stream()).mapToDouble(Bar::value),
                Stream.of(mark).flatMap(Optional::stream).mapToDouble(Mark::value))
            .max()
            .orElse(0);
    return String.format(Locale.ROOT, "%.2f%%", longest == 0 ? 0 : value / longest * WIDEST);
  }
}
