package org.essor.platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a table as a spreadsheet (OpenDocument, ISO/IEC 26300), row by row: memory does not grow
 * with their number. A text is never run as a formula. For one thread.
 */
public final class OdsWriter {

  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String URN = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String VERSION = "1.3";

  private final ZipOutputStream zip;
  private final Writer text;
  private final XMLStreamWriter xml;

  /**
   * Begins the file.
   *
   * @param out stays open in the end
   * @param sheet its name
   * @param columns the first row
   */
  public OdsWriter(OutputStream out, String sheet, List<String> columns) {
    zip = new ZipOutputStream(out);
    try {
      typeFirst();
      manifest();
      zip.putNextEntry(new ZipEntry("content.xml"));
      text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      begin(sheet, columns.size());
    } catch (IOException | XMLStreamException e) {
      throw broken(e);
    }
    row(columns, Optional.of("head"));
  }

  private static UncheckedIOException broken(Exception e) {
    return new UncheckedIOException(e instanceof IOException io ? io : new IOException(e));
  }

  /** The type stands at the very beginning of the file, as it is (part 2, 3.3). */
  private void typeFirst() throws IOException {
    var bytes = TYPE.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(bytes);
    var entry = new ZipEntry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
  }

  private void manifest() throws IOException {
    zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
    var space = URN + "manifest:1.0";
    var document =
        new Markup()
            .open("manifest:manifest", "xmlns:manifest", space, "manifest:version", VERSION)
            .add("manifest:file-entry", "manifest:full-path", "/", "manifest:media-type", TYPE)
            .add(
                "manifest:file-entry",
                "manifest:full-path",
                "content.xml",
                "manifest:media-type",
                "text/xml")
            .close()
            .done();
    zip.write(document.getBytes(StandardCharsets.UTF_8));
  }

  private void begin(String sheet, int columns) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("office:document-content");
    for (var prefix : List.of("office", "style", "table", "text")) {
      xml.writeAttribute("xmlns:" + prefix, URN + prefix + ":1.0");
    }
    xml.writeAttribute("xmlns:fo", URN + "xsl-fo-compatible:1.0");
    xml.writeAttribute("xmlns:number", URN + "datastyle:1.0");
    xml.writeAttribute("office:version", VERSION);
    styles();
    xml.writeStartElement("office:body");
    xml.writeStartElement("office:spreadsheet");
    xml.writeStartElement("table:table");
    xml.writeAttribute("table:name", sheet);
    xml.writeEmptyElement("table:table-column");
    xml.writeAttribute("table:style-name", "wide");
    xml.writeAttribute("table:number-columns-repeated", String.valueOf(columns));
  }

  /** Columns that a title fits in, a first row told from the others, days as 2027-02-01. */
  private void styles() throws XMLStreamException {
    xml.writeStartElement("office:automatic-styles");
    dates("as-day", "year", "-", "month", "-", "day");
    dates("as-instant", "year", "-", "month", "-", "day", " ", "hours", ":", "minutes");
    style("wide", "table-column", "table-column-properties", "style:column-width", "4.5cm");
    style("head", "table-cell", "text-properties", "fo:font-weight", "bold");
    for (var kind : List.of("day", "instant")) {
      xml.writeEmptyElement("style:style");
      xml.writeAttribute("style:name", kind);
      xml.writeAttribute("style:family", "table-cell");
      xml.writeAttribute("style:data-style-name", "as-" + kind);
    }
    xml.writeEndElement();
  }

  private void dates(String name, String... parts) throws XMLStreamException {
    xml.writeStartElement("number:date-style");
    xml.writeAttribute("style:name", name);
    for (var part : parts) {
      if (part.length() == 1) {
        xml.writeStartElement("number:text");
        xml.writeCharacters(part);
        xml.writeEndElement();
      } else {
        xml.writeEmptyElement("number:" + part);
        xml.writeAttribute("number:style", "long");
      }
    }
    xml.writeEndElement();
  }

  private void style(String... words) throws XMLStreamException {
    xml.writeStartElement("style:style");
    xml.writeAttribute("style:name", words[0]);
    xml.writeAttribute("style:family", words[1]);
    xml.writeEmptyElement("style:" + words[2]);
    xml.writeAttribute(words[3], words[4]);
    xml.writeEndElement();
  }

  /**
   * Writes a row: a {@link BigDecimal} as a number, a {@link LocalDate} as a day, an {@link
   * Instant} as a day and time in UTC, all else as text.
   */
  public void row(List<?> cells) {
    row(cells, Optional.empty());
  }

  private void row(List<?> cells, Optional<String> style) {
    try {
      xml.writeStartElement("table:table-row");
      for (var cell : cells) {
        cell(cell, style);
      }
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private void cell(Object cell, Optional<String> style) throws XMLStreamException {
    var words = words(cell);
    xml.writeStartElement("table:table-cell");
    if (style.isPresent()) {
      xml.writeAttribute("table:style-name", style.get());
    }
    if (cell instanceof BigDecimal) {
      xml.writeAttribute("office:value-type", "float");
      xml.writeAttribute("office:value", words);
    } else if (cell instanceof LocalDate || cell instanceof Instant) {
      xml.writeAttribute("table:style-name", cell instanceof Instant ? "instant" : "day");
      xml.writeAttribute("office:value-type", "date");
      xml.writeAttribute("office:date-value", words);
    } else if (!words.isEmpty()) {
      xml.writeAttribute("office:value-type", "string");
    }
    for (var line : Markup.allowed(words).lines().toList()) {
      xml.writeStartElement("text:p");
      xml.writeCharacters(line);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String words(Object cell) {
    return switch (cell) {
      case BigDecimal number -> number.toPlainString();
      case Instant at ->
          DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
              at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
      default -> cell.toString();
    };
  }

  /** Ends the file; one that is not ended is seen to be broken. */
  public void end() {
    try {
      xml.writeEndDocument();
      xml.flush();
      text.flush();
      zip.closeEntry();
      zip.finish();
    } catch (IOException | XMLStreamException e) {
      throw broken(e);
    }
  }
}
