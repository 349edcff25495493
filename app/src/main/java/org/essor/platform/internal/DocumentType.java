package org.essor.platform.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  private static final String ZIP = "PK\u0003\u0004";

  private final String mediaType;
  private final Predicate<byte[]> test;

  DocumentType(String mediaType, Predicate<byte[]> test) {
    this.mediaType = mediaType;
    this.test = test;
  }

  String mediaType() {
    return mediaType;
  }

  /** True where the bytes can be of this kind. */
  boolean fits(byte[] content) {
    return test.test(content);
  }

  /** Finds the kind that the end of a name says. */
  static Optional<DocumentType> find(String name) {
    var end = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Stream.of(values()).filter(type -> type.name().equals(end)).findFirst();
  }

  private static boolean beginsWith(byte[] content, String bytes) {
    var wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
    return content.length >= wanted.length
        && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
  }

  private static boolean isText(byte[] content) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .chars()
          .noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  /** Its first entry is {@code mimetype}, uncompressed (OpenDocument 1.2, part 3, 3.3). */
  private static boolean isOpenDocument(byte[] content) {
    return beginsWith(content, ZIP)
        && holds(content, "mimetypeapplication/vnd.oasis.opendocument.");
  }

  /** Names of entries stand uncompressed in the archive; macros have no place in these kinds. */
  private static boolean isOffice(byte[] content, String main) {
    return beginsWith(content, ZIP)
        && holds(content, "[Content_Types].xml")
        && holds(content, main)
        && !holds(content, "vbaProject.bin");
  }

  private static boolean holds(byte[] content, String wanted) {
    return new String(content, StandardCharsets.ISO_8859_1).contains(wanted);
  }
}
