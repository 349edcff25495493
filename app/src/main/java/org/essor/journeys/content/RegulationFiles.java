package org.essor.journeys.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of regulation content, wherever they come from.
 *
 * @param contents bytes by path, relative to the folder, with {@code /} between its parts
 */
public record RegulationFiles(SortedMap<String, byte[]> contents) {

  private static final List<String> ENDINGS = List.of(".yaml", ".csv", ".dmn", ".svg");
  private static final String CASES = "cases.csv";

  public RegulationFiles(SortedMap<String, byte[]> contents) {
    this.contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
  }

  /** Reads all YAML, CSV, DMN and SVG files of a folder. */
  public static RegulationFiles read(Path folder) {
    try (var paths = Files.walk(folder)) {
      var contents = new TreeMap<String, byte[]>();
      for (Path path : (Iterable<Path>) paths.filter(RegulationFiles::isContent)::iterator) {
        contents.put(
            folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
      return new RegulationFiles(contents);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read the regulation folder " + folder, failure);
    }
  }

  private static boolean isContent(Path path) {
    return Files.isRegularFile(path) && ENDINGS.stream().anyMatch(path.toString()::endsWith);
  }

  /** Reads what {@link #zip} wrote. */
  public static RegulationFiles unzip(byte[] archive) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      var contents = new TreeMap<String, byte[]>();
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        contents.put(entry.getName(), zip.readAllBytes());
      }
      return new RegulationFiles(contents);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : contents.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  public Optional<String> text(String path) {
    return Optional.ofNullable(contents.get(path))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The paths that end so, in order. */
  public List<String> paths(String ending) {
    return contents.keySet().stream().filter(path -> path.endsWith(ending)).toList();
  }

  /** The files whose path starts so; the others are left out. */
  public RegulationFiles below(String folder) {
    var kept = new TreeMap<>(contents);
    kept.keySet().removeIf(path -> !path.startsWith(folder));
    return new RegulationFiles(kept);
  }

  public RegulationFiles without(String folder) {
    var kept = new TreeMap<>(contents);
    kept.keySet().removeIf(path -> path.startsWith(folder));
    return new RegulationFiles(kept);
  }

  public RegulationFiles with(String path, byte[] content) {
    var changed = new TreeMap<>(contents);
    changed.put(path, content);
    return new RegulationFiles(changed);
  }

  /** SHA-256 of the paths and contents that a result rests on: test cases are not counted. */
  public String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      contents.forEach((path, content) -> {
        if (!path.endsWith(CASES)) {
          digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        }
      });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
