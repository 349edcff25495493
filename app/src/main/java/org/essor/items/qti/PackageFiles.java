package org.essor.items.qti;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of a package, kept in memory: nothing is written to the disk, and what a small file
 * unpacks to is bounded.
 *
 * @param contents by path
 */
record PackageFiles(SequencedMap<String, byte[]> contents) {

  static final int MOST_FILES = 2_000;
  static final int LARGEST_FILE = 5_000_000;
  static final long LARGEST_PACKAGE = 50_000_000;

  /**
   * Unpacks a ZIP file.
   *
   * @throws QtiException where it is none, or breaks a bound
   */
  static PackageFiles unzip(byte[] archive) throws QtiException {
    var contents = new LinkedHashMap<String, byte[]>();
    long size = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          var bytes = read(zip, entry);
          size += bytes.length;
          refuse(size > LARGEST_PACKAGE, "large", LARGEST_PACKAGE / 1_000_000);
          refuse(contents.putIfAbsent(entry.getName(), bytes) != null, "twice", entry.getName());
          refuse(contents.size() > MOST_FILES, "many", MOST_FILES);
        }
      }
    } catch (IOException | IllegalArgumentException noZip) {
      throw new QtiException("zip");
    }
    refuse(contents.isEmpty(), "zip");
    return new PackageFiles(contents);
  }

  private static byte[] read(ZipInputStream zip, ZipEntry entry) throws IOException, QtiException {
    var name = entry.getName();
    refuse(!isInside(name), "path", name);
    var bytes = zip.readNBytes(LARGEST_FILE + 1);
    refuse(bytes.length > LARGEST_FILE, "file", name, LARGEST_FILE / 1_000_000);
    return bytes;
  }

  private static void refuse(boolean broken, String code, Object... facts) throws QtiException {
    if (broken) {
      throw new QtiException(code, facts);
    }
  }

  /** False for a path that leads out of the package, or could on some system. */
  private static boolean isInside(String path) {
    return !path.startsWith("/")
        && !path.contains("\\")
        && !path.contains(":")
        && normal(path).isPresent();
  }

  Optional<byte[]> find(String path) {
    return Optional.ofNullable(contents.get(path));
  }

  Optional<String> text(String path) {
    return find(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The path that an address in a file means; empty where it leads out of the package. */
  static Optional<String> resolve(String file, String address) {
    var folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/') + 1) : "";
    return normal(folder + address);
  }

  private static Optional<String> normal(String path) {
    var parts = new ArrayDeque<String>();
    for (var part : path.split("/", -1)) {
      if (part.equals("..") && parts.pollLast() == null) {
        return Optional.empty();
      }
      if (!part.equals("..") && !part.equals(".") && !part.isEmpty()) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
