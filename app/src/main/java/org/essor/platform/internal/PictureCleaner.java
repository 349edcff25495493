package org.essor.platform.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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
import org.essor.platform.Orientation;

/** Takes out of pictures their texts, and what cameras and programs write: who, where, when. */
final class PictureCleaner {

  /** The most bytes that tell the kind of a picture. */
  static final int HEAD = 3;

  private static final int PNG_HEAD = 8;
  private static final int CHECKSUM = 4;
  private static final Set<String> PNG_TEXTS = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

  private static final int GIF_HEAD = 13;
  private static final int GIF_BLOCK = 0x21;
  private static final int GIF_PICTURE = 0x2c;
  private static final int GIF_PICTURE_HEAD = 9;
  private static final int GIF_COLOURS = 0x80;
  private static final int GIF_SIZE = 7;
  private static final int GIF_REMARK = 0xfe;
  private static final String LOOPS = "\013NETSCAPE2.0";

  private static final int MARK = 0xff;
  private static final int START = 0xd8;
  private static final int SCAN = 0xda;
  private static final int FIRST_APP = 0xe0;
  private static final int CAMERA = 0xe1;
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

  static void cleanGif(Path from, OutputStream to) throws IOException {
    try (var in = Files.newInputStream(from)) {
      cleanGif(in, to);
    }
  }

  static boolean isPng(byte[] head) {
    return startsWith(head, 0x89, 'P', 'N');
  }

  static boolean isJpeg(byte[] head) {
    return startsWith(head, MARK, START, MARK);
  }

  static boolean isGif(byte[] head) {
    return startsWith(head, 'G', 'I', 'F');
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

  /** A GIF is made of blocks: remarks and what programs write (but for loops) are left out. */
  static void cleanGif(InputStream from, OutputStream to) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(from))) {
      var head = in.readNBytes(GIF_HEAD);
      expect(head.length == GIF_HEAD);
      to.write(head);
      copy(in, to, colours(head[GIF_HEAD - 3]));
      int kind;
      do {
        kind = in.readUnsignedByte();
        cleanGifBlock(kind, in, to);
      } while (kind == GIF_BLOCK || kind == GIF_PICTURE);
    }
  }

  private static void cleanGifBlock(int kind, DataInputStream in, OutputStream to)
      throws IOException {
    if (kind == GIF_PICTURE) {
      to.write(kind);
      var place = in.readNBytes(GIF_PICTURE_HEAD);
      expect(place.length == GIF_PICTURE_HEAD);
      to.write(place);
      copy(in, to, colours(place[GIF_PICTURE_HEAD - 1]));
      to.write(in.readUnsignedByte());
      pieces(in, to);
    } else if (kind == GIF_BLOCK) {
      int label = in.readUnsignedByte();
      var block = new ByteArrayOutputStream();
      pieces(in, block);
      if (!tellsInGif(label, block.toByteArray())) {
        to.write(kind);
        to.write(label);
        block.writeTo(to);
      }
    } else {
      to.write(kind);
    }
  }

  /** How many bytes of colours follow. */
  private static int colours(byte flags) {
    return (flags & GIF_COLOURS) == 0 ? 0 : 3 << ((flags & GIF_SIZE) + 1);
  }

  /** Pieces of at most 255 bytes, each after its length, up to an empty one. */
  private static void pieces(DataInputStream in, OutputStream to) throws IOException {
    int length;
    do {
      length = in.readUnsignedByte();
      to.write(length);
      copy(in, to, length);
    } while (length > 0);
  }

  private static boolean tellsInGif(int label, byte[] block) {
    return label == GIF_REMARK
        || (label == MARK && !new String(block, StandardCharsets.ISO_8859_1).startsWith(LOOPS));
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
        if (kind == CAMERA) {
          keepUpright(in.readNBytes(length - Short.BYTES), out);
        } else if (tells(kind)) {
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

  /** Of what a camera wrote, only how its photograph is to be turned. */
  private static void keepUpright(byte[] told, DataOutputStream out) throws IOException {
    int orientation = Orientation.ofSegment(told);
    if (orientation != Orientation.AS_STORED) {
      var kept = Orientation.segment(orientation);
      out.writeByte(MARK);
      out.writeByte(CAMERA);
      out.writeShort(Short.BYTES + kept.length);
      out.write(kept);
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
