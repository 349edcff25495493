package org.essor.journeys.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.journeys.Body;
import org.essor.journeys.Evidence;
import org.essor.journeys.LegalClock;
import org.essor.journeys.Step;
import org.essor.journeys.Step.Duration;
import org.essor.journeys.Step.Duration.Kind;
import org.essor.journeys.Tariff;
import org.essor.journeys.Text;

/** Reads {@code clocks.csv}, {@code tariffs.csv} and {@code steps.yaml}. */
final class RoadmapReader {

  private static final Map<String, Kind> KINDS =
      Map.of(
          "legal", Kind.LEGAL,
          "typical", Kind.TYPICAL,
          "waiting", Kind.WAITING,
          "unknown", Kind.UNKNOWN);
  private static final Map<String, LegalClock.Unit> CLOCK_UNITS =
      Map.of("days", LegalClock.Unit.CALENDAR_DAYS, "working_days", LegalClock.Unit.WORKING_DAYS);
  private static final Map<String, Tariff.Unit> TARIFF_UNITS =
      Map.of(
          "eur", Tariff.Unit.EUROS,
          "percent", Tariff.Unit.PERCENT,
          "reference", Tariff.Unit.REFERENCE);
  private static final Set<String> CLOCK_COLUMNS =
      Set.of("id", "path", "event", "body", "days", "unit", "legal_ref", "evidence");
  private static final Set<String> TARIFF_COLUMNS =
      Set.of("id", "amount_eur", "unit", "source", "evidence");
  private static final Body NOBODY = new Body("", Text.NONE, Text.NONE, Optional.empty());

  private final ContentFiles files;
  private final References references;
  private final Map<String, Body> bodies;

  RoadmapReader(ContentFiles files, References references, Map<String, Body> bodies) {
    this.files = files;
    this.references = references;
    this.bodies = bodies;
  }

  List<LegalClock> clocks() {
    return rows("/clocks.csv", CLOCK_COLUMNS).map(this::clock);
  }

  private LegalClock clock(Cells cells) {
    return new LegalClock(
        cells.text("id"),
        cells.text("path") + "/" + cells.text("event"),
        cells.both("path"),
        cells.both("event"),
        cells.body(bodies, "body"),
        cells.number("days").intValue(),
        cells.oneOf("unit", CLOCK_UNITS, LegalClock.Unit.CALENDAR_DAYS),
        cells.both("start"),
        cells.bothOrNone("note"),
        cells.text("legal_ref"),
        cells.evidence());
  }

  List<Tariff> tariffs() {
    return rows("/tariffs.csv", TARIFF_COLUMNS).map(RoadmapReader::tariff);
  }

  private static Tariff tariff(Cells cells) {
    var unit = cells.oneOf("unit", TARIFF_UNITS, Tariff.Unit.EUROS);
    var reference = unit == Tariff.Unit.REFERENCE;
    return new Tariff(
        cells.text("id"),
        cells.both("scheme"),
        cells.both("line"),
        reference ? Optional.empty() : Optional.of(cells.number("amount_eur")),
        unit,
        reference ? cells.text("amount_eur") : "",
        cells.bothOrNone("period"),
        cells.bothOrNone("condition"),
        cells.text("source"),
        cells.evidence());
  }

  private Rows rows(String ending, Set<String> required) {
    var rows = new ArrayList<Cells>();
    for (String path : files.files().paths(ending)) {
      var table = files.table(path);
      required.stream()
          .filter(column -> !table.columns().contains(column))
          .sorted()
          .forEach(column -> files.problems().add(path, "", "has no column " + column));
      table.rows().forEach(row -> rows.add(new Cells(files.problems(), path, row)));
    }
    return new Rows(rows);
  }

  private record Rows(List<Cells> rows) {
    <T> List<T> map(Function<Cells, T> reader) {
      return rows.stream().map(reader).toList();
    }
  }

  private record Cells(Problems problems, String file, CsvTable.Row row) {

    void problem(String column, String what) {
      problems.add(file, "line " + row.line() + ", " + column, what);
    }

    String text(String column) {
      if (row.get(column).isEmpty()) {
        problem(column, "is missing");
      }
      return row.get(column);
    }

