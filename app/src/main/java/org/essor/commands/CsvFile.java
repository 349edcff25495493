package org.essor.commands;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A table as people export it: UTF-8 with or without a byte-order mark, any line ends, fields
 * between commas, semicolons or tabs, quoted or not, plain or compressed with gzip. Blank lines,
 * lines that begin with {@code #} and the line {@code sep=;} of spreadsheets are passed over.
 */
final class CsvFile {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private CsvFile() {}

  /**
   * A line of a table.
   *
   * @param number its place in the file, from 1
   * @param commaIsFree whether fields stand between semicolons or tabs, so that a comma is a
   *     decimal mark
   */
  record Line(int number, List<String> fields, boolean commaIsFree) {

    String first() {
      return fields.getFirst();
    }
  }

  /** Takes the lines of a file one by one. */
  @FunctionalInterface
  interface Lines {
    void take(Line line);
  }

  /** Reads a file to its end; a file without any line is refused. */
  static void read(Path file, Lines lines) {
    try (var reader = reader(file)) {
      var splitter = new CsvSplitter(file);
      int taken = 0;
      int number = 0;
      for (var text = reader.readLine(); text != null; text = reader.readLine()) {
        number++;
        text = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!text.isBlank() && !text.startsWith("#") && !text.matches("sep=.?")) {
          lines.take(splitter.split(number, text));
          taken++;
        }
      }
      if (taken == 0) {
        throw new BadInputException(file.getFileName() + " is empty.");
      }
    } catch (CharacterCodingException e) {
      throw new BadInputException(
          file.getFileName() + " is not a text in UTF-8: in a spreadsheet, save it as CSV UTF-8.");
    } catch (IOException e) {
      throw new BadInputException("Cannot read the file " + file + ".");
    }
  }

  private static BufferedReader reader(Path file) throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    return new BufferedReader(new InputStreamReader(plain(bytes), decoder), 1 << 16);
  }

  private static InputStream plain(BufferedInputStream bytes) throws IOException {
    bytes.mark(2);
    boolean compressed = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
    bytes.reset();
    return compressed ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }

  /** Cuts lines into fields; the first line settles what stands between them. */
  private static final class CsvSplitter {

    private final Path file;
    private final List<Character> separator = new ArrayList<>();

    CsvSplitter(Path file) {
      this.file = file;
    }

    Line split(int number, String text) {
      if (separator.isEmpty()) {
        separator.add(text.indexOf(';') >= 0 ? ';' : text.indexOf('\t') >= 0 ? '\t' : ',');
      }
      char between = separator.getFirst();
      var fields = new ArrayList<String>();
      int at = 0;
      while (at <= text.length()) {
        if (at < text.length() && text.charAt(at) == '"') {
          at = quoted(new Line(number, fields, false), text, at);
        } else {
          int end = text.indexOf(between, at);
          end = end < 0 ? text.length() : end;
          fields.add(text.substring(at, end).strip());
          at = end + 1;
        }
      }
      return new Line(number, fields, between != ',');
    }

    private int quoted(Line line, String text, int start) {
      var field = new StringBuilder();
      int at = start + 1;
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c != '"') {
          field.append(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          field.append(text.charAt(at++));
        } else {
          line.fields().add(field.toString().strip());
          return afterQuote(line, text, at);
        }
      }
      throw notClosed(line);
    }

    private int afterQuote(Line line, String text, int at) {
      if (at < text.length() && text.charAt(at) != separator.getFirst()) {
        throw new BadInputException(
            "%s, line %d, column %d: text after a closing quotation mark."
                .formatted(file.getFileName(), line.number(), line.fields().size()));
      }
      return at + 1;
    }

    private BadInputException notClosed(Line line) {
      return new BadInputException(
          "%s, line %d, column %d: a quotation mark is not closed."
              .formatted(file.getFileName(), line.number(), line.fields().size() + 1));
    }
  }
}
