package org.essor.cohorts.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.essor.cohorts.StudentLine;
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
  public static final int LARGEST = Sheet.LARGEST;

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>(),;:\"\\\\]{1,64}@[^\\s@<>(),;:\"\\\\]+\\.[^\\s@<>(),;:\"\\\\.]+");

  private static final String REASON = "cohorts.apart.";
  private static final String MISSING = "missing";
  private static final int LONGEST_EMAIL = 254;
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
          Map.entry("promotion", Column.GROUP));

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
   * @throws org.essor.kernel.Refusal {@code cohorts.file.empty}, {@code .large}, {@code .kind}
   *     where it is a spreadsheet or another file that is no text
   */
  public static StudentFile read(byte[] bytes) {
    return read(Sheet.text(bytes));
  }

  /** Reads what was typed or pasted; see {@link #read(byte[])}. */
  public static StudentFile read(String content) {
    return new Reading(Sheet.of(content)).done();
  }

  /** True where no line has an address: the column is missing. */
  public boolean hasNoAddress() {
    return students.isEmpty()
        && !apart.isEmpty()
        && apart.stream().allMatch(each -> each.reason().equals(REASON + MISSING));
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

  /** True for what may be an e-mail address. */
  static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
  }

  private static Column column(String heading) {
    var letters = Sheet.letters(heading);
    return Sheet.isEmail(letters) ? Column.EMAIL : NAMES.getOrDefault(letters, Column.OTHER);
  }

  /** One reading, from the first line to the last. */
  private static final class Reading {

    private final Sheet sheet;
    private final List<Column> columns;
    private final List<StudentLine> students = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Reading(Sheet sheet) {
      this.sheet = sheet;
      this.columns = headings(sheet.head());
    }

    /** The columns, where the first line names them. */
    private List<Column> headings(String line) {
      if (line.contains("@")) {
        return List.of();
      }
      var named = sheet.cells(line).orElse(List.of()).stream().map(StudentFile::column).toList();
      return named.contains(Column.EMAIL) ? named : List.of();
    }

    StudentFile done() {
      sheet
          .from(columns.isEmpty() ? sheet.first() : sheet.first() + 1)
          .forEach(i -> line(i + 1, sheet.line(i)));
      return new StudentFile(students, apart, ignored());
    }

    private List<String> ignored() {
      var names = sheet.cells(sheet.head()).orElse(List.of());
      return IntStream.range(0, columns.size())
          .filter(i -> columns.get(i) == Column.OTHER && !names.get(i).isEmpty())
          .mapToObj(names::get)
          .toList();
    }

    private void line(int number, String text) {
      var cells = sheet.cells(text);
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
        apart(number, text, MISSING, "");
      } else if (!isEmail(line.email())) {
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
      apart.add(new Apart(number, text, REASON + reason, fact));
    }

    private Optional<StudentLine> named(List<String> cells) {
      if (cells.size() > columns.size()
          && !cells.subList(columns.size(), cells.size()).stream().allMatch(String::isEmpty)) {
        return Optional.empty();
      }
      return Optional.of(
          student(
              Sheet.clean(cell(cells, Column.FIRST) + " " + cell(cells, Column.LAST)),
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
                  Sheet.clean(String.join(" ", cells.subList(0, at))),
                  cells.get(at),
                  after.isEmpty() ? "" : after.getFirst()));
    }

    private static StudentLine student(String name, String email, String group) {
      return new StudentLine(name, email.toLowerCase(Locale.ROOT), group);
    }
  }
}
