package org.essor.review.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.applications.Wordings;
import org.essor.calls.Call;
import org.essor.kernel.Paris;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.essor.platform.Paper;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.essor.review.Juries.Item;
import org.essor.review.Juries.Session;
import org.essor.review.MinutesDocument;
import org.essor.review.Standing;
import org.springframework.stereotype.Component;

/**
 * Prints minutes, in French: they are part of an administrative act; and in English for
 * information.
 */
@Component
class MinutesPaper {

  private final Paper paper;
  private final People people;
  private final Translations translations;
  private final Wordings wordings;

  MinutesPaper(Paper paper, People people, Translations translations, Wordings wordings) {
    this.paper = paper;
    this.people = people;
    this.translations = translations;
    this.wordings = wordings;
  }

  /** What is printed: a session of a call, with the number and instant of its minutes. */
  record Closing(Session session, Call call, String number, Instant at) {}

  byte[] print(Closing closing) {
    var texts = translations.in(Language.FR);
    var signed = texts.get("review.minutes.signed");
    return paper.print("review/minutes.jte", document(closing, signed, texts));
  }

  /** In English; says that the French text counts, and its fingerprint. */
  byte[] translate(Closing closing, String sha256) {
    var texts = translations.in(Language.EN);
    var counts = texts.get("review.minutes.translation", sha256);
    return paper.print("review/minutes.jte", document(closing, counts, texts));
  }

  private MinutesDocument document(Closing closing, String proof, Texts texts) {
    var session = closing.session();
    var names = names(session);
    return new MinutesDocument(
        texts,
        texts.get("review.minutes.title", closing.number()),
        texts.get("review.minutes.made", texts.dateTime(closing.at().atZone(Paris.ZONE))),
        List.of(
            closing.call().sheet().title().inOrOther(texts.language()),
            Stream.of(
                    session.title(),
                    texts.dateTime(session.at().atZone(Paris.ZONE)),
                    session.place())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")),
            proof),
        List.of(members(session, names, texts), items(session, names, texts)));
  }

  private Map<PersonId, String> names(Session session) {
    return people.list(session.members()).stream()
        .collect(Collectors.toMap(Person::id, Person::displayName));
  }

  private static PaperSection members(Session session, Map<PersonId, String> names, Texts texts) {
    var rows =
        session.members().stream()
            .filter(names::containsKey)
            .map(member ->
                List.of(
                    names.getOrDefault(member, ""),
                    session.items().stream()
                        .filter(item -> item.recused().contains(member))
                        .map(item -> item.submission().number())
                        .collect(Collectors.joining(", "))))
            .toList();
    return new PaperSection(
        texts.get("review.minutes.members"),
        texts.get("review.minutes.members.text"),
        List.of(
            new PaperTable(
                texts.get("review.minutes.members"),
                List.of(texts.get("review.minutes.member"), texts.get("review.minutes.recused")),
                rows)));
  }

  private PaperSection items(Session session, Map<PersonId, String> names, Texts texts) {
    var tables = new ArrayList<PaperTable>();
    for (var item : session.items()) {
      tables.add(
          new PaperTable(
              item.submission().number() + " · " + item.submission().title(),
              List.of(texts.get("review.minutes.what"), texts.get("review.minutes.said")),
              rows(item, names, texts)));
    }
    return new PaperSection(
        texts.get("review.minutes.items"), texts.get("review.minutes.items.text"), tables);
  }

  private List<List<String>> rows(Item item, Map<PersonId, String> names, Texts texts) {
    return List.of(
        List.of(texts.get("review.minutes.lead"), item.submission().lead().organisation()),
        List.of(texts.get("review.minutes.marks"), marks(item, texts)),
        List.of(texts.get("review.minutes.recused-here"), recused(item, names, texts)),
        List.of(
            texts.get("review.minutes.outcome"),
            item.outcome().map(outcome -> texts.get("review.outcome." + outcome)).orElse("–")),
        List.of(texts.get("review.minutes.aid"), item.aid().map(texts::euros).orElse("–")),
        reason(item, texts));
  }

  /** Where no English was written, the English minutes say that the reason stands in French. */
  private List<String> reason(Item item, Texts texts) {
    var english = wordings.of(item.submission().id(), item.reason()).en();
    if (texts.language() == Language.FR || item.reason().isEmpty()) {
      return List.of(texts.get("review.minutes.reason"), item.reason());
    }
    return english.isEmpty()
        ? List.of(texts.get("review.minutes.reason.french"), item.reason())
        : List.of(texts.get("review.minutes.reason"), english);
  }

  private static String marks(Item item, Texts texts) {
    return Standing.mean(List.copyOf(item.marks().values()))
        .map(mean -> texts.get("review.minutes.mean", number(mean, texts), item.marks().size()))
        .orElse("–");
  }

  private static String number(BigDecimal number, Texts texts) {
    var format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  private static String recused(Item item, Map<PersonId, String> names, Texts texts) {
    var listed =
        item.recused().stream()
            .map(person -> names.getOrDefault(person, texts.get("review.expert.gone")))
            .sorted()
            .collect(Collectors.joining(", "));
    return listed.isEmpty() ? "–" : listed;
  }
}
