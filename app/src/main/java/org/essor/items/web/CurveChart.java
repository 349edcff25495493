package org.essor.items.web;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.essor.items.internal.Figures.Band;
import org.essor.items.internal.Share;
import org.essor.platform.Markup;

/**
 * The curve of an item, drawn as SVG by the server, and how often people of each ability really
 * succeeded: a dot, with a bar over the shares between which theirs lies with a chance of 95 %. One
 * image for assistive technology: the page gives the same figures in a table.
 *
 * @param curve the chance of a right answer by ability
 * @param abilities what the lower scale is called
 * @param percent writes a share, 0 to 1
 */
record CurveChart(
    String title,
    String description,
    DoubleUnaryOperator curve,
    List<Band> bands,
    String abilities,
    DoubleFunction<String> percent) {

  private static final double REACH = 3;
  private static final double LEFT = 9;
  private static final double WIDTH = 89;
  private static final double TOP = 10;
  private static final double HEIGHT = 220;
  private static final double UNDER = 44;
  private static final int PIECES = 48;
  private static final double DOT = 4.5;
  private static final double QUARTER = 0.25;

  CurveChart {
    bands = List.copyOf(bands);
  }

  /** Draws it; {@code id} begins the identifiers inside. */
  String svg(String id) {
    var svg = new Markup();
    svg.openImage(new Markup.Picture(id, title, description), TOP + HEIGHT + UNDER);
    for (int quarter = 0; quarter <= 4; quarter++) {
      share(svg, quarter * QUARTER);
    }
    for (int ability = (int) -REACH; ability <= REACH; ability++) {
      ability(svg, ability);
    }
    svg.text(
        "text",
        abilities,
        "x",
        x(0),
        "y",
        TOP + HEIGHT + UNDER - 4,
        "class",
        "muted",
        "text-anchor",
        "middle");
    for (int piece = 0; piece < PIECES; piece++) {
      line(svg, at(piece), at(piece + 1));
    }
    bands.forEach(band -> dot(svg, band));
    return svg.close().done();
  }

  private static double at(int piece) {
    return REACH * (2.0 * piece / PIECES - 1);
  }

  private void share(Markup svg, double share) {
    svg.text(
        "text",
        percent.apply(share),
        "x",
        width(LEFT - 1.5),
        "y",
        y(share) + 4,
        "class",
        "muted",
        "text-anchor",
        "end",
        "font-size",
        "0.8125rem");
    svg.add(
        "line",
        "x1",
        width(LEFT),
        "x2",
        width(LEFT + WIDTH),
        "y1",
        y(share),
        "y2",
        y(share),
        "class",
        "e-items-grid");
  }

  private static void ability(Markup svg, int ability) {
    svg.text(
        "text",
        (ability < 0 ? "−" : "") + Math.abs(ability),
        "x",
        x(ability),
        "y",
        TOP + HEIGHT + 18,
        "class",
        "muted",
        "text-anchor",
        "middle",
        "font-size",
        "0.8125rem");
  }

  private void line(Markup svg, double from, double to) {
    svg.add(
        "line",
        "x1",
        x(from),
        "x2",
        x(to),
        "y1",
        y(curve.applyAsDouble(from)),
        "y2",
        y(curve.applyAsDouble(to)),
        "class",
        "e-items-curve");
  }

  private static void dot(Markup svg, Band band) {
    var share = Share.of(band.right(), band.people());
    var x = x(Math.clamp(band.ability(), -REACH, REACH));
    svg.add(
        "line",
        "x1",
        x,
        "x2",
        x,
        "y1",
        y(share.upper()),
        "y2",
        y(share.lower()),
        "class",
        "e-items-bar");
    svg.add("circle", "cx", x, "cy", y(band.observed()), "r", DOT, "class", "b2");
  }

  private static String x(double ability) {
    return width(LEFT + WIDTH * (ability + REACH) / (2 * REACH));
  }

  private static double y(double share) {
    return TOP + HEIGHT * (1 - share);
  }

  private static String width(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
