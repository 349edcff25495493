package org.essor.applications.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.applications.Application;
import org.essor.applications.ApplicationState.Returned;
import org.essor.applications.Applications;
import org.essor.applications.Applications.Found;
import org.essor.applications.Deposits;
import org.essor.applications.Deposits.Confirmation;
import org.essor.applications.web.DepositPage.ProblemRow;
import org.essor.calls.Calls;
import org.essor.calls.fill.FieldViews;
import org.essor.calls.form.Field;
import org.essor.calls.form.Section;
import org.essor.kernel.Refusal;
import org.essor.platform.Paper;
import org.essor.platform.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Checks and deposits an application, and shows the receipts. */
@Controller
@RequestMapping("/candidatures/{id}")
class DepositController {

  private final Applications applications;
  private final Deposits deposits;
  private final Calls calls;
  private final Heads heads;
  private final ReceiptPapers papers;
  private final Clock clock;

  DepositController(
      Applications applications,
      Deposits deposits,
      Calls calls,
      Heads heads,
      ReceiptPapers papers,
      Clock clock) {
    this.applications = applications;
    this.deposits = deposits;
    this.calls = calls;
    this.heads = heads;
    this.papers = papers;
    this.clock = clock;
  }

  @GetMapping("/deposer")
  ModelAndView check(Person person, @PathVariable String id, Texts texts) {
    var desk = Desk.of(applications, id, person.id());
    var application = desk.application();
    var call = calls.get(application.call());
    var page =
        new DepositPage(
            heads.of(application, texts),
            heads.intake(application, call, new Moments(texts)),
            desk.sheets().problems().stream().map(found -> row(desk, found, texts)).toList(),
            new Criteria(texts)
                    .of(
                        calls.getRevision(call.id(), application.revision()),
                        desk.filled(application.parts().getFirst()))
                    .stream()
                    .filter(criterion -> !criterion.isMet())
                    .toList(),
            UUID.randomUUID().toString(),
            application.me().isLead(),
            application.state().isOpen()
                && (call.findAcceptingRound(clock.instant()).isPresent()
                    || application.state() instanceof Returned));
    return new ModelAndView("applications/deposit", Map.of("page", page));
  }

  private static ProblemRow row(Desk desk, Found found, Texts texts) {
    var field = desk.form().findField(found.problem().field()).orElseThrow();
    var part = desk.part(found.part());
    return new ProblemRow(
        SectionController.address(desk.application(), part.number(), section(desk, field).id())
            + "#"
            + found.problem().path(),
        desk.application().parts().size() > 1 ? ApplicationController.name(part, texts) : "",
        field.label().inOrOther(texts.language()),
        new FieldViews(texts, Set.of()).sentence(found.problem()));
  }

  private static Section section(Desk desk, Field field) {
    return desk.form().sections().stream()
        .filter(section -> section.fields().contains(field))
        .findFirst()
        .orElseThrow();
  }

  @PostMapping("/deposer")
  String deposit(Person person, @PathVariable String id, @RequestParam String token) {
    var deposit = deposits.submit(new Confirmation(Desk.id(id), person.id(), drawn(token)));
    return "redirect:/candidatures/" + Desk.id(id) + "/depots/" + deposit.number();
  }

  private static UUID drawn(String token) {
    try {
      return UUID.fromString(token);
    } catch (IllegalArgumentException _) {
      throw new Refusal("applications.deposit.token");
    }
  }

  @GetMapping("/depots/{number}")
  ModelAndView show(
      Person person, @PathVariable String id, @PathVariable String number, Texts texts) {
    var application = applications.get(Desk.id(id), person.id());
    var signed = deposits.receipt(application.id(), number, person.id());
    var receipt = signed.receipt();
    var page =
        new ReceiptPage(
            heads.of(application, texts),
            number,
            new Moments(texts).when(receipt.at()),
            receipt.at().toString(),
            round(application, number),
            receipt.contentSha256(),
            signed.key().id(),
            application.findDeposit().filter(last -> last.number().equals(number)).isPresent());
    return new ModelAndView("applications/receipt", Map.of("page", page));
  }

  private static int round(Application application, String number) {
    return application.deposits().stream()
        .filter(deposit -> deposit.number().equals(number))
        .findFirst()
        .orElseThrow()
        .round();
  }

  @GetMapping("/depots/{number}/recepisse.json")
  ResponseEntity<byte[]> receipt(
      Person person, @PathVariable String id, @PathVariable String number) {
    var signed = deposits.receipt(Desk.id(id), number, person.id());
    return Downloads.of(
        number + "-recepisse.json",
        MediaType.APPLICATION_JSON,
        signed.json().getBytes(StandardCharsets.UTF_8));
  }

  /** The same to read and to print; the JSON is what is signed. */
  @GetMapping("/depots/{number}/recepisse.pdf")
  ResponseEntity<byte[]> paper(
      Person person, @PathVariable String id, @PathVariable String number, Texts texts) {
    var application = applications.get(Desk.id(id), person.id());
    var signed = deposits.receipt(application.id(), number, person.id());
    return Paper.download(
        papers.print(application, signed, texts), number + "-recepisse.pdf", texts.language());
  }

  @GetMapping("/depots/{number}/contenu.json")
  ResponseEntity<byte[]> content(
      Person person, @PathVariable String id, @PathVariable String number) {
    return Downloads.of(
        number + "-contenu.json",
        MediaType.APPLICATION_JSON,
        deposits.content(Desk.id(id), number, person.id()));
  }
}
