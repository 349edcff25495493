package org.essor.journeys.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.essor.journeys.Body;
import org.essor.journeys.LegalClock;
import org.essor.journeys.Step;
import org.essor.journeys.Step.Duration;
import org.essor.journeys.Step.Duration.Kind;
import org.essor.journeys.Tariff;
import org.essor.journeys.Text;
import org.essor.journeys.content.Cells;
import org.essor.journeys.content.ContentFiles;
import org.essor.journeys.content.Entry;
import org.essor.journeys.content.Near;
import org.essor.journeys.content.References;
import org.essor.roadmap.Silence;
import org.essor.roadmap.Span;

/** Reads {@code clocks.csv}, {@code tariffs.csv} and {@code steps.yaml}. */
final class RoadmapReader {

  private static final Map<String, Kind> KINDS =
      Map.of(
          "legal", Kind.LEGAL,
          "typical", Kind.TYPICAL,
          "waiting", Kind.WAITING,
          "unknown", Kind.UNKNOWN);
  private static final Map<String, IntFunction<Span>> SPANS =
      Map.of(
          "days",
          Span.Days::new,
          "months",
          Span.Months::new,
          "working_days",
          Span.WorkingDays::new);
  private static final Map<String, Silence> SILENCES =
      Map.of("", Silence.NOT_STATED, "refusal", Silence.REFUSAL, "approval", Silence.APPROVAL);
  private static final Map<String, Boolean> SUSPENDABLE = Map.of("", false, "yes", true);
  private static final Map<String, Tariff.Unit> TARIFF_UNITS =
      Map.of(
          "eur", Tariff.Unit.EUROS,
          "percent", Tariff.Unit.PERCENT,
          "reference", Tariff.Unit.REFERENCE);
  private static final Set<String> CLOCK_COLUMNS =
      Set.of(
          "id",
          "path",
          "event",
          "body",
          "days",
          "unit",
          "silence",
          "suspendable",
          "legal_ref",
          "evidence");
  private static final Set<String> TARIFF_COLUMNS =
      Set.of("id", "routes", "amount_eur", "unit", "source", "evidence");
  private static final Body NOBODY =
      new Body("", Text.NONE, Text.NONE, Optional.empty(), List.of());

  private final ContentFiles files;
  private final References references;
  private final Map<String, Body> bodies;

  RoadmapReader(ContentFiles files, References references, Map<String, Body> bodies) {
    this.files = files;
    this.references = references;
    this.bodies = bodies;
  }

  List<LegalClock> clocks() {
    var names = new HashSet<String>();
    return files.rows("/clocks.csv", CLOCK_COLUMNS).stream()
        .map(cells -> clock(cells, names))
        .toList();
  }

  private LegalClock clock(Cells cells, Set<String> names) {
    var clock = clock(cells);
    if (!names.add(clock.name())) {
      cells.problem("event", "two clocks have the name that steps use: " + clock.name());
    }
    return clock;
  }

  private LegalClock clock(Cells cells) {
    return new LegalClock(
        cells.text("id"),
        cells.text("path") + "/" + cells.text("event"),
        cells.both("path"),
        cells.both("event"),
        body(cells),
        span(cells),
        cells.oneOf("silence", SILENCES, Silence.NOT_STATED),
        cells.oneOf("suspendable", SUSPENDABLE, false),
        cells.both("start"),
        cells.bothOrNone("note"),
        cells.text("legal_ref"),
        cells.evidence());
  }

  private Body body(Cells cells) {
    var body = bodies.get(cells.text("body"));
    if (body == null) {
      cells.problem("body", unknown("body", cells.find("body"), bodies.keySet()));
    }
    return body == null ? NOBODY : body;
  }

  /** The column {@code days}, counted in the column {@code unit}. */
  private static Span span(Cells cells) {
    var unit = cells.oneOf("unit", SPANS, Span.Days::new);
    try {
      return unit.apply(cells.number("days").intValueExact());
    } catch (ArithmeticException | IllegalArgumentException _) {
      cells.problem("days", "must be a whole number from 0 to " + Span.MAX);
      return new Span.Days(0);
    }
  }

  List<Tariff> tariffs() {
    return files.rows("/tariffs.csv", TARIFF_COLUMNS).stream().map(RoadmapReader::tariff).toList();
  }

