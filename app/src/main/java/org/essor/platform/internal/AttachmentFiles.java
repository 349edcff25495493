package org.essor.platform.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Predicate;
import org.essor.kernel.Sha256;
import org.essor.platform.AttachmentId;
import org.essor.platform.AttachmentSettings;
import org.springframework.stereotype.Component;

/**
 * The bytes of large files as they are received: one file each, in folders by the first two digits
 * of its name.
 */
@Component
class AttachmentFiles {

  private static final int PIECE = 1 << 16;

  private final Path folder;

  AttachmentFiles(AttachmentSettings settings) {
    this.folder = settings.folder();
  }

  /** Where the bytes are while they are received, or for ever. */
  Path path(AttachmentId id) {
    var name = id.toString();
    return folder.resolve(name.substring(0, 2)).resolve(name);
  }

  /** How many bytes are there; 0 where there is no file. */
  long size(AttachmentId id) {
    try {
      return Files.size(path(id));
    } catch (NoSuchFileException _) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds bytes at the end, not more than wanted; those that came are on disk, however it ends. */
  void append(AttachmentId id, InputStream bytes, long wanted) {
    try {
      Files.createDirectories(path(id).getParent());
      try (var file =
          FileChannel.open(path(id), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        copy(bytes, file, wanted);
        file.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(InputStream from, FileChannel to, long wanted) throws IOException {
    var piece = new byte[PIECE];
    long left = wanted;
    while (left > 0) {
      int read = from.read(piece, 0, (int) Math.min(piece.length, left));
      if (read < 0) {
        return;
      }
      to.write(ByteBuffer.wrap(piece, 0, read));
      left -= read;
    }
  }

  InputStream open(AttachmentId id) {
    try {
      return Files.newInputStream(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String sha256(AttachmentId id) {
    try (var bytes = open(id)) {
      return Sha256.hex(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the header Content-MD5 has it (RFC 1864), for servers that compare it. */
  String md5(AttachmentId id) {
    try (var bytes = new DigestInputStream(open(id), MessageDigest.getInstance("MD5"))) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return Base64.getEncoder().encodeToString(bytes.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tests the bytes, which the system reads as they are asked for. */
  boolean test(AttachmentId id, Predicate<ByteBuffer> test) {
    try (var file = FileChannel.open(path(id))) {
      return test.test(file.map(MapMode.READ_ONLY, 0, file.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(AttachmentId id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
