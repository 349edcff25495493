package org.essor.platform.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes out of pictures their texts, and what cameras and programs write: who, where, when. */
final class PictureCleaner {

  /** The most bytes that tell the kind of a picture. */
  static final int HEAD = 3;

  private static final int PNG_HEAD = 8;
  private static final int CHECKSUM = 4;
  private static final Set<String> PNG_TEXTS = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

  private static final int MARK = 0xff;
  private static final int START = 0xd8;
  private static final int SCAN = 0xda;
  private static final int FIRST_APP = 0xe0;
  private static final int COLOURS = 0xe2;
  private static final int ADOBE = 0xee;
  private static final int LAST_APP = 0xef;
  private static final int COMMENT = 0xfe;

  private PictureCleaner() {}

  static void cleanPng(Path from, OutputStream to) throws IOException {
    try (var in = Files.newInputStream(from)) {
      cleanPng(in, to);
    }
  }

  static void cleanJpeg(Path from, OutputStream to) throws IOException {
    try (var in = Files.newInputStream(from)) {
      cleanJpeg(in, to);
    }
  }

  static boolean isPng(byte[] head) {
    return startsWith(head, 0x89, 'P', 'N');
  }

  static boolean isJpeg(byte[] head) {
    return startsWith(head, MARK, START, MARK);
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    return head.length >= bytes.length
        && IntStream.range(0, bytes.length).allMatch(i -> head[i] == (byte) bytes[i]);
  }

  static void cleanPng(InputStream from, OutputStream to) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(from))) {
      var out = new DataOutputStream(to);
      out.write(in.readNBytes(PNG_HEAD));
      for (var kind = ""; !kind.equals("IEND"); ) {
        int length = in.readInt();
        var name = in.readNBytes(CHECKSUM);
        kind = new String(name, StandardCharsets.US_ASCII);
        if (PNG_TEXTS.contains(kind)) {
          in.skipNBytes((long) length + CHECKSUM);
        } else {
          out.writeInt(length);
          out.write(name);
          copy(in, out, (long) length + CHECKSUM);
        }
      }
    }
  }

  /** Up to the picture itself a JPEG is made of segments, each with its length. */
  static void cleanJpeg(InputStream from, OutputStream to) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(from))) {
      var out = new DataOutputStream(to);
      expect(in.readUnsignedShort() == ((MARK << Byte.SIZE) | START));
      out.writeShort((MARK << Byte.SIZE) | START);
      int kind;
      do {
        expect(in.readUnsignedByte() == MARK);
        kind = kindAfterPadding(in);
        int length = in.readUnsignedShort();
        expect(length >= Short.BYTES);
        if (tells(kind)) {
          in.skipNBytes(length - Short.BYTES);
        } else {
          out.writeByte(MARK);
          out.writeByte(kind);
          out.writeShort(length);
          copy(in, out, length - Short.BYTES);
        }
      } while (kind != SCAN);
      in.transferTo(out);
    }
  }

  /** True of segments of programs, but for the colours that the picture needs, and of comments. */
  private static boolean tells(int kind) {
    return kind == COMMENT
        || (kind > FIRST_APP && kind <= LAST_APP && kind != COLOURS && kind != ADOBE);
  }

  /** Any number of marks may stand before the kind of a segment. */
  private static int kindAfterPadding(DataInputStream in) throws IOException {
    int kind = MARK;
    while (kind == MARK) {
      kind = in.readUnsignedByte();
    }
    return kind;
  }

  private static void copy(DataInputStream in, OutputStream out, long bytes) throws IOException {
    var piece = new byte[1 << 13];
    for (long left = bytes; left > 0; ) {
      int read = in.read(piece, 0, (int) Math.min(piece.length, left));
      expect(read > 0);
      out.write(piece, 0, read);
      left -= read;
    }
  }

  private static void expect(boolean holds) throws IOException {
    if (!holds) {
      throw new IOException("A damaged picture");
    }
  }
}
