package org.essor.library.web;

import java.util.List;
import java.util.stream.Stream;
import org.essor.accounts.PersonalPapers;
import org.essor.kernel.PersonId;
import org.essor.library.Library;
import org.essor.library.internal.Report;
import org.essor.library.internal.Report.Answer;
import org.essor.library.internal.Reports;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** The reports that a person sent and answered, to read. */
@Component
class ReportPapers implements PersonalPapers {

  private final Library library;
  private final Reports reports;

  ReportPapers(Library library, Reports reports) {
    this.library = library;
    this.reports = reports;
  }

  @Override
  public String name() {
    return "library";
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var wording = new Wording(texts);
    return List.of(
        new PaperSection(
            texts.get("library.title"),
            "",
            List.of(
                new PaperTable(
                    texts.get("library.paper.sent"),
                    heads(wording, "entry", "reason", "words", "email", "date", "answer"),
                    reports.listSentBy(person).stream().map(one -> sent(one, wording)).toList()),
                new PaperTable(
                    texts.get("library.paper.answered"),
                    heads(wording, "entry", "date", "answer"),
                    reports.listAnsweredBy(person).stream()
                        .map(one -> answered(one, wording))
                        .toList()))));
  }

  private static List<String> heads(Wording wording, String... columns) {
    return Stream.of(columns)
        .map(column -> wording.texts().get("library.paper." + column))
        .toList();
  }

  private String entry(Report report, Wording wording) {
    return LibraryController.link(report.address(), library, wording).text();
  }

  private List<String> sent(Report report, Wording wording) {
    return List.of(
        entry(report, wording),
        wording.texts().get("library.report.reason." + report.reason().name()),
        report.words(),
        report.email().orElse(""),
        wording.day(report.sentAt()),
        report.answer().map(answer -> said(answer, wording)).orElse(""));
  }

  private List<String> answered(Report report, Wording wording) {
    var answer = report.answer().orElseThrow();
    return List.of(entry(report, wording), wording.day(answer.answeredAt()), said(answer, wording));
  }

  private static String said(Answer answer, Wording wording) {
    var outcome = wording.outcome(answer.outcome());
    return answer.text().isEmpty()
        ? outcome
        : wording.texts().get("library.paper.said", outcome, answer.text());
  }
}
