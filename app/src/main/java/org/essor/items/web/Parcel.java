package org.essor.items.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was read of a package, carried by the page of the report until its reader confirms: nothing
 * is kept here of what nobody wanted. An author may write all that stands in it by hand too, so it
 * needs no seal.
 */
record Parcel(List<Entry> entries) {

  private static final int LARGEST = 20_000_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Parcel {
    entries = List.copyOf(entries);
  }

  /**
   * An item.
   *
   * @param id as the package names it
   * @param fields of its content
   * @param svg its drawing, empty where it has none
   */
  record Entry(String id, Map<String, String> fields, String svg) {
    Entry {
      fields = Map.copyOf(fields);
    }
  }

  String write() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(JSON.writeValueAsBytes(this));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Empty where it was not written here. */
  static Optional<Parcel> read(String written) {
    try (var zip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(written)))) {
      var bytes = zip.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST
          ? Optional.empty()
          : Optional.of(JSON.readValue(bytes, Parcel.class));
    } catch (IOException | IllegalArgumentException | JacksonException _) {
      return Optional.empty();
    }
  }
}
