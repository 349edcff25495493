package org.essor.cohorts.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.essor.kernel.Refusal;

/**
 * A table as people have it: one row a line, cells separated by commas, semicolons or tabs, with or
 * without a line {@code sep=;} before it.
 */
final class Sheet {

  /** The largest file, in bytes. */
  static final int LARGEST = 1_000_000;

  private static final Pattern LINE = Pattern.compile("\r\n|\r|\n");
  private static final Pattern MARKED = Pattern.compile("sep=(.)", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
  private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u202f\\ufeff]+");
  private static final char[] SEPARATORS = {';', '\t', ','};

  private final List<String> lines;
  private final int first;
  private final CSVFormat format;

  private Sheet(List<String> lines) {
    this.lines = lines;
    int top = next(0);
    var marked = MARKED.matcher(clean(lines.get(top)));
    int begin = marked.matches() ? next(top + 1) : top;
    this.first = Math.min(begin, lines.size() - 1);
    this.format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(
                marked.matches() ? marked.group(1).charAt(0) : separator(lines.get(first)))
            .setTrim(true)
            .get();
  }

  /**
   * Reads the text of a file in UTF-8, UTF-16 with its mark, or Windows-1252.
   *
   * @throws Refusal {@code cohorts.file.large}, {@code .kind} where it is a spreadsheet or another
   *     file that is no text
   */
  static String text(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new Refusal("cohorts.file.large", LARGEST / 1_000_000);
    }
    if (bytes.length > 1 && (bytes[0] & bytes[1] & 0xfe) == 0xfe && bytes[0] != bytes[1]) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    var whole = new String(bytes, StandardCharsets.ISO_8859_1);
    if (whole.startsWith("PK\3\4") || whole.startsWith("%PDF") || whole.indexOf('\0') >= 0) {
      throw new Refusal("cohorts.file.kind");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  /**
   * Reads a table.
   *
   * @throws Refusal {@code cohorts.file.empty}
   */
  static Sheet of(String content) {
    var lines = List.of(LINE.split(content.replace("\ufeff", ""), -1));
    if (lines.stream().allMatch(line -> clean(line).isEmpty())) {
      throw new Refusal("cohorts.file.empty");
    }
    return new Sheet(lines);
  }

  /** A cell without spaces around it, and one where it has several. */
  static String clean(String cell) {
    return BLANK.matcher(cell).replaceAll(" ").strip();
  }

  /** The letters of a heading: small, without accents, nothing else. */
  static String letters(String heading) {
    var plain = ACCENTS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD)).replaceAll("");
    return NO_LETTER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** True where the letters of a heading call a column one of e-mail addresses. */
  static boolean isEmail(String letters) {
    return letters.contains("mail")
        || letters.contains("courriel")
        || letters.equals("adresseelectronique");
  }

  private int next(int from) {
    return IntStream.range(from, lines.size())
        .filter(i -> !clean(lines.get(i)).isEmpty())
        .findFirst()
        .orElse(from);
  }

  /** The one that comes most often outside quotes. */
  private static char separator(String line) {
    var bare = QUOTED.matcher(line).replaceAll("");
    char best = SEPARATORS[0];
    for (char each : SEPARATORS) {
      if (count(bare, each) > count(bare, best)) {
        best = each;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }

  /** The first line that says something, which may be headings. */
  String head() {
    return lines.get(first);
  }

  /** The numbers, from 0, of the lines that say something, from one on. */
  IntStream from(int line) {
    return IntStream.range(line, lines.size()).filter(i -> !clean(lines.get(i)).isEmpty());
  }

  /** The number, from 0, of the first line. */
  int first() {
    return first;
  }

  String line(int number) {
    return lines.get(number);
  }

  /** The cells of a line; empty where a quotation mark stays open. */
  Optional<List<String>> cells(String line) {
    try (var parser = CSVParser.parse(line, format)) {
      return parser.stream().findFirst().map(row -> row.stream().map(Sheet::clean).toList());
    } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
      return Optional.empty();
    }
  }
}
