package org.essor.cohorts.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.essor.cohorts.StudentLine;
import org.essor.kernel.Refusal;
import org.essor.platform.CsvTable;

/**
 * A list of students as teachers have it: a name, an e-mail address, a group a line, with or
 * without a line of headings, separated by commas, semicolons or tabs. What cannot be used is kept
 * apart, with the number of its line.
 *
 * @param students those that can be enrolled, each address once
 * @param apart the others
 * @param ignored headings of columns that are not used
 */
public record StudentFile(List<StudentLine> students, List<Apart> apart, List<String> ignored) {

  /** The largest file, in bytes. */
  public static final int LARGEST = 1_000_000;

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>(),;:\"\\\\]{1,64}@[^\\s@<>(),;:\"\\\\]+\\.[^\\s@<>(),;:\"\\\\.]+");

  private static final int LONGEST_EMAIL = 254;
  private static final Pattern LINE = Pattern.compile("\r\n|\r|\n");
  private static final Pattern MARKED = Pattern.compile("sep=(.)", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
  private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u202f\\ufeff]+");
  private static final char[] SEPARATORS = {';', '\t', ','};

  private static final Map<String, Column> NAMES =
      Map.ofEntries(
          Map.entry("nom", Column.LAST),
          Map.entry("nomdefamille", Column.LAST),
          Map.entry("nomusuel", Column.LAST),
          Map.entry("name", Column.LAST),
          Map.entry("lastname", Column.LAST),
          Map.entry("surname", Column.LAST),
          Map.entry("familyname", Column.LAST),
          Map.entry("etudiant", Column.LAST),
          Map.entry("student", Column.LAST),
          Map.entry("nomprenom", Column.LAST),
          Map.entry("prenom", Column.FIRST),
          Map.entry("firstname", Column.FIRST),
          Map.entry("givenname", Column.FIRST),
          Map.entry("groupe", Column.GROUP),
          Map.entry("group", Column.GROUP),
          Map.entry("classe", Column.GROUP),
          Map.entry("class", Column.GROUP),
          Map.entry("td", Column.GROUP),
          Map.entry("promotion", Column.GROUP),
          Map.entry("resultat", Column.GROUP),
          Map.entry("result", Column.GROUP),
          Map.entry("score", Column.GROUP));

  private enum Column {
    FIRST,
    LAST,
    EMAIL,
    GROUP,
    OTHER
  }

  public StudentFile {
    students = List.copyOf(students);
    apart = List.copyOf(apart);
    ignored = List.copyOf(ignored);
  }

  /**
   * A line that cannot be used.
   *
   * @param line its number, from 1
   * @param text as it stands there
   * @param reason the key of the text that says why
   * @param fact fills that text, empty where it has no place
   */
  public record Apart(int line, String text, String reason, String fact) {}

  /**
   * Reads a file in UTF-8, UTF-16 with its mark, or Windows-1252.
   *
   * @throws Refusal {@code cohorts.file.empty}, {@code .large}, {@code .kind} where it is a
   *     spreadsheet or another file that is no text
   */
  public static StudentFile read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new Refusal("cohorts.file.large", LARGEST / 1_000_000);
    }
    return read(text(bytes));
  }

  private static String text(byte[] bytes) {
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

  /** Reads what was typed or pasted; see {@link #read(byte[])}. */
  public static StudentFile read(String content) {
    var lines = List.of(LINE.split(content.replace("\ufeff", ""), -1));
    if (lines.stream().allMatch(line -> clean(line).isEmpty())) {
      throw new Refusal("cohorts.file.empty");
    }
    return new Reading(lines).done();
  }

  /** The students as a file, to be read again. */
  public String written() {
    return CsvTable.write(
        List.of("nom", "email", "groupe"),
        students.stream().map(each -> List.of(each.name(), each.email(), each.group())).toList());
  }

  /** What was kept apart, as it stood there. */
  public String writtenApart() {
    return String.join("\n", apart.stream().map(Apart::text).toList());
  }

  private static String clean(String cell) {
    return BLANK.matcher(cell).replaceAll(" ").strip();
  }

  private static Column column(String heading) {
    var plain = ACCENTS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD)).replaceAll("");
    var letters = NO_LETTER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    if (letters.contains("mail")
        || letters.contains("courriel")
        || letters.equals("adresseelectronique")) {
      return Column.EMAIL;
    }
    return NAMES.getOrDefault(letters, Column.OTHER);
  }

  /** One reading, from the first line to the last. */
  private static final class Reading {

    private final List<String> lines;
    private final int first;
    private final CSVFormat format;
    private final List<Column> columns;
    private final List<StudentLine> students = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Reading(List<String> lines) {
      this.lines = lines;
      int top = next(0);
      var marked = MARKED.matcher(clean(lines.get(top)));
      int begin = marked.matches() ? next(top + 1) : top;
      this.first = Math.min(begin, lines.size() - 1);
      var head = lines.get(first);
      this.format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(marked.matches() ? marked.group(1).charAt(0) : separator(head))
              .setTrim(true)
              .get();
      this.columns = headings(head);
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

    /** The columns, where the first line names them. */
    private List<Column> headings(String line) {
      if (line.contains("@")) {
        return List.of();
      }
      var named = cells(line).orElse(List.of()).stream().map(StudentFile::column).toList();
      return named.contains(Column.EMAIL) ? named : List.of();
    }

    private Optional<List<String>> cells(String line) {
      try (var parser = CSVParser.parse(line, format)) {
        return parser.stream()
            .findFirst()
            .map(row -> row.stream().map(StudentFile::clean).toList());
      } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
        return Optional.empty();
      }
    }

    StudentFile done() {
      for (int i = columns.isEmpty() ? first : first + 1; i < lines.size(); i++) {
        if (!clean(lines.get(i)).isEmpty()) {
          line(i + 1, lines.get(i));
        }
      }
      return new StudentFile(students, apart, ignored());
    }

    private List<String> ignored() {
      var names = cells(lines.get(first)).orElse(List.of());
      return IntStream.range(0, columns.size())
          .filter(i -> columns.get(i) == Column.OTHER && !names.get(i).isEmpty())
          .mapToObj(names::get)
          .toList();
    }

    private void line(int number, String text) {
      var cells = cells(text);
      if (cells.isEmpty()) {
        apart(number, text, "quotes", "");
      } else if (!cells.get().stream().allMatch(String::isEmpty)) {
        line(number, text, columns.isEmpty() ? bare(cells.get()) : named(cells.get()));
      }
    }

    private void line(int number, String text, Optional<StudentLine> read) {
      if (read.isEmpty()) {
        apart(number, text, "columns", "");
        return;
      }
      var line = read.get();
      if (line.email().isEmpty()) {
        apart(number, text, "missing", "");
      } else if (line.email().length() > LONGEST_EMAIL || !EMAIL.matcher(line.email()).matches()) {
        apart(number, text, "email", line.email());
      } else if (Math.max(line.name().length(), line.group().length()) > StudentLine.LONGEST) {
        apart(number, text, "long", "" + StudentLine.LONGEST);
      } else if (seen.containsKey(line.email())) {
        apart(number, text, "twice", "" + seen.get(line.email()));
      } else {
        seen.put(line.email(), number);
        students.add(line);
      }
    }

    private void apart(int number, String text, String reason, String fact) {
      apart.add(new Apart(number, text, "cohorts.apart." + reason, fact));
    }

    private Optional<StudentLine> named(List<String> cells) {
      if (cells.size() > columns.size()
          && !cells.subList(columns.size(), cells.size()).stream().allMatch(String::isEmpty)) {
        return Optional.empty();
      }
      return Optional.of(
          student(
              clean(cell(cells, Column.FIRST) + " " + cell(cells, Column.LAST)),
              cell(cells, Column.EMAIL),
              cell(cells, Column.GROUP)));
    }

    /** The first cell of a column that is filled. */
    private String cell(List<String> cells, Column wanted) {
      return IntStream.range(0, Math.min(cells.size(), columns.size()))
          .filter(i -> columns.get(i) == wanted && !cells.get(i).isEmpty())
          .mapToObj(cells::get)
          .findFirst()
          .orElse("");
    }

    /** Without headings: what stands before the address is the name, what follows is the group. */
    private static Optional<StudentLine> bare(List<String> cells) {
      int at =
          IntStream.range(0, cells.size())
              .filter(i -> cells.get(i).contains("@"))
              .findFirst()
              .orElse(-1);
      if (at < 0) {
        return Optional.of(student("", "", ""));
      }
      var after =
          cells.subList(at + 1, cells.size()).stream().filter(cell -> !cell.isEmpty()).toList();
      return after.size() > 1
          ? Optional.empty()
          : Optional.of(
              student(
                  clean(String.join(" ", cells.subList(0, at))),
                  cells.get(at),
                  after.isEmpty() ? "" : after.getFirst()));
    }

    private static StudentLine student(String name, String email, String group) {
      return new StudentLine(name, email.toLowerCase(Locale.ROOT), group);
    }
  }
}
