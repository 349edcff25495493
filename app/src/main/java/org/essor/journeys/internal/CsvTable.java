package org.essor.journeys.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A CSV file with a heading line.
 *
 * @param columns the headings, in order
 * @param rows the cells by heading; a row that ends early has empty cells
 */
record CsvTable(List<String> columns, List<Row> rows) {

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
  record Row(long line, Map<String, String> cells) {
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  static CsvTable read(Problems problems, String file, String content) {
    try (var parser = CSVParser.parse(content.replace("\uFEFF", ""), FORMAT)) {
      var rows =
          parser.stream().map(row -> new Row(row.getRecordNumber() + 1, row.toMap())).toList();
      return new CsvTable(parser.getHeaderNames(), rows);
    } catch (IOException | RuntimeException malformed) {
      problems.add(file, "", "is not a well-formed CSV table: " + malformed.getMessage());
      return new CsvTable(List.of(), List.of());
    }
  }
}
