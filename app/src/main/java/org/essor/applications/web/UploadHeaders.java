package org.essor.applications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.essor.kernel.Refusal;

/** The headers of a request of tus 1.0.0; refuses those that the protocol does not allow. */
record UploadHeaders(HttpServletRequest request) {

  static final String VERSION = "1.0.0";
  static final String RESUMABLE = "Tus-Resumable";
  static final String LENGTH = "Upload-Length";
  static final String OFFSET = "Upload-Offset";

  private static final String METADATA = "Upload-Metadata";
  private static final String NAME = "filename ";
  private static final String PIECE = "application/offset+octet-stream";

  UploadHeaders {
    check(request);
  }

  /** Refuses another version of the protocol. */
  static void check(HttpServletRequest request) {
    if (!VERSION.equals(request.getHeader(RESUMABLE))) {
      throw new Refusal("applications.upload.version", VERSION);
    }
  }

  /** How long the file will be, in bytes. */
  long length() {
    return number(LENGTH);
  }

  /** How many bytes came before the piece in the body. */
  long offsetOfPiece() {
    if (!PIECE.equals(request.getContentType())) {
      throw new Refusal("applications.upload.type", PIECE);
    }
    return number(OFFSET);
  }

  private long number(String name) {
    var value = request.getHeader(name);
    if (value == null || !value.matches("\\d{1,18}")) {
      throw new Refusal("applications.upload.header", name);
    }
    return Long.parseLong(value);
  }

  /** The name of the file, among pairs of a key and a value in base64 with commas between them. */
  String fileName() {
    var metadata = request.getHeader(METADATA);
    return Arrays.stream((metadata == null ? "" : metadata).split(",", -1))
        .map(String::strip)
        .filter(pair -> pair.startsWith(NAME))
        .findFirst()
        .map(pair -> decoded(pair.substring(NAME.length()).strip()))
        .orElseThrow(() -> new Refusal("applications.upload.header", METADATA));
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw new Refusal("applications.upload.header", METADATA);
    }
  }
}
