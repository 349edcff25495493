package org.essor.skills.web;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.platform.Markup;
import org.essor.platform.Markup.Picture;

/**
 * A profile drawn as SVG by the server: one axis a domain, the measure on it as a point, its
 * interval as a bar, rings where a level begins. One image for assistive technology: the page gives
 * the same figures in a table.
 *
 * @param axes from the top, clockwise
 * @param rings from the centre out
 * @param others the middle one of a group on each axis, none where there is no group
 */
public record RadarChart(
    String title, String description, List<Axis> axes, List<Ring> rings, List<Double> others) {

  /** The measure, in logits, at the centre; at the edge it is the opposite. */
  private static final double CENTRE = -3;

  static final double WIDTH = 440;
  static final double HEIGHT = 340;
  static final double MIDDLE = 175;
  static final double RADIUS = 112;
  private static final double LETTER = 15;

  /** As many letters as stand beside an axis. */
  static final int LETTERS = 14;

  public RadarChart {
    axes = List.copyOf(axes);
    rings = List.copyOf(rings);
    others = List.copyOf(others);
  }

  /** A domain: its name, its measure and the ends of its interval, in logits. */
  public record Axis(String name, double low, double theta, double high) {}

  /** Where a level begins on each axis, in logits: a circle where it is the same on all. */
  public record Ring(String name, List<Double> from) {
    public Ring {
      from = List.copyOf(from);
    }

    boolean isCircle() {
      return from.stream().distinct().count() == 1;
    }
  }

  record Point(double x, double y) {}

  /**
   * Draws the chart.
   *
   * @param id begins the identifiers inside
   */
  public String svg(String id) {
    var svg = new Markup();
    svg.open(
        "svg",
        "class",
        "e-skills-radar",
        "viewBox",
        "0 0 %d %d".formatted((int) WIDTH, (int) HEIGHT),
        "role",
        "img",
        "aria-labelledby",
        id + "-title",
        "aria-describedby",
        id + "-description");
    var picture = new Picture(id, title, description);
    svg.text("title", picture.title(), "id", id + "-title");
    svg.text("desc", picture.description(), "id", id + "-description");
    rings(svg);
    axes(svg);
    band(svg);
    if (!others.isEmpty()) {
      polygon(svg, "others", others);
    }
    polygon(svg, "own", axes.stream().map(Axis::theta).toList());
    intervals(svg);
    ringNames(svg);
    return svg.close().done();
  }

  private void rings(Markup svg) {
    svg.add("circle", "class", "edge", "cx", WIDTH / 2, "cy", MIDDLE, "r", RADIUS);
    for (var ring : rings) {
      if (ring.isCircle()) {
        double radius = radius(ring.from().getFirst());
        svg.add("circle", "class", "level", "cx", WIDTH / 2, "cy", MIDDLE, "r", radius);
      } else {
        polygon(svg, "level", ring.from());
      }
    }
  }

  /** Over all the rest, a little right of the axis that goes up. */
  private void ringNames(Markup svg) {
    for (var ring : rings) {
      svg.text(
          "text",
          ring.name(),
          "class",
          "level-name",
          "x",
          WIDTH / 2 + 8,
          "y",
          MIDDLE - radius(ring.from().getFirst()) - 4);
    }
  }

  private void axes(Markup svg) {
    for (int i = 0; i < axes.size(); i++) {
      var end = at(i, RADIUS);
      svg.add("line", "class", "axis", "x1", WIDTH / 2, "y1", MIDDLE, "x2", end.x(), "y2", end.y());
      name(svg, i);
    }
  }

  private void name(Markup svg, int axis) {
    var place = at(axis, RADIUS + 12);
    double away = place.x() - WIDTH / 2;
    var anchor = Math.abs(away) < 20 ? "middle" : away > 0 ? "start" : "end";
    var lines = Markup.lines(axes.get(axis).name(), LETTERS);
    double y = place.y() + (place.y() < MIDDLE - RADIUS ? -(lines.size() - 1) * LETTER : 5);
    for (var line : lines) {
      svg.text("text", line, "class", "ink", "text-anchor", anchor, "x", place.x(), "y", y);
      y += LETTER + 1;
    }
  }

  /** The area between the lower and the upper ends of the intervals. */
  private void band(Markup svg) {
    svg.add(
        "path",
        "class",
        "band",
        "fill-rule",
        "evenodd",
        "d",
        path(Axis::high) + " " + path(Axis::low));
  }

  private String path(ToDoubleFunction<Axis> end) {
    return IntStream.range(0, axes.size())
        .mapToObj(i -> written(at(i, radius(end.applyAsDouble(axes.get(i))))))
        .collect(Collectors.joining(" L", "M", " Z"));
  }

  private void polygon(Markup svg, String kind, List<Double> thetas) {
    var points =
        IntStream.range(0, thetas.size())
            .mapToObj(i -> written(at(i, radius(thetas.get(i)))))
            .collect(Collectors.joining(" "));
    svg.add("polygon", "class", kind, "points", points);
  }

  private void intervals(Markup svg) {
    for (int i = 0; i < axes.size(); i++) {
      var axis = axes.get(i);
      var low = at(i, radius(axis.low()));
      var high = at(i, radius(axis.high()));
      var point = at(i, radius(axis.theta()));
      svg.add(
          "line",
          "class",
          "interval",
          "x1",
          low.x(),
          "y1",
          low.y(),
          "x2",
          high.x(),
          "y2",
          high.y());
      svg.add("circle", "class", "point", "cx", point.x(), "cy", point.y(), "r", 5.0);
    }
  }

  /** How far from the centre a measure stands. */
  static double radius(double theta) {
    return Math.clamp((theta - CENTRE) / (-2 * CENTRE), 0, 1) * RADIUS;
  }

  /** A place on an axis. */
  Point at(int axis, double radius) {
    double angle = 2 * Math.PI * axis / axes.size();
    return new Point(WIDTH / 2 + radius * Math.sin(angle), MIDDLE - radius * Math.cos(angle));
  }

  private static String written(Point point) {
    return String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y());
  }
}
