package org.essor.applications.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.Screening;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.applications.Wordings;
import org.essor.applications.web.SelectionPage.Row;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.calls.WallTime;
import org.essor.journeys.Text;
import org.essor.kernel.Paris;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Decides on one or several applications before the review. Each is decided by itself: one whose
 * state has changed meanwhile is left as it is, and said to be.
 */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping("/operateur/appels/{call}/candidatures/selection")
class SelectionController {

  private static final int MOST = Asked.SIZE;

  private final Submissions submissions;
  private final Screening screening;
  private final Wordings wordings;
  private final Calls calls;
  private final Clock clock;

  SelectionController(
      Submissions submissions, Screening screening, Wordings wordings, Calls calls, Clock clock) {
    this.submissions = submissions;
    this.screening = screening;
    this.wordings = wordings;
    this.calls = calls;
    this.clock = clock;
  }

  /** Some applications of one call, and who decides on them. */
  private record Chosen(Call call, List<Submission> all, Person person, Texts texts) {

    /** Of the round of the first. */
    ZoneId zone() {
      return all.stream().findFirst().map(each -> call.zone(each.round())).orElse(Paris.ZONE);
    }
  }

  private Chosen chosen(String call, List<String> ids, Person person, Texts texts) {
    var id = Handlers.callId(call);
    var all =
        ids.stream()
            .distinct()
            .limit(MOST)
            .map(each -> submissions.get(Desk.id(each), person.id()))
            .toList();
    if (all.stream().anyMatch(each -> !each.call().equals(id))
        || !calls.isManager(id, person.id())) {
      throw new Refusal("applications.application.unknown");
    }
    return new Chosen(calls.get(id), all, person, texts);
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String call,
      @RequestParam(defaultValue = "") List<String> id,
      Person person,
      Texts texts) {
    var chosen = chosen(call, id, person, texts);
    return chosen.all().isEmpty()
        ? new ModelAndView("redirect:" + Handlers.address(chosen.call().id()))
        : page(chosen, ActForm.empty());
  }

  private ModelAndView page(Chosen chosen, ActForm form) {
    var criteria = new Criteria(chosen.texts());
    var page =
        new SelectionPage(
            Handlers.address(chosen.call().id()) + "/selection",
            Handlers.crumbsBelow(chosen.call(), chosen.texts()),
            chosen.all().stream()
                .filter(each -> each.state() instanceof Submitted)
                .map(each -> row(each, chosen, criteria))
                .toList(),
            form,
            new Moments(chosen.texts()).zone(chosen.zone()));
    return new ModelAndView(
        "applications/selection",
        Map.of("page", page),
        form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Row row(Submission submission, Chosen chosen, Criteria criteria) {
    var content = submissions.content(submission.id(), chosen.person().id());
    return new Row(
        submission.id().toString(),
        Handlers.address(submission),
        submission.number(),
        submission.title(),
        Handlers.organisation(submission.lead(), chosen.texts()),
        criteria.of(content.revision(), content.lead()));
  }

  @PostMapping
  ModelAndView decide(
      @PathVariable String call,
      @RequestParam(defaultValue = "") List<String> id,
      @RequestParam Map<String, String> typed,
      Person person,
      Texts texts) {
    var chosen = chosen(call, id, person, texts);
    var form =
        new ActForm(
            typed.getOrDefault("act", ""),
            text(typed, "reason"),
            text(typed, "english"),
            typed.getOrDefault("day", "").strip(),
            typed.getOrDefault("time", "").strip(),
            Map.of());
    var errors = new LinkedHashMap<String, String>();
    var act = read(form, chosen, errors);
    return act.isEmpty() || !errors.isEmpty()
        ? page(chosen, form.withErrors(errors))
        : new ModelAndView("redirect:" + decide(chosen, act.get()));
  }

  private static String text(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").replace("\r\n", "\n").strip();
  }

  /** What is to be done with each, or what must be corrected before. */
  private Optional<Consumer<ApplicationId>> read(
      ActForm form, Chosen chosen, Map<String, String> errors) {
    var who = chosen.person().id();
    if (!ActForm.ACTS.contains(form.act())) {
      errors.put("act", chosen.texts().get("applications.act.error.choose"));
      return Optional.empty();
    }
    if (form.act().equals("eligible")) {
      return Optional.of(id -> screening.findEligible(id, who));
    }
    if (form.reason().isEmpty() || form.reason().length() > Screening.LONGEST_REASON) {
      errors.put(
          "reason", chosen.texts().get("applications.act.error.reason", Screening.LONGEST_REASON));
    }
    if (form.english().length() > Wordings.LONGEST) {
      errors.put("english", chosen.texts().get("applications.act.error.reason", Wordings.LONGEST));
    }
    Optional<Consumer<ApplicationId>> act =
        form.act().equals("ineligible")
            ? Optional.of(id -> screening.findIneligible(id, form.reason(), who))
            : until(form, chosen, errors)
                .map(until -> id -> screening.returnFor(id, form.reason(), until, who));
    return act.map(each -> told(form).andThen(each));
  }

  /** The English is there before the mails that tell the reason. */
  private Consumer<ApplicationId> told(ActForm form) {
    return id -> wordings.keep(id, new Text(form.reason(), form.english()));
  }

  private Optional<Instant> until(ActForm form, Chosen chosen, Map<String, String> errors) {
    var day = WallTime.readDay(form.day());
    var time = WallTime.readTime(form.time());
    if (day.isEmpty()) {
      errors.put("day", chosen.texts().get("calls.rounds.error.day"));
    }
    if (time.isEmpty()) {
      errors.put("time", chosen.texts().get("calls.rounds.error.time"));
    }
    if (day.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    var until = instant(day.get().atTime(time.get()), chosen);
    if (!clock.instant().isBefore(until)) {
      errors.put("day", chosen.texts().get("applications.act.error.past"));
    }
    return Optional.of(until);
  }

  /** In the hour that is skipped in spring, the one after it; of two in autumn, the later. */
  private static Instant instant(LocalDateTime local, Chosen chosen) {
    return switch (WallTime.of(local, chosen.zone())) {
      case WallTime.Once(var instant) -> instant;
      case WallTime.Never(_, var after) -> after.atZone(chosen.zone()).toInstant();
      case WallTime.Twice(_, var later) -> later;
    };
  }

  private static String decide(Chosen chosen, Consumer<ApplicationId> act) {
    int left = 0;
    for (var submission : chosen.all()) {
      try {
        act.accept(submission.id());
      } catch (Refusal refusal) {
        if (chosen.all().size() == 1) {
          throw refusal;
        }
        left++;
      }
    }
    return chosen.all().size() == 1
        ? Handlers.address(chosen.all().getFirst()) + "?fait=applications.decided"
        : Handlers.address(chosen.call().id())
            + "?faits=%d&restes=%d".formatted(chosen.all().size() - left, left);
  }
}
