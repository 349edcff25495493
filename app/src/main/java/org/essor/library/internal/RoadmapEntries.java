package org.essor.library.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essor.journeys.Body;
import org.essor.journeys.Evidence;
import org.essor.journeys.LegalClock;
import org.essor.journeys.Reference;
import org.essor.journeys.Regulation;
import org.essor.journeys.Source;
import org.essor.journeys.Step;
import org.essor.journeys.Tariff;
import org.essor.journeys.Text;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.LibraryEntry;
import org.essor.library.LibraryEntry.Facet;
import org.essor.library.Provenance;
import org.essor.roadmap.Silence;

/** The steps, bodies, clocks, tariffs and texts of the regulation content. */
final class RoadmapEntries {

  private final Regulation regulation;
  private final LocalDate edition;
  private final Say say;

  /** Reads the regulation; {@code edition} is its date, for what has no other. */
  RoadmapEntries(Regulation regulation, LocalDate edition, Say say) {
    this.regulation = regulation;
    this.edition = edition;
    this.say = say;
  }

  static Address body(Body body) {
    return new Address(Kind.BODIES, body.id());
  }

  List<LibraryEntry> steps() {
    return regulation.steps().values().stream().map(this::step).toList();
  }

  private LibraryEntry step(Step step) {
    var draft =
        new Draft(new Address(Kind.STEPS, step.id()), step.title(), step.about())
            .fact("stage", say.stage(step.stage()))
            .fact("body", step.body().name())
            .fact("duration", duration(step))
            .fact(
                "deadline",
                step.deadline()
                    .flatMap(deadline ->
                        Optional.ofNullable(regulation.steps().get(deadline.after()))
                            .map(after ->
                                say.of(
                                    "library.deadline",
                                    say.span(deadline.within()),
                                    after.title()))))
            .facet(stage(step.stage(), say))
            .related(body(step.body()));
    step.after().forEach(before -> draft.related(new Address(Kind.STEPS, before)));
    step.funding().forEach(funding -> draft.related(new Address(Kind.FUNDING, funding)));
    step.duration().clock().ifPresent(clock -> draft.related(clock(clock)));
    return draft.from(step.sources(), edition);
  }

  /** The stage of the life line, as a filter. */
  static Facet stage(int number, Say say) {
    return new Facet("stage", "" + number, say.stage(number), number);
  }

  private Text duration(Step step) {
    var kind = "library.duration." + step.duration().kind().name().toLowerCase(Locale.ROOT);
    return step.duration()
        .span()
        .map(span -> say.of(kind, say.span(span)))
        .orElseGet(() -> say.of("library.duration.unknown"));
  }

  List<LibraryEntry> bodies() {
    return regulation.bodies().values().stream()
        .map(body ->
            new Draft(body(body), body.name(), body.about())
                .names(abbreviations(body.name().fr()), abbreviations(body.name().en()))
                .from(body.sources(), edition))
        .toList();
  }

  /** What stands in brackets after a name. */
  private static List<String> abbreviations(String name) {
    int open = name.indexOf('(');
    int close = name.indexOf(')', open + 1);
    return open < 0 || close < 0 ? List.of() : List.of(name.substring(open + 1, close));
  }

  private static Address clock(LegalClock clock) {
    return new Address(Kind.CLOCKS, clock.id());
  }

  List<LibraryEntry> clocks() {
    return regulation.clocks().stream().map(this::entry).toList();
  }

  private LibraryEntry entry(LegalClock clock) {
    var title = say.of("library.clock", clock.procedure(), clock.event());
    var summary = say.of("library.clock.summary", say.span(clock.span()), clock.start());
    var draft =
        new Draft(clock(clock), title, summary)
            .fact("duration", say.span(clock.span()))
            .fact("start", clock.start())
            .fact("body", clock.body().name())
            .fact("silence", silence(clock.silence()))
            .fact("suspendable", clock.suspendable() ? say.of("library.suspendable") : Text.NONE)
            .fact("note", clock.note())
            .facet(new Facet("procedure", clock.procedure().en(), clock.procedure(), 0))
            .related(body(clock.body()));
    return draft.from(cited(clock.legalReference(), clock.evidence()));
  }

  private Text silence(Silence silence) {
    return switch (silence) {
      case REFUSAL -> say.of("library.silence.refusal");
      case APPROVAL -> say.of("library.silence.approval");
      case NOT_STATED -> Text.NONE;
    };
  }

  List<LibraryEntry> tariffs() {
    return regulation.tariffs().stream().map(this::entry).toList();
  }

  private LibraryEntry entry(Tariff tariff) {
    var amount = amount(tariff);
    var draft =
        new Draft(
                new Address(Kind.TARIFFS, tariff.id()),
                say.of("library.tariff", tariff.scheme(), tariff.line()),
                tariff.period().isEmpty()
                    ? amount
                    : say.of("library.tariff.summary", amount, tariff.period()))
            .fact("amount", amount)
            .fact("period", tariff.period())
            .fact("condition", tariff.condition())
            .facet(new Facet("scheme", tariff.scheme().en(), tariff.scheme(), 0));
    return draft.from(cited(tariff.source(), tariff.evidence()));
  }

  private Text amount(Tariff tariff) {
    return switch (tariff.unit()) {
      case EUROS -> tariff.amount().map(say::euros).orElse(Text.NONE);
      case PERCENT ->
          tariff.amount().map(share -> say.of("library.percent", share)).orElse(Text.NONE);
      case REFERENCE -> say.of("library.tariff.reference");
    };
  }

  /** A source in words: the text of that name where there is one, else the words themselves. */
  private Provenance cited(String words, Evidence evidence) {
    return regulation.sources().values().stream()
        .filter(source -> words.startsWith(source.shortTitle().fr() + " "))
        .max(Comparator.comparingInt(source -> source.shortTitle().fr().length()))
        .map(source -> cited(source, words, evidence))
        .orElseGet(() -> new Provenance(List.of(), words, edition, evidence));
  }

  private static Provenance cited(Source source, String words, Evidence evidence) {
    var place = words.substring(source.shortTitle().fr().length()).strip();
    var reference = new Reference(source, new Text(place, place), evidence);
    return new Provenance(List.of(reference), "", source.checked(), evidence);
  }

  List<LibraryEntry> texts() {
    return regulation.sources().values().stream().map(this::text).toList();
  }

  LibraryEntry text(Source source) {
    var kind = say.of("library.text." + source.kind());
    var title = source.title();
    var name = source.shortTitle().equals(title) ? Text.NONE : source.shortTitle();
    var draft =
        new Draft(new Address(Kind.SOURCES, source.id()), title, Text.NONE)
            .fact("short-title", name)
            .fact("text-kind", kind)
            .fact("version", source.version().map(version -> new Text(version, version)))
            .facet(new Facet("text-kind", source.kind(), kind, 0));
    if (!name.isEmpty()) {
      draft.names(List.of(name.fr()), List.of(name.en()));
    }
    return draft.from(
        new Provenance(
            List.of(new Reference(source, Text.NONE, source.evidence())),
            "",
            source.checked(),
            source.evidence()));
  }
}
