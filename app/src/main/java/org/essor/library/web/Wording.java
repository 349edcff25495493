package org.essor.library.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.essor.journeys.Evidence;
import org.essor.journeys.Reference;
import org.essor.journeys.Text;
import org.essor.kernel.Paris;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.LibraryEntry;
import org.essor.library.internal.Report;
import org.essor.library.internal.Report.Outcome;
import org.essor.library.web.EntryPage.Answer;
import org.essor.library.web.EntryPage.Cite;
import org.essor.platform.Texts;

/** Says what the library knows in the language of a reader. */
record Wording(Texts texts) {

  String of(Text text) {
    return text.in(texts.language());
  }

  /** The name of a kind, for several entries. */
  String kind(Kind kind) {
    return texts.get(kind.textKey());
  }

  /** How many entries of a kind there are. */
  String count(Kind kind, int count) {
    return texts.get(kind.textKey() + ".count", count);
  }

  String evidence(Evidence evidence) {
    return texts.get("journeys.evidence." + evidence.name().toLowerCase(Locale.ROOT));
  }

  /** The colour of a badge that says how well something is known. */
  static String colour(Evidence evidence) {
    return switch (evidence) {
      case PRIMARY -> "success";
      case SECONDARY -> "info";
      case MEMORY -> "warning";
    };
  }

  String fact(String key) {
    return texts.get("library.fact." + key);
  }

  List<Cite> cites(LibraryEntry entry) {
    return entry.provenance().sources().stream().map(this::cite).distinct().toList();
  }

  private Cite cite(Reference reference) {
    var name = of(reference.source().title());
    var place = of(reference.locator());
    return new Cite(
        new Address(Kind.SOURCES, reference.source().id()).href(),
        place.isEmpty() ? name : texts.get("journeys.cite", name, place),
        reference.source().url().map(Object::toString).orElse(""),
        evidence(reference.evidence()),
        colour(reference.evidence()));
  }

  /** The day of an instant, in Paris. */
  String day(Instant instant) {
    return texts.date(instant.atZone(Paris.ZONE).toLocalDate());
  }

  String outcome(Outcome outcome) {
    return texts.get("library.outcome." + outcome.name());
  }

  /** The colour of a badge that says what became of a report. */
  static String colour(Outcome outcome) {
    return switch (outcome) {
      case CORRECTED -> "success";
      case KEPT, DISMISSED -> "info";
    };
  }

  /** The answers of reports that have one. */
  List<Answer> answers(List<Report> reports) {
    return reports.stream()
        .flatMap(report ->
            report.answer().stream()
                .map(answer ->
                    new Answer(
                        outcome(answer.outcome()),
                        colour(answer.outcome()),
                        answer.wordsPublic() ? report.words() : "",
                        answer.text(),
                        day(answer.answeredAt()))))
        .toList();
  }
}
