package org.essor.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file that is kept, without its bytes.
 *
 * @param name the name of the file, without a path
 * @param mediaType what it is, such as {@code application/pdf}
 * @param size in bytes
 * @param sha256 the fingerprint of its bytes, 64 hexadecimal digits
 */
public record Document(
    DocumentId id, String name, String mediaType, long size, String sha256, Instant storedAt) {

  /** The answer that makes a browser keep the file and never show it as a page of this site. */
  public ResponseEntity<byte[]> download(byte[] content) {
    var disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(content);
  }
}