    /** The columns {@code fr_<name>} and {@code en_<name>}; both must be filled. */
    Text both(String name) {
      return new Text(text("fr_" + name), text("en_" + name));
    }

    Text bothOrNone(String name) {
      var text = new Text(row.get("fr_" + name), row.get("en_" + name));
      if (text.fr().isEmpty() != text.en().isEmpty()) {
        problem(
            (text.fr().isEmpty() ? "fr_" : "en_") + name, "is missing: the other language has it");
      }
      return text;
    }

    <E> E oneOf(String column, Map<String, E> allowed, E fallback) {
      var meaning = allowed.get(row.get(column));
      if (meaning == null) {
        problem(column, "must be one of " + String.join(", ", allowed.keySet()));
      }
      return meaning == null ? fallback : meaning;
    }

    /** The first letter of the cell: what follows says where it was read. */
    Evidence evidence() {
      var tag = row.get("evidence");
      var evidence = tag.isEmpty() ? null : References.TAGS.get(tag.substring(0, 1));
      if (evidence == null) {
        problem("evidence", "must begin with P, S or M");
      }
      return evidence == null ? Evidence.MEMORY : evidence;
    }

    BigDecimal number(String column) {
      try {
        return new BigDecimal(row.get(column));
      } catch (NumberFormatException _) {
        problem(column, "must be a number");
        return BigDecimal.ZERO;
      }
    }

    Body body(Map<String, Body> bodies, String column) {
      var body = bodies.get(text(column));
      if (body == null) {
        problem(column, "unknown body " + row.get(column));
      }
      return body == null ? NOBODY : body;
    }
  }

  SequencedMap<String, Step> steps(List<LegalClock> clocks) {
    var byId =
        clocks.stream()
            .collect(Collectors.toMap(LegalClock::name, clock -> clock, (first, _) -> first));
    var steps = new LinkedHashMap<String, Step>();
    var entries = files.entries("/steps.yaml", "id");
    entries.forEach(entry -> steps.put(entry.text("id"), step(entry, byId)));
    entries.forEach(entry -> checkPrerequisites(entry, steps));
    return steps;
  }

  private Step step(Entry entry, Map<String, LegalClock> clocks) {
    entry.only("id", "stage", "fr", "en", "body", "after", "duration", "funding", "sources");
    return new Step(
        entry.text("id"),
        stage(entry),
        entry.both("title"),
        entry.bothOrNone("about"),
        body(entry),
        entry.texts("after"),
        duration(entry.child("duration"), clocks),
        entry.texts("funding"),
        references.read(entry, "sources"));
  }

  private static int stage(Entry entry) {
    var stage = entry.whole("stage").orElse(0);
    if (stage < 1 || stage > 7) {
      entry.problem("stage", "must be a whole number from 1 to 7");
    }
    return stage;
  }

  private Body body(Entry entry) {
    var body = bodies.get(entry.text("body"));
    if (body == null) {
      entry.problem("body", "unknown body " + entry.find("body").orElse(""));
    }
    return body == null ? NOBODY : body;
  }

  private static Duration duration(Entry entry, Map<String, LegalClock> clocks) {
    entry.only("kind", "days", "clock", "sources");
    entry.text("kind");
    var kind = entry.oneOf("kind", KINDS, Kind.UNKNOWN);
    var clock = entry.find("clock").map(clocks::get);
    if (entry.has("clock") && clock.isEmpty()) {
      entry.problem("clock", "unknown clock " + entry.find("clock").orElse(""));
    }
    var days = entry.whole("days").or(() -> clock.map(LegalClock::days));
    checkDays(entry, kind, days);
    return new Duration(kind, days.map(OptionalInt::of).orElse(OptionalInt.empty()), clock);
  }

  private static void checkDays(Entry entry, Kind kind, Optional<Integer> days) {
    if (kind == Kind.UNKNOWN && days.isPresent()) {
      entry.problem("days", "must be left out where the duration is unknown");
    }
    if (kind != Kind.UNKNOWN && days.isEmpty()) {
      entry.problem("days", "is missing: give days or a clock, or write kind: unknown");
    }
  }

  private static void checkPrerequisites(Entry entry, Map<String, Step> steps) {
    entry.texts("after").stream()
        .filter(step -> !steps.containsKey(step))
        .forEach(step -> entry.problem("after", "unknown step " + step));
  }
}
