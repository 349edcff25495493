package org.essor.grants.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.calls.Calls;
import org.essor.grants.Agreement;
import org.essor.grants.Instalment;
import org.essor.grants.MoneyWords;
import org.essor.grants.Party;
import org.essor.grants.Terms;
import org.essor.grants.Version;
import org.essor.kernel.Euros;
import org.essor.platform.Language;
import org.essor.platform.Paper;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.springframework.stereotype.Component;

/**
 * Prints agreements and amendments: in French, the language of public acts in France; and in
 * English for information.
 */
@Component
class AgreementPaper {

  /** Articles of the document that are words alone. */
  private static final int CLAUSES = 6;

  private final Paper paper;
  private final Calls calls;
  private final Translations translations;

  AgreementPaper(Paper paper, Calls calls, Translations translations) {
    this.paper = paper;
    this.calls = calls;
    this.translations = translations;
  }

  /** What is to be signed next. */
  byte[] print(Agreement agreement, Terms terms) {
    var signed = agreement.versions().stream().filter(each -> each.signedOn().isPresent()).count();
    var writing = new Writing(translations.in(Language.FR), calls, Optional.empty());
    return paper.print("grants/paper.jte", writing.page(agreement, terms, (int) signed));
  }

  /** A frozen version in English; it says that the French text counts, and its fingerprint. */
  byte[] translate(Agreement agreement, Version version) {
    var writing = new Writing(translations.in(Language.EN), calls, Optional.of(version.sha256()));
    var amendment = agreement.amendment(version);
    return paper.print("grants/paper.jte", writing.page(agreement, version.terms(), amendment));
  }

  /**
   * One document in one language.
   *
   * @param original the fingerprint of the text that counts, where this is another
   */
  private record Writing(Texts texts, Calls calls, Optional<String> original) {

    private String text(String key, Object... facts) {
      return texts.get("grants.paper." + key, facts);
    }

    AgreementPaperPage page(Agreement agreement, Terms terms, int signed) {
      var title =
          signed == 0
              ? text("title", agreement.number())
              : text("title.amendment", signed, agreement.number());
      return new AgreementPaperPage(
          texts,
          title,
          title,
          preamble(agreement, terms),
          List.of(parties(terms), deliverables(terms), instalments(terms)),
          IntStream.rangeClosed(1, CLAUSES).mapToObj(number -> text("clause." + number)).toList(),
          Stream.concat(
                  Stream.of(terms.funder().name()),
                  terms.parties().stream().map(Party::organisation))
              .toList());
    }

    private List<String> preamble(Agreement agreement, Terms terms) {
      var call = calls.get(agreement.call()).sheet();
      var translation = original.map(sha256 -> text("translation", sha256)).stream();
      var sentences =
          Stream.of(
              text("between", terms.funder().name(), terms.funder().siret()),
              text("call", call.title().inOrOther(texts.language()), agreement.line()),
              text("object", terms.title()),
              terms.purpose(),
              text("aid", money(terms.aid())),
              text("period", day(terms.start()), day(terms.end())),
              text(terms.notified() ? "notified" : "not-notified"));
      return Stream.concat(translation, sentences).toList();
    }

    private String money(Euros amount) {
      return MoneyWords.of(texts, amount);
    }

    private String day(Optional<LocalDate> day) {
      return day.map(texts::date).orElse("");
    }

    private PaperSection section(String name, List<List<String>> rows, String... columns) {
      var heads = Stream.of(columns).map(column -> text("column." + column)).toList();
      return new PaperSection(
          text(name),
          text(name + ".about"),
          List.of(new PaperTable(text(name + ".table"), heads, rows)));
    }

    private PaperSection parties(Terms terms) {
      var rows =
          terms.parties().stream()
              .map(each -> List.of(each.organisation(), each.siret(), money(each.share())))
              .toList();
      return section("parties", rows, "organisation", "siret", "share");
    }

    private PaperSection deliverables(Terms terms) {
      var rows =
          terms.deliverables().stream()
              .map(each -> List.of(numbered(each.number(), each.title()), day(each.due())))
              .toList();
      return section("deliverables", rows, "deliverable", "due");
    }

    private PaperSection instalments(Terms terms) {
      var rows =
          terms.instalments().stream()
              .map(each ->
                  List.of(
                      numbered(each.number(), each.title()),
                      money(each.amount()),
                      day(each.due()),
                      needs(each)))
              .toList();
      return section("instalments", rows, "instalment", "amount", "due", "needs");
    }

    private String numbered(int number, String title) {
      return texts.get("grants.numbered", number, title);
    }

    private String needs(Instalment instalment) {
      return instalment.needs().isEmpty()
          ? text("needs.none")
          : instalment.needs().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
  }
}
