package org.essor.platform.web;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A page as UTF-8, in few pieces: it is made of hundreds, and each would pass every layer below.
 * Halves of surrogate pairs that stand alone become question marks.
 */
final class PageBytes implements TemplateOutput {

  /** Most pages fit in one piece of so many bytes. */
  private static final int USUAL = 1 << 15;

  /** A character takes no more bytes than this; a pair of them four. */
  private static final int MOST = 3;

  private final Deque<ByteBuffer> pieces = new ArrayDeque<>();

  PageBytes() {
    pieces.add(ByteBuffer.allocate(USUAL));
  }

  @Override
  public void writeContent(String value) {
    writeContent(value, 0, value.length());
  }

  @Override
  public void writeContent(String value, int begin, int end) {
    var piece = withRoomFor(MOST * (end - begin));
    for (int i = begin; i < end; i++) {
      char c = value.charAt(i);
      if (c < 0x80) {
        piece.put((byte) c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        add(Character.toCodePoint(c, value.charAt(++i)), piece);
      } else {
        add(Character.isSurrogate(c) ? '?' : c, piece);
      }
    }
  }

  /** Adds a code point in as many bytes as it takes. */
  private static void add(int code, ByteBuffer piece) {
    if (code < 0x80) {
      piece.put((byte) code);
    } else if (code < 0x800) {
      piece.put((byte) (0xC0 | code >> 6)).put(rest(code));
    } else if (code < 0x10000) {
      piece.put((byte) (0xE0 | code >> 12)).put(rest(code >> 6)).put(rest(code));
    } else {
      piece.put((byte) (0xF0 | code >> 18)).put(rest(code >> 12));
      piece.put(rest(code >> 6)).put(rest(code));
    }
  }

  private static byte rest(int code) {
    return (byte) (0x80 | code & 0x3F);
  }

  @Override
  public void writeBinaryContent(byte[] value) {
    withRoomFor(value.length).put(value);
  }

  private ByteBuffer withRoomFor(int more) {
    var last = pieces.getLast();
    if (last.remaining() >= more) {
      return last;
    }
    var next = ByteBuffer.allocate(Math.max(2 * last.capacity(), more));
    pieces.add(next);
    return next;
  }

  /** How many bytes there are. */
  int length() {
    return pieces.stream().mapToInt(ByteBuffer::position).sum();
  }

  void writeTo(OutputStream out) throws IOException {
    for (var piece : pieces) {
      out.write(piece.array(), 0, piece.position());
    }
  }
}
