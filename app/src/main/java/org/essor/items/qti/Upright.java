package org.essor.items.qti;

import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Turns a photograph as its camera noted that it is to be shown (Exif 2.32, tag {@code 0x0112}): an
 * editor sees it upright, and places marks on it there.
 */
final class Upright {

  private static final int AS_STORED = 1;
  private static final int LAST = 8;
  private static final int FIRST_THAT_LIES = 5;

  private static final int START_OF_SCAN = 0xda;
  private static final int APP1 = 0xe1;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final short LITTLE_ENDIAN = 0x4949;
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  private Upright() {}

  /** The orientation that a JPEG file notes, 1 to 8; 1, as it is stored, where it notes none. */
  static int orientation(byte[] jpeg) {
    try {
      return segments(ByteBuffer.wrap(jpeg).position(2));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return AS_STORED;
    }
  }

  private static int segments(ByteBuffer file) {
    while ((file.get() & 0xff) == 0xff) {
      int marker = file.get() & 0xff;
      if (marker == START_OF_SCAN) {
        return AS_STORED;
      }
      int begins = file.position();
      int length = Short.toUnsignedInt(file.getShort());
      if (marker == APP1
          && file.slice(file.position(), EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
        int head = Short.BYTES + EXIF.length;
        return tagged(file.slice(begins + head, length - head));
      }
      file.position(begins + length);
    }
    return AS_STORED;
  }

  /** Looks for the tag in the first directory of a TIFF structure. */
  private static int tagged(ByteBuffer tiff) {
    tiff.order(tiff.getShort() == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(2 * Short.BYTES);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int number = 0; number < entries; number++) {
      int entry = directory + Short.BYTES + number * ENTRY;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int found = Short.toUnsignedInt(tiff.getShort(entry + ENTRY - Integer.BYTES));
        return found > LAST ? AS_STORED : Math.max(found, AS_STORED);
      }
    }
    return AS_STORED;
  }

  /** The same pixels, turned. */
  static BufferedImage turn(BufferedImage stored, int orientation) {
    if (orientation == AS_STORED) {
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
