package org.essor.platform.web;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * A page as UTF-8, in one piece: it is made of hundreds, and each would pass every layer below.
 * Halves of surrogate pairs that stand alone become question marks.
 */
final class PageBytes implements TemplateOutput {

  /** Most pages fit in so many bytes. */
  private static final int USUAL = 20 << 10;

  /** The most bytes that one half of a character's pair, or a whole character, takes. */
  private static final int MOST_A_CHAR = 3;

  private static final int TWO_BYTES = 0x80;
  private static final int THREE_BYTES = 0x800;
  private static final int LAST_SIX_BITS = 0x3f;

  /** Larger ones are not kept for the next page. */
  private static final int MOST_KEPT = 64 << 10;

  private static final ThreadLocal<PageBytes> OF_THREADS = ThreadLocal.withInitial(PageBytes::new);

  /** One buffer; a larger one takes its place where it is full. */
  private final ByteBuffer[] page = {ByteBuffer.allocate(USUAL)};

  /** That of this thread, emptied: the page before it is sent. */
  static PageBytes ofThread() {
    var page = OF_THREADS.get();
    page.clear();
    return page;
  }

  private void clear() {
    if (page[0].capacity() > MOST_KEPT) {
      page[0] = ByteBuffer.allocate(USUAL);
    }
    page[0].clear();
  }

  @Override
  public void writeContent(String value) {
    writeContent(value, 0, value.length());
  }

  @Override
  public void writeContent(String value, int begin, int end) {
    reserve(MOST_A_CHAR * (end - begin));
    var bytes = page[0].array();
    int at = page[0].position();
    for (int i = begin; i < end; i++) {
      char letter = value.charAt(i);
      if (letter < TWO_BYTES) {
        bytes[at++] = (byte) letter;
      } else if (letter < THREE_BYTES) {
        bytes[at++] = (byte) (0xc0 | letter >> 6);
        bytes[at++] = last(letter);
      } else if (Character.isSurrogate(letter)) {
        int whole =
            Character.isHighSurrogate(letter) && i + 1 < end ? value.codePointAt(i) : letter;
        at = putWhole(whole, bytes, at);
        i += Character.charCount(whole) - 1;
      } else {
        bytes[at++] = (byte) (0xe0 | letter >> 12);
        bytes[at++] = last(letter >> 6);
        bytes[at++] = last(letter);
      }
    }
    page[0].position(at);
  }

  /** A character beyond the first 65,536; half of one is a question mark. */
  private static int putWhole(int whole, byte[] bytes, int at) {
    if (whole < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      bytes[at] = '?';
      return at + 1;
    }
    bytes[at] = (byte) (0xf0 | whole >> 18);
    bytes[at + 1] = last(whole >> 12);
    bytes[at + 2] = last(whole >> 6);
    bytes[at + 3] = last(whole);
    return at + 4;
  }

  private static byte last(int bits) {
    return (byte) (TWO_BYTES | bits & LAST_SIX_BITS);
  }

  @Override
  public void writeBinaryContent(byte[] value) {
    reserve(value.length);
    int at = page[0].position();
    System.arraycopy(value, 0, page[0].array(), at, value.length);
    page[0].position(at + value.length);
  }

  private void reserve(int more) {
    if (page[0].remaining() < more) {
      grow(more);
    }
  }

  private void grow(int more) {
    var full = page[0].flip();
    page[0] = ByteBuffer.allocate(Math.max(2 * full.capacity(), full.limit() + more)).put(full);
  }

  /** How many bytes there are. */
  int length() {
    return page[0].position();
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(page[0].array(), 0, length());
  }
}
