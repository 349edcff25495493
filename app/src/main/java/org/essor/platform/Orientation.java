package org.essor.platform;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera noted that its photograph is to be shown (Exif 2.32, tag {@code 0x0112}): 1 as it is
 * stored, 2 to 8 turned or mirrored.
 */
public final class Orientation {

  public static final int AS_STORED = 1;

  private static final int LAST = 8;
  private static final int START_OF_SCAN = 0xda;
  private static final int APP1 = 0xe1;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final short LITTLE_ENDIAN = 0x4949;
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  private Orientation() {}

  /** The orientation that a JPEG file notes; as it is stored, where it notes none. */
  public static int of(byte[] jpeg) {
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
      var body = file.slice(begins + Short.BYTES, length - Short.BYTES);
      if (marker == APP1 && isExif(body)) {
        return tagged(body.slice(EXIF.length, body.limit() - EXIF.length));
      }
      file.position(begins + length);
    }
    return AS_STORED;
  }

  private static boolean isExif(ByteBuffer body) {
    return body.limit() > EXIF.length && body.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF));
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

  /** The orientation that the body of one segment of a JPEG notes. */
  public static int ofSegment(byte[] body) {
    try {
      var buffer = ByteBuffer.wrap(body);
      return isExif(buffer)
          ? tagged(buffer.slice(EXIF.length, body.length - EXIF.length))
          : AS_STORED;
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return AS_STORED;
    }
  }

  /** The body of a segment of a JPEG that notes an orientation, and nothing else. */
  public static byte[] segment(int orientation) {
    var body = ByteBuffer.allocate(EXIF.length + Long.BYTES + Short.BYTES + ENTRY + Integer.BYTES);
    body.put(EXIF).putInt(0x4d4d002a).putInt(Long.BYTES).putShort((short) 1);
    body.putShort((short) TAG).putShort((short) 3).putInt(1).putShort((short) orientation);
    return body.array();
  }
}
