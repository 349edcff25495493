package org.essor.items.qti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.essor.platform.Language;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.Picture;
import org.essor.skills.Task.HotSpot;

/**
 * Writes items as a QTI 3.0 content package: a manifest and, for each item, one file a language.
 * The same items give the same bytes.
 */
public final class QtiWriter {

  /** The oldest time that a ZIP file knows. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private QtiWriter() {}

  /**
   * Packs items.
   *
   * @param items of the bank
   * @param bank where their pictures are, and the version of the framework of their competences
   * @return a ZIP file
   */
  public static byte[] write(Collection<Item> items, Bank bank) {
    var written = items.stream().map(item -> QtiItem.of(item, picture(item, bank))).toList();
    return zip(files(written, bank.framework().version()));
  }

  private static Optional<Picture> picture(Item item, Bank bank) {
    return item.task() instanceof HotSpot spot
        ? Optional.ofNullable(bank.pictures().get(spot.picture()))
        : Optional.empty();
  }

  private static SequencedMap<String, byte[]> files(List<QtiItem> items, String framework) {
    var files = new LinkedHashMap<String, byte[]>();
    files.put(Qti.MANIFEST, bytes(new ManifestWriter(framework).write(items)));
    for (var item : items) {
      for (var language : Language.values()) {
        var writer = new ItemWriter(item, language);
        files.put(Qti.itemPath(item.id(), language), bytes(writer.write()));
        item.document()
            .ifPresent(text ->
                files.put(Qti.stimulusPath(item.id(), language), bytes(writer.stimulus(text))));
      }
      if (item.task() instanceof HotSpot spot) {
        item.picture()
            .ifPresent(
                picture -> files.put(Qti.picturePath(spot.picture(), picture), Qti.file(picture)));
      }
    }
    return files;
  }

  private static byte[] bytes(Tag document) {
    return document.document().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(SequencedMap<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }
}
