package org.essor.platform.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The kinds of files that are kept, and what is always in one. None that a browser would run. */
enum DocumentType {
  PDF("application/pdf", content -> beginsWith(content, "%PDF-")),
  PNG("image/png", content -> beginsWith(content, "\u0089PNG\r\n\u001a\n")),
  JPG("image/jpeg", content -> beginsWith(content, "\u00ff\u00d8\u00ff")),
  JPEG("image/jpeg", JPG.test),
  TXT("text/plain", DocumentType::isText),
  CSV("text/csv", DocumentType::isText),
  ODT("application/vnd.oasis.opendocument.text", DocumentType::isOpenDocument),
  ODS("application/vnd.oasis.opendocument.spreadsheet", DocumentType::isOpenDocument),
  ODP("application/vnd.oasis.opendocument.presentation", DocumentType::isOpenDocument),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      content -> isOffice(content, "word/document.xml")),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      content -> isOffice(content, "xl/workbook.xml")),
  PPTX(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      content -> isOffice(content, "ppt/presentation.xml"));

  private static final int LONGEST_NAME = 150;
  private static final int BYTE = 0xff;
  private static final int PIECE = 1 << 13;
  private static final String ZIP = "PK\u0003\u0004";

  private final String mediaType;
  private final Predicate<ByteBuffer> test;

  DocumentType(String mediaType, Predicate<ByteBuffer> test) {
    this.mediaType = mediaType;
    this.test = test;
  }

  String mediaType() {
    return mediaType;
  }

  /** True where the bytes, from the first to the last of the buffer, can be of this kind. */
  boolean fits(ByteBuffer content) {
    return test.test(content);
  }

  /** The last part of a path, without characters that no file name has. */
  static String cleanName(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var clean = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", " ").strip();
    return clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
  }

  /** Finds the kind that the end of a name says. */
  static Optional<DocumentType> find(String name) {
    var end = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Stream.of(values()).filter(type -> type.name().equals(end)).findFirst();
  }

  private static boolean beginsWith(ByteBuffer content, String bytes) {
    return standsAt(content, 0, bytes);
  }

  private static boolean standsAt(ByteBuffer content, int at, String bytes) {
    if (at + bytes.length() > content.limit()) {
      return false;
    }
    for (int i = 0; i < bytes.length(); i++) {
      if ((content.get(at + i) & BYTE) != bytes.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Text in UTF-8 without control characters; read piece by piece. */
  private static boolean isText(ByteBuffer content) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var rest = content.duplicate();
    var piece = CharBuffer.allocate(PIECE);
    while (true) {
      var result = decoder.decode(rest, piece, true);
      if (result.isError() || piece.flip().chars().anyMatch(DocumentType::isControl)) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      piece.clear();
    }
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\n' && c != '\r' && c != '\t';
  }

  /** Its first entry is {@code mimetype}, uncompressed (OpenDocument 1.2, part 3, 3.3). */
  private static boolean isOpenDocument(ByteBuffer content) {
    return beginsWith(content, ZIP)
        && holds(content, "mimetypeapplication/vnd.oasis.opendocument.");
  }

  /** Names of entries stand uncompressed in the archive; macros have no place in these kinds. */
  private static boolean isOffice(ByteBuffer content, String main) {
    return beginsWith(content, ZIP)
        && holds(content, "[Content_Types].xml")
        && holds(content, main)
        && !holds(content, "vbaProject.bin");
  }

  private static boolean holds(ByteBuffer content, String wanted) {
    for (int at = 0; at <= content.limit() - wanted.length(); at++) {
      if (standsAt(content, at, wanted)) {
        return true;
      }
    }
    return false;
  }
}
