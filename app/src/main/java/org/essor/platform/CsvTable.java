package org.essor.platform;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A CSV file with a heading line (RFC 4180).
 *
 * @param columns the headings, in order
 * @param rows the cells by heading; a row that ends early has empty cells
 */
public record CsvTable(List<String> columns, List<Row> rows) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  /**
   * A line of the table.
   *
   * @param line its number in the file, from 1 (the headings)
   */
  public record Row(long line, Map<String, String> cells) {
    public String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  public CsvTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table, cells trimmed, empty lines left out.
   *
   * @throws IllegalArgumentException where it is not a well-formed CSV table; the message says why
   */
  public static CsvTable read(String content) {
    try (var parser = CSVParser.parse(content.replace("\uFEFF", ""), FORMAT)) {
      var rows =
          parser.stream().map(row -> new Row(row.getRecordNumber() + 1, row.toMap())).toList();
      return new CsvTable(parser.getHeaderNames(), rows);
    } catch (IOException | RuntimeException malformed) {
      throw new IllegalArgumentException(
          "is not a well-formed CSV table: " + malformed.getMessage(), malformed);
    }
  }

  /**
   * Writes a table, lines ended by CRLF. A cell that a spreadsheet would run as a formula has an
   * apostrophe before it.
   */
  public static String write(List<String> columns, List<List<String>> rows) {
    var out = new StringBuilder();
    var csv = new CsvWriter(out, columns);
    rows.forEach(csv::line);
    return out.toString();
  }
}
