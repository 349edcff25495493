package org.essor.applications.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.essor.platform.Attachment;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that a browser keeps as a file. */
final class Downloads {

  private Downloads() {}

  static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
        .body(content);
  }

  /** A file that somebody joined: never shown as a page of this site. */
  static ResponseEntity<InputStreamResource> of(String name, Attachment file, InputStream bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(new InputStreamResource(bytes));
  }

  static String disposition(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
