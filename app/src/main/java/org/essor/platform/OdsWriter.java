package org.essor.platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    row(columns);
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
    for (var prefix : List.of("office", "table", "text")) {
      xml.writeAttribute("xmlns:" + prefix, URN + prefix + ":1.0");
    }
    xml.writeAttribute("office:version", VERSION);
    xml.writeStartElement("office:body");
    xml.writeStartElement("office:spreadsheet");
    xml.writeStartElement("table:table");
    xml.writeAttribute("table:name", sheet);
    xml.writeEmptyElement("table:table-column");
    xml.writeAttribute("table:number-columns-repeated", String.valueOf(columns));
  }

  /** Writes a row: a {@link BigDecimal} as a number, all else as text. */
  public void row(List<?> cells) {
    try {
      xml.writeStartElement("table:table-row");
      for (var cell : cells) {
        cell(cell);
      }
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private void cell(Object cell) throws XMLStreamException {
    var words = cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    xml.writeStartElement("table:table-cell");
    if (cell instanceof BigDecimal) {
      xml.writeAttribute("office:value-type", "float");
      xml.writeAttribute("office:value", words);
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
