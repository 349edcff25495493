package org.essor.library.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.library.Library;
import org.essor.library.internal.Report;
import org.essor.library.internal.Report.Given;
import org.essor.library.internal.Report.Outcome;
import org.essor.library.internal.Reports;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Editors read the reports and answer them. */
@Controller
@RequiresRole({Role.COORDINATOR, Role.ADMINISTRATOR})
class AnswerController {

  private static final String REPORTS = "/bibliotheque/signalements";
  private static final int MOST = 2_000;

  private final Library library;
  private final Reports reports;

  AnswerController(Library library, Reports reports) {
    this.library = library;
    this.reports = reports;
  }

  @GetMapping(REPORTS)
  ModelAndView list(Texts texts) {
    var wording = new Wording(texts);
    var all = reports.list();
    long waiting = all.stream().filter(report -> report.answer().isEmpty()).count();
    var rows = all.stream().map(report -> row(report, wording)).toList();
    return new ModelAndView(
        "library/reports",
        "page",
        new ReportsPage(texts.get("library.reports.count", waiting), rows));
  }

  private ReportsPage.Row row(Report report, Wording wording) {
    return new ReportsPage.Row(
        REPORTS + "/" + report.number(),
        LibraryController.link(report.address(), library, wording).text(),
        wording.texts().get("library.report.reason." + report.reason().name()),
        wording.day(report.sentAt()),
        report
            .answer()
            .map(answer -> wording.outcome(answer.outcome()))
            .orElseGet(() -> wording.texts().get("library.report.waits")),
        report.answer().map(answer -> Wording.colour(answer.outcome())).orElse("warning"));
  }

  /** What an editor typed. */
  private record Form(String outcome, String text, boolean publish) {

    static final Form EMPTY = new Form("", "", false);

    Optional<Outcome> findOutcome() {
      return Arrays.stream(Outcome.values()).filter(one -> one.name().equals(outcome)).findFirst();
    }

    Map<String, String> errors(Texts texts) {
      var errors = new LinkedHashMap<String, String>();
      var chosen = findOutcome();
      if (chosen.isEmpty()) {
        errors.put("outcome", texts.get("library.answer.outcome.missing"));
      }
      boolean silent = chosen.filter(Outcome.DISMISSED::equals).isPresent();
      if (text.isBlank() && !silent) {
        errors.put("text", texts.get("library.answer.text.missing"));
      } else if (text.length() > MOST) {
        errors.put("text", texts.get("library.report.words.long", MOST));
      }
      return errors;
    }
  }

  @GetMapping(REPORTS + "/{number}")
  ModelAndView form(@PathVariable long number, Texts texts) {
    return form(reports.get(number), Form.EMPTY, Map.of(), texts);
  }

  private ModelAndView form(Report report, Form form, Map<String, String> errors, Texts texts) {
    var wording = new Wording(texts);
    var link = LibraryController.link(report.address(), library, wording);
    var page =
        new AnswerPage(
            REPORTS + "/" + report.number(),
            link.text(),
            link.href(),
            texts.get("library.report.reason." + report.reason().name()),
            wording.day(report.sentAt()),
            report.words(),
            report.email().isPresent(),
            report.answer().isPresent() ? wording.answers(List.of(report)) : List.of(),
            outcomes(form, wording),
            form.text(),
            List.of(
                new Choice(
                    "yes",
                    texts.get("library.answer.publish"),
                    texts.get("library.answer.publish.hint"),
                    form.publish())),
            errors);
    return new ModelAndView("library/answer", "page", page);
  }

  private static List<Choice> outcomes(Form form, Wording wording) {
    return Arrays.stream(Outcome.values())
        .map(outcome ->
            new Choice(
                outcome.name(),
                wording.outcome(outcome),
                wording.texts().get("library.outcome." + outcome.name() + ".hint"),
                outcome.name().equals(form.outcome())))
        .toList();
  }

  @PostMapping(REPORTS + "/{number}")
  ModelAndView answer(
      @PathVariable long number,
      @RequestParam Map<String, String> fields,
      Person editor,
      Texts texts) {
    var report = reports.get(number);
    var form =
        new Form(
            fields.getOrDefault("outcome", ""),
            fields.getOrDefault("text", ""),
            fields.containsKey("publish"));
    var errors = form.errors(texts);
    if (!errors.isEmpty()) {
      var page = form(report, form, errors, texts);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var given = new Given(form.findOutcome().orElseThrow(), form.text().strip(), form.publish());
    reports.answer(number, given, editor);
    return new ModelAndView("redirect:" + REPORTS + "?fait=library.answered");
  }
}
