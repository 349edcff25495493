package org.essor.applications.web;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.Dossier;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.applications.web.DossierPage.Act;
import org.essor.applications.web.DossierPage.Event;
import org.essor.applications.web.DossierPage.Fact;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Paper;
import org.essor.platform.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One deposited application, for those who run its call: the dossier, its receipt, its history. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping("/operateur/appels/{call}/candidatures/{id}")
class DossierController {

  private final Submissions submissions;
  private final Calls calls;
  private final People people;
  private final Papers papers;
  private final Clock clock;

  DossierController(
      Submissions submissions, Calls calls, People people, Papers papers, Clock clock) {
    this.submissions = submissions;
    this.calls = calls;
    this.people = people;
    this.papers = papers;
    this.clock = clock;
  }

  /** Returns it to those who run its call; a reader of another kind has a page elsewhere. */
  private Submission get(String call, String id, Person person) {
    var submission = submissions.get(Desk.id(id), person.id());
    if (!submission.call().equals(Handlers.callId(call))
        || !calls.isManager(submission.call(), person.id())) {
      throw new Refusal("applications.application.unknown");
    }
    return submission;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String call, @PathVariable String id, Person person, Texts texts) {
    var submission = get(call, id, person);
    var content = submissions.content(submission.id(), person.id());
    var page =
        new DossierPage(
            Handlers.address(submission),
            Handlers.crumbsBelow(calls.get(submission.call()), texts),
            submission.title(),
            Handlers.state(submission.state(), texts),
            Handlers.kind(submission.state()),
            submission.state().findReason().orElse(""),
            facts(submission, texts),
            new Criteria(texts).of(content.revision(), content.lead()),
            act(submission, texts),
            isOpen(submission),
            Dossier.of(content, texts),
            SubmittedFilesController.address(submission.id()),
            receipt(submission, person),
            members(submission),
            history(submission, person, texts));
    return new ModelAndView("applications/submission", "page", page);
  }

  private static List<Fact> facts(Submission submission, Texts texts) {
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            texts.get("applications.handling.column.deposited"),
            new Moments(texts).when(submission.depositedAt())));
    facts.add(new Fact(texts.get("applications.receipt.round"), "" + submission.round()));
    facts.add(
        new Fact(
            texts.get("applications.handling.applicants"),
            submission.applicants().stream()
                .map(applicant -> Handlers.organisation(applicant, texts))
                .collect(Collectors.joining(" · "))));
    submission
        .requested()
        .ifPresent(amount ->
            facts.add(
                new Fact(
                    texts.get("applications.handling.column.requested"), texts.euros(amount))));
    return facts;
  }

  private Optional<Act> act(Submission submission, Texts texts) {
    if (!(submission.state() instanceof Submitted)) {
      return Optional.empty();
    }
    var zone = call(submission).zone(submission.round());
    return Optional.of(
        new Act(
            Handlers.address(submission.call()) + "/selection",
            submission.id().toString(),
            ActForm.empty(),
            new Moments(texts).zone(zone)));
  }

  private Call call(Submission submission) {
    return calls.get(submission.call());
  }

  private boolean isOpen(Submission submission) {
    return submission.state() instanceof Submitted
        && call(submission)
            .findAcceptingRound(clock.instant())
            .filter(round -> round.number() == submission.round())
            .isPresent();
  }

  private DossierPage.Receipt receipt(Submission submission, Person person) {
    var signed = submissions.receipt(submission.id(), person.id());
    return new DossierPage.Receipt(
        signed.receipt().number(),
        signed.receipt().at().toString(),
        signed.receipt().contentSha256(),
        signed.key().id());
  }

  private List<String> members(Submission submission) {
    return people.list(submission.members()).stream()
        .map(member ->
            member.name().isEmpty() ? member.email() : member.name() + " (" + member.email() + ")")
        .toList();
  }

  /** Steps with who took them, and which deposit a step made count. */
  private List<Event> history(Submission submission, Person person, Texts texts) {
    var deposits = new ArrayList<>(submissions.deposits(submission.id(), person.id()));
    var events = new ArrayList<Event>();
    for (var step : submissions.history(submission.id(), person.id())) {
      var isDeposit = step.state().equals("submitted") && step.by().isPresent();
      events.add(
          new Event(
              new Moments(texts).shortly(step.at()),
              isDeposit && !deposits.isEmpty()
                  ? texts.get("applications.history.deposit", deposits.removeFirst().number())
                  : texts.get("applications.history." + step.state()),
              step.by().map(this::name).orElse(""),
              step.reason()));
    }
    return events;
  }

  private String name(PersonId who) {
    return people.find(who).map(Person::displayName).orElse("");
  }

  @GetMapping("/recepisse.json")
  ResponseEntity<byte[]> receipt(
      @PathVariable String call, @PathVariable String id, Person person) {
    var signed = submissions.receipt(get(call, id, person).id(), person.id());
    return Downloads.of(
        signed.receipt().number() + "-recepisse.json",
        APPLICATION_JSON,
        signed.json().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/contenu.json")
  ResponseEntity<byte[]> content(
      @PathVariable String call, @PathVariable String id, Person person) {
    var submission = get(call, id, person);
    return Downloads.of(
        submission.number() + "-contenu.json",
        APPLICATION_JSON,
        submissions.bytes(submission.id(), person.id()));
  }

  @GetMapping("/dossier.pdf")
  ResponseEntity<byte[]> print(
      @PathVariable String call, @PathVariable String id, Person person, Texts texts) {
    var submission = get(call, id, person);
    var content = submissions.content(submission.id(), person.id());
    return Paper.download(
        papers.print(submission, content, texts), submission.number() + ".pdf", texts.language());
  }
}
