package org.essor.platform.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.essor.kernel.Refusal;
import org.essor.platform.Attachment;
import org.essor.platform.Attachments;
import org.essor.platform.PlainCopies;
import org.springframework.stereotype.Component;

/** Copies by way of files that are erased when they have been read: memory stays small. */
@Component
record PlainCopiesOfFiles(Attachments attachments) implements PlainCopies {

  /** Writes what is in one file to another, without what tells of its makers. */
  @FunctionalInterface
  interface Cleaner {

    /**
     * Cleans a file.
     *
     * @throws IOException where it is damaged or protected, too
     */
    void clean(Path from, OutputStream to) throws IOException;
  }

  @Override
  public Copy of(Attachment file) {
    try (var bytes = attachments.open(file.id())) {
      var from = Files.createTempFile("essor", ".file");
      try {
        Files.copy(bytes, from, StandardCopyOption.REPLACE_EXISTING);
        return copy(from, cleaner(file.mediaType()));
      } finally {
        Files.delete(from);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Copy copy(Path from, Cleaner cleaner) throws IOException {
    var to = Files.createTempFile("essor", ".copy");
    try {
      try (var out = new BufferedOutputStream(Files.newOutputStream(to))) {
        cleaner.clean(from, out);
      } catch (IOException _) {
        throw new Refusal("platform.attachment.sealed");
      }
      var size = Files.size(to);
      return new Copy(size, erasedWhenRead(to));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(to);
      throw e;
    }
  }

  private static InputStream erasedWhenRead(Path file) throws IOException {
    return new BufferedInputStream(
        Files.newInputStream(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE));
  }

  private static Cleaner cleaner(String mediaType) {
    return switch (mediaType) {
      case "application/pdf" -> new PdfCleaner();
      case "image/png" -> PictureCleaner::cleanPng;
      case "image/jpeg" -> PictureCleaner::cleanJpeg;
      case "text/plain", "text/csv" -> Files::copy;
      default -> new OfficeCleaner();
    };
  }
}
