package org.essor.items.qti;

import java.awt.image.BufferedImage;
import org.essor.platform.Orientation;

/**
 * Turns a photograph as its camera noted that it is to be shown: an editor sees it upright, and
 * places marks on it there.
 */
final class Upright {

  private static final int FIRST_THAT_LIES = 5;

  private Upright() {}

  /** The same pixels, turned. */
  static BufferedImage turn(BufferedImage stored, int orientation) {
    if (orientation == Orientation.AS_STORED) {
      return stored;
    }
    boolean lies = orientation >= FIRST_THAT_LIES;
    int width = lies ? stored.getHeight() : stored.getWidth();
    int height = lies ? stored.getWidth() : stored.getHeight();
    var colours = stored.getColorModel();
    var turned = colours.createCompatibleWritableRaster(width, height);
    var pixel = stored.getRaster().getDataElements(0, 0, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int column = column(stored, orientation, lies ? y : x);
        int row = row(stored, orientation, lies ? x : y);
        turned.setDataElements(x, y, stored.getRaster().getDataElements(column, row, pixel));
      }
    }
    return new BufferedImage(colours, turned, colours.isAlphaPremultiplied(), null);
  }

  /** The first column stands at the right or at the bottom in 2, 3, 7 and 8. */
  private static int column(BufferedImage stored, int orientation, int along) {
    return switch (orientation) {
      case 2, 3, 7, 8 -> stored.getWidth() - 1 - along;
      default -> along;
    };
  }

  /** The first row stands at the bottom or at the right in 3, 4, 6 and 7. */
  private static int row(BufferedImage stored, int orientation, int along) {
    return switch (orientation) {
      case 3, 4, 6, 7 -> stored.getHeight() - 1 - along;
      default -> along;
    };
  }
}
