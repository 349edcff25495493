package org.essor.items.qti;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.essor.platform.Orientation;
import org.essor.skills.Picture;

/**
 * A picture made of pixels, PNG or JPEG. Only pixels of a file of a stranger are kept: it is
 * decoded, within bounds that are read before it is, and encoded anew, so that nothing else that
 * stood in it, such as where a photograph was taken, goes on. A photograph is turned as its camera
 * noted.
 */
public final class PixelPicture {

  /** The longest side, in pixels. */
  public static final int LONGEST_SIDE = 4_000;

  /** The largest file, in bytes, before and after. */
  public static final int LARGEST = 1_000_000;

  private static final float QUALITY = 0.9f;

  private static final Pattern WRAPPED =
      Pattern.compile(
          "<svg xmlns=\"http://www\\.w3\\.org/2000/svg\" width=\"\\d{1,4}\" height=\"\\d{1,4}\""
              + " viewBox=\"0 0 \\d{1,4} \\d{1,4}\"><image width=\"\\d{1,4}\" height=\"\\d{1,4}\""
              + " href=\"data:image/(png|jpeg);base64,([A-Za-z0-9+/=]*+)\"/></svg>\\s*");

  private final Kind kind;
  private final BufferedImage image;
  private final byte[] bytes;

  /** How pixels are written. */
  public enum Kind {
    PNG,
    JPEG;

    /** As the last part of a media type. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** As the end of a file’s name. */
    String end() {
      return this == PNG ? ".png" : ".jpg";
    }
  }

  private PixelPicture(Kind kind, BufferedImage image, byte[] bytes) {
    this.kind = kind;
    this.image = image;
    this.bytes = bytes;
  }

  /** How a file is written, as its first bytes say; empty where it is neither. */
  public static Optional<Kind> kind(byte[] file) {
    if (begins(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      return Optional.of(Kind.PNG);
    }
    return begins(file, 0xff, 0xd8, 0xff) ? Optional.of(Kind.JPEG) : Optional.empty();
  }

  private static boolean begins(byte[] file, int... first) {
    if (file.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((file[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** Decodes a file and encodes it anew; empty where it is broken, too large or neither kind. */
  public static Optional<PixelPicture> read(byte[] file) {
    var kind = kind(file);
    if (kind.isEmpty() || file.length > LARGEST) {
      return Optional.empty();
    }
    try {
      var stored = decode(kind.get(), file);
      var image = kind.get() == Kind.JPEG ? Upright.turn(stored, Orientation.of(file)) : stored;
      var bytes = encode(kind.get(), image);
      return bytes.length > LARGEST
          ? Optional.empty()
          : Optional.of(new PixelPicture(kind.get(), image, bytes));
    } catch (IOException | RuntimeException broken) {
      // Decoders of the JDK tell of a broken file by exceptions of many kinds.
      return Optional.empty();
    }
  }

  private static BufferedImage decode(Kind kind, byte[] file) throws IOException {
    var reader = ImageIO.getImageReadersByFormatName(kind.code()).next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, true, true);
      return decode(reader);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage decode(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
      throw new IOException("%d by %d pixels".formatted(width, height));
    }
    return reader.read(0);
  }

  private static byte[] encode(Kind kind, BufferedImage image) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName(kind.code()).next();
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      var how = writer.getDefaultWriteParam();
      if (kind == Kind.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The file that a drawing wraps, as {@link #drawing} writes it; empty for any other drawing. */
  public static Optional<byte[]> within(String svg) {
    var found = WRAPPED.matcher(svg);
    try {
      return found.matches()
          ? Optional.of(Base64.getDecoder().decode(found.group(2)))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The picture as a drawing that holds nothing else. */
  public Picture drawing() {
    var svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">\
        <image width="%1$d" height="%2$d" href="data:image/%3$s;base64,%4$s"/></svg>\
        """
            .formatted(
                image.getWidth(),
                image.getHeight(),
                kind.code(),
                Base64.getEncoder().encodeToString(bytes));
    return new Picture(image.getWidth(), image.getHeight(), svg);
  }
}
