package org.essor.skills.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import org.essor.platform.Markup;
import org.essor.skills.web.RadarChart.Axis;
import org.essor.skills.web.RadarChart.Ring;

/**
 * The radar chart on paper: points for what is drawn, and words to be set over them, for the
 * machine that prints may have no fonts to draw with.
 */
record RadarPicture(RadarChart chart) {

  private static final int POINTS_A_UNIT = 4;

  /** Millimetres on paper of a unit of the chart. */
  private static final double SCALE = 0.23;

  private static final double BOX = 40;
  private static final double LINE = 4.2;
  private static final double HALF_A_LINE = 2.2;
  private static final Color DEEP = Color.decode("#0b5a61");
  private static final Color LINES = Color.decode("#8796a0");
  private static final Color OTHERS = Color.decode("#9a4a12");
  private static final Color BAND = new Color(11, 90, 97, 50);
  private static final float[] DASHES = {6, 4};

  /** Words over the picture, and where they stand, as CSS. */
  private record Label(String text, String style) {}

  /** The picture with its words over it. */
  String markup() {
    var markup = new Markup().open("div", "class", "radar");
    var alternative = chart.title() + ". " + chart.description();
    markup.add("img", "src", address(), "alt", alternative);
    labels().forEach(label -> markup.text("span", label.text(), "style", label.style()));
    return markup.close().done();
  }

  /** The picture within its own address. */
  private String address() {
    var image =
        new BufferedImage(
            (int) RadarChart.WIDTH * POINTS_A_UNIT,
            (int) RadarChart.HEIGHT * POINTS_A_UNIT,
            BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.scale(POINTS_A_UNIT, POINTS_A_UNIT);
    draw(pen);
    pen.dispose();
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(written(image));
  }

  private static byte[] written(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void draw(Graphics2D pen) {
    pen.setColor(LINES);
    pen.setStroke(new BasicStroke(1));
    pen.draw(circle(RadarChart.RADIUS));
    chart.rings().forEach(ring -> pen.draw(drawn(ring)));
    for (int axis = 0; axis < chart.axes().size(); axis++) {
      pen.draw(line(axis, 0, RadarChart.RADIUS));
    }
    var band = polygon(chart.axes().stream().mapToDouble(Axis::high));
    band.append(polygon(chart.axes().stream().mapToDouble(Axis::low)), false);
    pen.setColor(BAND);
    pen.fill(band);
    if (!chart.others().isEmpty()) {
      pen.setColor(OTHERS);
      pen.setStroke(
          new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
      pen.draw(polygon(chart.others().stream().mapToDouble(Double::doubleValue)));
    }
    own(pen);
  }

  private void own(Graphics2D pen) {
    pen.setColor(DEEP);
    pen.setStroke(new BasicStroke(2));
    pen.draw(polygon(chart.axes().stream().mapToDouble(Axis::theta)));
    for (int number = 0; number < chart.axes().size(); number++) {
      var axis = chart.axes().get(number);
      pen.setStroke(new BasicStroke(3));
      pen.draw(line(number, RadarChart.radius(axis.low()), RadarChart.radius(axis.high())));
      var point = chart.at(number, RadarChart.radius(axis.theta()));
      pen.fill(new Ellipse2D.Double(point.x() - 5, point.y() - 5, 10, 10));
    }
  }

  private Shape drawn(Ring ring) {
    return ring.isCircle()
        ? circle(RadarChart.radius(ring.from().getFirst()))
        : polygon(ring.from().stream().mapToDouble(Double::doubleValue));
  }

  private static Shape circle(double radius) {
    return new Ellipse2D.Double(
        RadarChart.WIDTH / 2 - radius, RadarChart.MIDDLE - radius, 2 * radius, 2 * radius);
  }

  private Shape line(int axis, double from, double to) {
    var one = chart.at(axis, from);
    var other = chart.at(axis, to);
    return new Line2D.Double(one.x(), one.y(), other.x(), other.y());
  }

  private Path2D polygon(DoubleStream thetas) {
    var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    int axis = 0;
    for (double theta : thetas.toArray()) {
      var point = chart.at(axis, RadarChart.radius(theta));
      if (axis == 0) {
        path.moveTo(point.x(), point.y());
      } else {
        path.lineTo(point.x(), point.y());
      }
      axis++;
    }
    path.closePath();
    return path;
  }

  /** The names of axes and rings. */
  private List<Label> labels() {
    var labels = new ArrayList<Label>();
    for (int axis = 0; axis < chart.axes().size(); axis++) {
      labels.add(name(axis));
    }
    for (var ring : chart.rings()) {
      double top = RadarChart.MIDDLE - RadarChart.radius(ring.from().getFirst());
      labels.add(
          new Label(
              ring.name(),
              style(RadarChart.WIDTH / 2 + 8, top * SCALE - LINE, "left")
                  + "; font-size: 7pt; color: #4b5b66"));
    }
    return labels;
  }

  private Label name(int axis) {
    var place = chart.at(axis, RadarChart.RADIUS + 12);
    double away = place.x() - RadarChart.WIDTH / 2;
    var name = chart.axes().get(axis).name();
    int lines = Markup.lines(name, RadarChart.LETTERS).size();
    boolean isAbove = place.y() < RadarChart.MIDDLE - RadarChart.RADIUS;
    double top = place.y() * SCALE - (isAbove ? lines * LINE : HALF_A_LINE);
    var align = Math.abs(away) < 20 ? "center" : away > 0 ? "left" : "right";
    return new Label(
        String.join(" ", Markup.lines(name, RadarChart.LETTERS)), style(place.x(), top, align));
  }

  private static String style(double x, double top, String align) {
    double left =
        switch (align) {
          case "left" -> x * SCALE;
          case "right" -> x * SCALE - BOX;
          default -> x * SCALE - BOX / 2;
        };
    return String.format(
        Locale.ROOT, "left: %.1fmm; top: %.1fmm; text-align: %s", left, top, align);
  }
}
