package org.essor.cohorts.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.cohorts.AcademicYear;
import org.essor.cohorts.OutsideResult;
import org.essor.cohorts.OutsideResult.Part;
import org.essor.cohorts.StudentLine;
import org.essor.cohorts.internal.StudentFile.Apart;
import org.essor.kernel.Paris;
import org.essor.kernel.Refusal;

/**
 * Results of another service as its file gives them, such as the results of a session of
 * certification of Pix: whom, whether certified, the day, and what is said of each domain or
 * competence. Without headings, an address and a result a line.
 *
 * @param results each person once
 * @param apart lines that cannot be used, and why
 * @param ignored how many columns are not read: nothing of them is kept
 */
public record OutsideFile(List<OutsideResult> results, List<Apart> apart, long ignored) {

  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}(?:[.,]\\d{1,2})?(?:\\D.*)?");

  private static final Set<String> CERTIFIED =
      Set.of(
          "validee",
          "valide",
          "validated",
          "certifie",
          "certifiee",
          "certified",
          "obtenu",
          "obtenue",
          "passed",
          "reussi",
          "reussie",
          "admis",
          "admise",
          "acquis",
          "oui",
          "yes");

  private static final Set<String> NOT_CERTIFIED =
      Set.of(
          "rejetee",
          "rejete",
          "rejected",
          "annulee",
          "annule",
          "cancelled",
          "refuse",
          "refusee",
          "echec",
          "echouee",
          "failed",
          "nonobtenu",
          "nonobtenue",
          "nonadmis",
          "noncertifie",
          "ajourne",
          "non",
          "no");

  private static final Map<String, Column> NAMES =
      Map.ofEntries(
          Map.entry("nom", Column.LAST),
          Map.entry("lastname", Column.LAST),
          Map.entry("prenom", Column.FIRST),
          Map.entry("firstname", Column.FIRST),
          Map.entry("identifiantexterne", Column.NUMBER),
          Map.entry("externalid", Column.NUMBER),
          Map.entry("numeroetudiant", Column.NUMBER),
          Map.entry("studentnumber", Column.NUMBER),
          Map.entry("ine", Column.NUMBER),
          Map.entry("numerodecertification", Column.CERTIFICATE),
          Map.entry("certificationnumber", Column.CERTIFICATE),
          Map.entry("statut", Column.STATUS),
          Map.entry("status", Column.STATUS),
          Map.entry("nombredepix", Column.RESULT),
          Map.entry("resultat", Column.RESULT),
          Map.entry("result", Column.RESULT),
          Map.entry("score", Column.RESULT),
          Map.entry("datedepassagedelacertification", Column.DATE),
          Map.entry("datedepassage", Column.DATE),
          Map.entry("date", Column.DATE));

  private static final List<DateTimeFormatter> DAYS =
      Stream.of("dd/MM/uuuu", "uuuu-MM-dd")
          .map(form ->
              DateTimeFormatter.ofPattern(form, Locale.ROOT)
                  .withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private enum Column {
    FIRST,
    LAST,
    EMAIL,
    NUMBER,
    CERTIFICATE,
    STATUS,
    RESULT,
    DATE,
    PART,
    OTHER
  }

  public OutsideFile {
    results = List.copyOf(results);
    apart = List.copyOf(apart);
  }

  /**
   * When results may have been obtained.
   *
   * @param year the one that the batch is of
   * @param today no result is later
   */
  public record When(AcademicYear year, LocalDate today) {
    private boolean contains(LocalDate day) {
      return AcademicYear.of(day.atTime(LocalTime.NOON).atZone(Paris.ZONE).toInstant())
          .equals(year);
    }
  }

  /**
   * Reads a file in UTF-8, UTF-16 with its mark, or Windows-1252.
   *
   * @throws Refusal {@code cohorts.file.empty}, {@code .large}, {@code .kind}; {@code .heads} where
   *     the first line names neither people nor results
   */
  public static OutsideFile read(byte[] bytes, When when) {
    return read(Sheet.text(bytes), when);
  }

  /** Reads what was typed or pasted; see {@link #read(byte[], When)}. */
  public static OutsideFile read(String content, When when) {
    var sheet = Sheet.of(content);
    return sheet.head().contains("@") ? bare(content) : new Reading(sheet, when).done();
  }

  /** An address and a result a line: all of them certified. */
  private static OutsideFile bare(String content) {
    var file = StudentFile.read(content);
    return new OutsideFile(
        file.students().stream().map(each -> OutsideResult.of(each.email(), each.group())).toList(),
        file.apart(),
        0);
  }

  private static Column column(String heading) {
    if (NUMBERED.matcher(heading).matches()) {
      return Column.PART;
    }
    var letters = Sheet.letters(heading);
    if (Stream.of("domaine", "domain", "competence").anyMatch(letters::startsWith)) {
      return Column.PART;
    }
    return Sheet.isEmail(letters) ? Column.EMAIL : NAMES.getOrDefault(letters, Column.OTHER);
  }

  /** One reading, below the headings. */
  private static final class Reading {

    private final Sheet sheet;
    private final When when;
    private final List<String> heads;
    private final List<Column> columns;
    private final List<OutsideResult> results = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Reading(Sheet sheet, When when) {
      this.sheet = sheet;
      this.when = when;
      this.heads = sheet.cells(sheet.head()).orElse(List.of());
      this.columns = heads.stream().map(OutsideFile::column).toList();
      if (Stream.of(Column.EMAIL, Column.NUMBER, Column.CERTIFICATE).noneMatch(columns::contains)) {
        throw new Refusal("cohorts.file.heads");
      }
    }

    OutsideFile done() {
      sheet.from(sheet.first() + 1).forEach(i -> line(i + 1, sheet.line(i)));
      return new OutsideFile(
          results, apart, columns.stream().filter(each -> each == Column.OTHER).count());
    }

    private void line(int number, String text) {
      var cells = sheet.cells(text);
      if (cells.isEmpty()) {
        apart(number, text, "quotes", "");
      } else if (cells.get().size() > columns.size()
          && !cells.get().subList(columns.size(), cells.get().size()).stream()
              .allMatch(String::isEmpty)) {
        apart(number, text, "columns", "");
      } else if (!cells.get().stream().allMatch(String::isEmpty)) {
        line(number, text, new Row(cells.get()));
      }
    }

    private void apart(int number, String text, String reason, String fact) {
      apart.add(new Apart(number, text, "cohorts.apart." + reason, fact));
    }

    /** The cells of a line, by what they say. */
    private final class Row {
      private final List<String> cells;

      Row(List<String> cells) {
        this.cells = cells;
      }

      /** The first cell of a column that is filled. */
      String get(Column wanted) {
        return IntStream.range(0, Math.min(cells.size(), columns.size()))
            .filter(i -> columns.get(i) == wanted && !cells.get(i).isEmpty())
            .mapToObj(cells::get)
            .findFirst()
            .orElse("");
      }

      String who() {
        return Stream.of(
                get(Column.EMAIL).toLowerCase(Locale.ROOT),
                get(Column.NUMBER),
                get(Column.CERTIFICATE))
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("");
      }

      String status() {
        return Sheet.letters(get(Column.STATUS));
      }

      Optional<LocalDate> day() {
        for (var form : DAYS) {
          try {
            return Optional.of(LocalDate.parse(get(Column.DATE), form));
          } catch (DateTimeException _) {
            // The other form is tried next.
          }
        }
        return Optional.empty();
      }

      /** What is not said, or said by a dash, is left out. */
      List<Part> parts() {
        return IntStream.range(0, Math.min(cells.size(), columns.size()))
            .filter(i -> columns.get(i) == Column.PART)
            .filter(i -> !cells.get(i).isEmpty() && !cells.get(i).matches("[-–—]"))
            .mapToObj(i -> new Part(heads.get(i), cells.get(i)))
            .toList();
      }

      /** A number alone is told with its unit. */
      String result() {
        var result = get(Column.RESULT);
        var isPix =
            columns.contains(Column.RESULT)
                && Sheet.letters(heads.get(columns.indexOf(Column.RESULT))).endsWith("pix");
        return isPix && !result.isEmpty() ? result + " Pix" : result;
      }

      boolean isLong() {
        return cells.stream().anyMatch(cell -> cell.length() > StudentLine.LONGEST);
      }

      OutsideResult done() {
        return new OutsideResult(
            who(),
            get(Column.EMAIL).toLowerCase(Locale.ROOT),
            Sheet.clean(get(Column.FIRST) + " " + get(Column.LAST)),
            result(),
            !NOT_CERTIFIED.contains(status()),
            day(),
            parts());
      }
    }

    private void line(int number, String text, Row row) {
      var wrong = wrong(row);
      if (wrong.isPresent()) {
        apart(number, text, wrong.get().reason(), wrong.get().fact());
      } else {
        seen.put(row.who(), number);
        results.add(row.done());
      }
    }

    private record Wrong(String reason, String fact) {}

    private Optional<Wrong> wrong(Row row) {
      var email = row.get(Column.EMAIL);
      if (row.who().isEmpty()) {
        return wrong("whom", "");
      }
      if (!email.isEmpty() && !StudentFile.isEmail(email)) {
        return wrong("email", email);
      }
      if (row.isLong()) {
        return wrong("cell", "" + StudentLine.LONGEST);
      }
      if (seen.containsKey(row.who())) {
        return wrong("same", "" + seen.get(row.who()));
      }
      return wrongResult(row);
    }

    private Optional<Wrong> wrongResult(Row row) {
      var status = row.status();
      if (columns.contains(Column.STATUS)
          && !CERTIFIED.contains(status)
          && !NOT_CERTIFIED.contains(status)) {
        return wrong("status", row.get(Column.STATUS));
      }
      var said = row.get(Column.DATE);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      var day = row.day().filter(each -> !each.isAfter(when.today()));
      if (day.isEmpty()) {
        return wrong("day", said);
      }
      return day.filter(when::contains).isPresent()
          ? Optional.empty()
          : wrong("year", when.year().toString());
    }

    private static Optional<Wrong> wrong(String reason, String fact) {
      return Optional.of(new Wrong(reason, fact));
    }
  }
}
