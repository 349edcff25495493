package org.essor.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * A TrueType font as the document needs it: without its table of glyph substitutions (OpenType,
 * chapter "GSUB"). Latin text does without; the renderer would compile an expression of all its
 * ligatures for each piece of text, which took half of the time of a document.
 */
final class PlainFont {

  private static final int COUNT_OF_TABLES = 4;
  private static final int FIRST_TABLE = 12;
  private static final int TABLE_ENTRY = 16;
  private static final int GSUB = 0x47535542;

  /** A tag that no reader of fonts knows, and so passes over. */
  private static final int UNUSED = 0x2D2D2D2D;

  private PlainFont() {}

  static InputStream read(String path) {
    try (var font = Paper.resource(path)) {
      return new ByteArrayInputStream(withoutSubstitutions(font.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the name of the table out of the font's directory, in place. */
  static byte[] withoutSubstitutions(byte[] font) {
    var bytes = ByteBuffer.wrap(font);
    var count = Short.toUnsignedInt(bytes.getShort(COUNT_OF_TABLES));
    for (int i = 0; i < count; i++) {
      var tag = FIRST_TABLE + i * TABLE_ENTRY;
      if (bytes.getInt(tag) == GSUB) {
        bytes.putInt(tag, UNUSED);
      }
    }
    return font;
  }
}
