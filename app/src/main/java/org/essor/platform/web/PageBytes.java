package org.essor.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  private static final int USUAL = 1 << 15;

  /** One buffer; a larger one takes its place where it is full. */
  private final ByteBuffer[] page = {ByteBuffer.allocate(USUAL)};

  @Override
  public void writeContent(String value) {
    writeBinaryContent(value.getBytes(UTF_8));
  }

  @Override
  public void writeContent(String value, int begin, int end) {
    writeContent(value.substring(begin, end));
  }

  @Override
  public void writeBinaryContent(byte[] value) {
    if (page[0].remaining() < value.length) {
      grow(value.length);
    }
    page[0].put(value);
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
