package org.essor.experts.web;

import java.util.List;
import org.essor.accounts.Person;
import org.essor.applications.Applicant;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.experts.Anonymity;
import org.essor.experts.Conflicts;
import org.essor.experts.ExpertLinks;
import org.essor.experts.Invitations;
import org.essor.experts.Panels;
import org.essor.experts.Profiles;
import org.essor.experts.ReviewAssignment;
import org.essor.experts.Seat;
import org.essor.experts.Seat.State;
import org.essor.experts.Veil;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an expert is invited to, what he was given, and where he declares a tie. */
@Controller
class InvitationsController {

  private static final String LIST = "/expert/invitations";
  private static final int LONGEST_REASON = 1_000;

  private final Invitations invitations;
  private final Panels panels;
  private final Conflicts conflicts;
  private final Profiles profiles;
  private final Submissions submissions;
  private final Calls calls;
  private final ObjectProvider<ExpertLinks> links;

  InvitationsController(
      Invitations invitations,
      Panels panels,
      Conflicts conflicts,
      Profiles profiles,
      Submissions submissions,
      Calls calls,
      ObjectProvider<ExpertLinks> links) {
    this.invitations = invitations;
    this.panels = panels;
    this.conflicts = conflicts;
    this.profiles = profiles;
    this.submissions = submissions;
    this.calls = calls;
    this.links = links;
  }

  @GetMapping(LIST)
  ModelAndView list(Person person, Texts texts) {
    var rows = invitations.list(person.id()).stream().map(seat -> row(seat, texts)).toList();
    var page = new InvitationsPage(profiles.find(person.id()).isPresent(), rows);
    return Pages.show("invitations", page, Typed.nothing());
  }

  private InvitationsPage.Row row(Seat seat, Texts texts) {
    return new InvitationsPage.Row(
        LIST + "/" + seat.call(),
        title(seat.call(), texts),
        Pages.word(seat.state(), texts),
        seat.isMember() ? "success" : seat.state() == State.INVITED ? "warning" : "info",
        texts.get("experts.invitation.since", Pages.day(seat.invitedAt(), texts)));
  }

  private String title(CallId call, Texts texts) {
    return calls.get(call).sheet().title().inOrOther(texts.language());
  }

  @GetMapping(LIST + "/{call}")
  ModelAndView show(Person person, @PathVariable String call, Texts texts) {
    var seat = invitations.get(Pages.call(call), person.id());
    return page(seat, Typed.nothing().with("maxLoad", "" + seat.maxLoad()), texts);
  }

  private ModelAndView page(Seat seat, Typed typed, Texts texts) {
    var given =
        panels.listTo(seat.expert()).stream()
            .filter(each -> each.call().equals(seat.call()))
            .map(each -> given(each, texts))
            .toList();
    var page =
        new InvitationPage(
            LIST + "/" + seat.call(),
            title(seat.call(), texts),
            calls.get(seat.call()).address(),
            asked(seat, texts),
            Pages.word(panels.anonymity(seat.call()), texts),
            Pages.word(seat.state(), texts),
            profiles.find(seat.expert()).isPresent(),
            seat.state() == State.INVITED || seat.state() == State.DECLINED,
            given.isEmpty() && seat.isMember(),
            seat.isMember(),
            given,
            typed);
    return Pages.show("invitation", page, typed);
  }

  private static String asked(Seat seat, Texts texts) {
    if (seat.isMember()) {
      return texts.get("experts.invitation.promised", seat.maxLoad());
    }
    var until = seat.answerBy().map(day -> texts.get("experts.invitation.until", texts.date(day)));
    return texts.get("experts.invitation.asked", seat.maxLoad(), until.orElse("")).strip();
  }

  private InvitationPage.Given given(ReviewAssignment each, Texts texts) {
    var submission = submissions.get(each.application(), each.expert());
    return new InvitationPage.Given(
        submission.number(),
        title(submission, texts),
        organisations(submission),
        "/expert/liens/" + submission.id(),
        links.stream()
            .flatMap(more -> more.links(each).stream())
            .map(link -> new Crumb(link.path(), texts.get(link.textKey())))
            .toList());
  }

  private String title(Submission submission, Texts texts) {
    return isHidden(submission)
        ? Veil.of(submission, texts.get("experts.veil.cover")).over(submission.title())
        : submission.title();
  }

  /** Their names; none where the expert must not know them. */
  private List<String> organisations(Submission submission) {
    return isHidden(submission)
        ? List.of()
        : submission.applicants().stream()
            .map(Applicant::organisation)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  private boolean isHidden(Submission submission) {
    return panels.anonymity(submission.call()) == Anonymity.DOUBLE;
  }

  @PostMapping(LIST + "/{call}/accepter")
  ModelAndView accept(
      Person person,
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var typed = new Typed(values);
    var seat = invitations.get(Pages.call(call), person.id());
    var load = typed.number("maxLoad", 1, seat.maxLoad(), texts);
    if (!typed.isRight()) {
      return page(seat, typed, texts);
    }
    invitations.accept(seat.call(), person.id(), load);
    return new ModelAndView("redirect:" + LIST + "/" + seat.call());
  }

  @PostMapping(LIST + "/{call}/decliner")
  ModelAndView decline(
      Person person,
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var typed = new Typed(values);
    var reason = typed.optional("reason", LONGEST_REASON, texts);
    var seat = invitations.get(Pages.call(call), person.id());
    if (!typed.isRight()) {
      return page(seat, typed.with("maxLoad", "" + seat.maxLoad()), texts);
    }
    invitations.decline(seat.call(), person.id(), reason);
    return new ModelAndView("redirect:" + LIST);
  }

  @GetMapping("/expert/liens/{application}")
  ModelAndView tie(Person person, @PathVariable String application, Texts texts) {
    return tie(given(person, application), Typed.nothing(), texts);
  }

  /** To others than who judges it there is no such application. */
  private Submission given(Person person, String application) {
    var id = Pages.application(application);
    if (!panels.isReviewer(id, person.id())) {
      throw new Refusal("applications.application.unknown");
    }
    return submissions.get(id, person.id());
  }

  private ModelAndView tie(Submission submission, Typed typed, Texts texts) {
    var page =
        new TiePage(
            "/expert/liens/" + submission.id(),
            LIST + "/" + submission.call(),
            submission.number(),
            title(submission, texts),
            organisations(submission),
            isHidden(submission),
            typed);
    return Pages.show("tie", page, typed);
  }

  @PostMapping("/expert/liens/{application}")
  ModelAndView declare(
      Person person,
      @PathVariable String application,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var submission = given(person, application);
    var typed = new Typed(values);
    var words = typed.required("tie", Conflicts.LONGEST_TIE, texts);
    if (!typed.isRight()) {
      return tie(submission, typed, texts);
    }
    conflicts.declare(submission.id(), person.id(), words);
    return new ModelAndView("redirect:" + LIST + "/" + submission.call());
  }
}
