package org.essor.library.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.kernel.Refusal;
import org.essor.library.Address;
import org.essor.library.Library;
import org.essor.library.LibraryEntry;
import org.essor.library.internal.Report;
import org.essor.library.internal.Report.Outcome;
import org.essor.library.internal.Report.Reason;
import org.essor.library.internal.Reports;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.essor.platform.TokenBuckets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Any reader says what is wrong with an entry, and follows what becomes of it. */
@Controller
class ReportController {

  private final Library library;
  private final Reports reports;
  private final TokenBuckets buckets;

  ReportController(Library library, Reports reports, ReportSettings settings) {
    this.library = library;
    this.reports = reports;
    this.buckets =
        new TokenBuckets(settings.reportsPerHour(), Duration.ofHours(1), System::nanoTime);
  }

  private LibraryEntry entry(String kind, String id) {
    return Address.find(kind, id)
        .flatMap(library::find)
        .orElseThrow(() -> new Refusal("library.entry.unknown", id));
  }

  @GetMapping("/bibliotheque/{kind}/{id}/signaler")
  ModelAndView form(@PathVariable String kind, @PathVariable String id, Texts texts) {
    return form(entry(kind, id), ReportForm.EMPTY, Map.of(), texts);
  }

  private static ModelAndView form(
      LibraryEntry entry, ReportForm form, Map<String, String> errors, Texts texts) {
    var reasons =
        Arrays.stream(Reason.values())
            .map(reason ->
                new Choice(
                    reason.name(),
                    texts.get("library.report.reason." + reason.name()),
                    "",
                    reason.name().equals(form.reason())))
            .toList();
    var page =
        new ReportPage(
            entry.title().in(texts.language()),
            entry.address().href(),
            reasons,
            form.words(),
            form.email(),
            errors);
    return new ModelAndView("library/report", "page", page);
  }

  @PostMapping("/bibliotheque/{kind}/{id}/signaler")
  ModelAndView send(
      @PathVariable String kind,
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Optional<Person> reader,
      HttpServletRequest request,
      Texts texts) {
    var entry = entry(kind, id);
    var form =
        new ReportForm(
            fields.getOrDefault("reason", ""),
            fields.getOrDefault("words", ""),
            fields.getOrDefault("email", ""));
    var errors = new LinkedHashMap<>(form.errors(texts));
    if (!errors.isEmpty()) {
      return refused(form(entry, form, errors, texts), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var wait = buckets.take(TokenBuckets.networkOf(request.getRemoteAddr()));
    if (!wait.isZero()) {
      errors.put("words", texts.get("library.report.too-many", wait.toMinutes() + 1));
      return refused(form(entry, form, errors, texts), HttpStatus.TOO_MANY_REQUESTS);
    }
    var report = form.toReport(entry.address(), texts);
    return new ModelAndView(
        "redirect:" + Reports.FOLLOW + reports.send(report, reader.map(Person::id)));
  }

  private static ModelAndView refused(ModelAndView form, HttpStatus status) {
    form.setStatus(status);
    return form;
  }

  private Report report(String secret) {
    try {
      return reports
          .find(UUID.fromString(secret))
          .orElseThrow(() -> new Refusal("library.report.unknown"));
    } catch (IllegalArgumentException _) {
      throw new Refusal("library.report.unknown");
    }
  }

  @GetMapping(Reports.FOLLOW + "{secret}")
  ModelAndView follow(@PathVariable String secret, Texts texts) {
    var report = report(secret);
    var wording = new Wording(texts);
    var link = LibraryController.link(report.address(), library, wording);
    var dismissed =
        report.answer().filter(answer -> answer.outcome() == Outcome.DISMISSED).isPresent();
    var page =
        new ReceiptPage(
            link.text(),
            link.href(),
            wording.day(report.sentAt()),
            report.words(),
            report.email().orElse(""),
            dismissed ? List.of() : wording.answers(List.of(report)),
            dismissed,
            Reports.FOLLOW + secret + "/effacer");
    return new ModelAndView("library/receipt", "page", page);
  }

  @PostMapping(Reports.FOLLOW + "{secret}/effacer")
  String erase(@PathVariable String secret) {
    reports.eraseEmail(report(secret));
    return "redirect:" + Reports.FOLLOW + secret;
  }
}