  private static Tariff tariff(Cells cells) {
    var unit = cells.oneOf("unit", TARIFF_UNITS, Tariff.Unit.EUROS);
    var reference = unit == Tariff.Unit.REFERENCE;
    return new Tariff(
        cells.text("id"),
        cells.both("scheme"),
        cells.both("line"),
        cells.items("routes"),
        reference ? Optional.empty() : Optional.of(cells.number("amount_eur")),
        unit,
        reference ? cells.text("amount_eur") : "",
        cells.bothOrNone("period"),
        cells.bothOrNone("condition"),
        cells.text("source"),
        cells.evidence());
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
    entry.only(
        "id",
        "stage",
        "fr",
        "en",
        "body",
        "after",
        "duration",
        "deadline",
        "done_on",
        "over",
        "funding",
        "sources");
    return new Step(
        entry.text("id"),
        stage(entry),
        entry.both("title"),
        entry.bothOrNone("about"),
        body(entry),
        entry.texts("after"),
        duration(entry.child("duration"), clocks),
        deadline(entry, clocks),
        entry.find("done_on"),
        entry.find("over"),
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
      entry.problem("body", unknown("body", entry.find("body").orElse(""), bodies.keySet()));
    }
    return body == null ? NOBODY : body;
  }

  private static Duration duration(Entry entry, Map<String, LegalClock> clocks) {
    entry.only("kind", "days", "months", "working_days", "to", "clock");
    entry.text("kind");
    var kind = entry.oneOf("kind", KINDS, Kind.UNKNOWN);
    var clock = clock(entry, clocks);
    var span = span(entry).or(() -> clock.map(LegalClock::span));
    if (kind == Kind.UNKNOWN && span.isPresent()) {
      entry.problem("days", "must be left out where the duration is unknown");
    }
    if (kind != Kind.UNKNOWN && kind != Kind.WAITING && span.isEmpty()) {
      entry.problem("days", "is missing: give days or a clock, or write kind: unknown");
      return new Duration(Kind.UNKNOWN, span, Optional.empty(), clock);
    }
    return new Duration(kind, span, longest(entry, kind, span), clock);
  }

  /** The field {@code to}: the longest of a usual range, in the unit of the shortest. */
  private static Optional<Span> longest(Entry entry, Kind kind, Optional<Span> shortest) {
    var to = entry.whole("to");
    var usual = kind == Kind.TYPICAL || kind == Kind.WAITING;
    if (entry.has("to") && (!usual || shortest.isEmpty())) {
      entry.problem("to", "goes with kind: typical or waiting, and days or months");
      return Optional.empty();
    }
    if (to.isPresent() && to.get() <= shortest.orElseThrow().amount()) {
      entry.problem("to", "must be more than the length");
      return Optional.empty();
    }
    return to.flatMap(most -> shortest.map(span -> sameUnit(span, most)));
  }

  private static Span sameUnit(Span span, int amount) {
    return switch (span) {
      case Span.Days _ -> new Span.Days(amount);
      case Span.Months _ -> new Span.Months(amount);
      case Span.WorkingDays _ -> new Span.WorkingDays(amount);
    };
  }

  private static Optional<LegalClock> clock(Entry entry, Map<String, LegalClock> clocks) {
    var clock = entry.find("clock").map(clocks::get);
    if (entry.has("clock") && clock.isEmpty()) {
      entry.problem("clock", unknown("clock", entry.find("clock").orElse(""), clocks.keySet()));
    }
    return clock;
  }

  /** One of the fields {@code days}, {@code months}, {@code working_days}. */
  private static Optional<Span> span(Entry entry) {
    var given = SPANS.keySet().stream().filter(entry::has).sorted().toList();
    if (given.size() > 1) {
      entry.problem(given.getLast(), "cannot stand beside " + given.getFirst());
    }
    return given.stream().findFirst().flatMap(unit -> span(entry, unit));
  }

  private static Optional<Span> span(Entry entry, String unit) {
    try {
      return entry.whole(unit).map(SPANS.getOrDefault(unit, Span.Days::new)::apply);
    } catch (IllegalArgumentException _) {
      entry.problem(unit, "must be a whole number from 0 to " + Span.MAX);
      return Optional.empty();
    }
  }

  private static Optional<Step.Deadline> deadline(Entry step, Map<String, LegalClock> clocks) {
    if (!step.has("deadline")) {
      return Optional.empty();
    }
    var entry = step.child("deadline");
    entry.only("after", "days", "months", "working_days", "clock");
    var after = entry.text("after");
    var within = span(entry).or(() -> clock(entry, clocks).map(LegalClock::span));
    if (within.isEmpty()) {
      entry.problem("days", "is missing: give days or a clock");
    }
    return within.map(span -> new Step.Deadline(after, span));
  }

  private static String unknown(String what, String id, Set<String> known) {
    return "unknown " + what + " " + id + Near.hint(id, known);
  }

  private static void checkPrerequisites(Entry entry, Map<String, Step> steps) {
    entry.texts("after").stream()
        .filter(step -> !steps.containsKey(step))
        .forEach(step -> entry.problem("after", unknown("step", step, steps.keySet())));
    Optional.ofNullable(steps.get(entry.text("id")))
        .flatMap(Step::deadline)
        .map(Step.Deadline::after)
        .filter(step -> !steps.containsKey(step))
        .ifPresent(step -> entry.problem("deadline.after", unknown("step", step, steps.keySet())));
  }
}
