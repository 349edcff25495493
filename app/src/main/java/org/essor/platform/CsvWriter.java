package org.essor.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV (RFC 4180), line by line: memory does not grow with their number. A cell
 * that a spreadsheet would run as a formula has an apostrophe before it.
 */
public final class CsvWriter {

  /** A sign that is not the sign of a number. */
  private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r]|-(?![0-9.]+$)");

  private final CSVPrinter printer;

  /**
   * Begins the table.
   *
   * @param columns the first line, as it is
   */
  public CsvWriter(Appendable out, List<String> columns) {
    try {
      printer = CSVFormat.RFC4180.print(out);
      printer.printRecord(columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a line, ended by CRLF. */
  public void line(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(CsvWriter::harmless).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String harmless(String cell) {
    return FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
  }
}
