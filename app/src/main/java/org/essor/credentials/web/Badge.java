package org.essor.credentials.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.essor.platform.Markup;

/** The picture that carries a credential: a seal with a check mark. */
final class Badge {

  private static final int SIZE = 512;
  private static final String GREEN = "#0b5a61";
  private static final String PALE = "#e6f2f2";
  private static final int STROKE = 36;

  /** The outer and the inner circle, and the three points of the mark. */
  private static final int[] RADII = {248, 208};

  private static final int[][] MARK = {{150, 250}, {226, 326}, {370, 182}};

  private Badge() {}

  /** As vectors, with the name of the credential for those who do not see it. */
  static String svg(String name) {
    int middle = SIZE / 2;
    var drawing =
        new Markup()
            .open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 512 512",
                "role",
                "img")
            .text("title", name)
            .add("circle", "cx", middle, "cy", middle, "r", RADII[0], "fill", GREEN)
            .add("circle", "cx", middle, "cy", middle, "r", RADII[1], "fill", PALE);
    var path =
        "M%d %dL%d %dL%d %d"
            .formatted(MARK[0][0], MARK[0][1], MARK[1][0], MARK[1][1], MARK[2][0], MARK[2][1]);
    return drawing
        .add("path", "d", path, "fill", "none", "stroke", GREEN, "stroke-width", STROKE)
        .close()
        .done();
  }

  /** As points. */
  static byte[] png() {
    var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    disc(pen, RADII[0], GREEN);
    disc(pen, RADII[1], PALE);
    pen.setColor(Color.decode(GREEN));
    pen.setStroke(new BasicStroke(STROKE));
    var mark = new Path2D.Double();
    mark.moveTo(MARK[0][0], MARK[0][1]);
    mark.lineTo(MARK[1][0], MARK[1][1]);
    mark.lineTo(MARK[2][0], MARK[2][1]);
    pen.draw(mark);
    pen.dispose();
    return written(image);
  }

  private static void disc(Graphics2D pen, int radius, String colour) {
    pen.setColor(Color.decode(colour));
    pen.fill(
        new Ellipse2D.Double(SIZE / 2.0 - radius, SIZE / 2.0 - radius, 2 * radius, 2 * radius));
  }

  static byte[] written(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
