package org.essor.applications.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.HandlingTabs;
import org.essor.applications.Submission;
import org.essor.applications.SubmissionPage;
import org.essor.applications.SubmissionQuery.Sort;
import org.essor.applications.Submissions;
import org.essor.applications.web.SubmissionsPage.Column;
import org.essor.applications.web.SubmissionsPage.Filters;
import org.essor.applications.web.SubmissionsPage.Place;
import org.essor.applications.web.SubmissionsPage.Row;
import org.essor.calls.Call;
import org.essor.calls.CallTask;
import org.essor.calls.Calls;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of the applications of a call, for those who run it. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping("/operateur/appels/{call}/candidatures")
class SubmissionsController {

  private final Submissions submissions;
  private final Calls calls;
  private final HandlingTabs tabs;

  SubmissionsController(Submissions submissions, Calls calls, HandlingTabs tabs) {
    this.submissions = submissions;
    this.calls = calls;
    this.tabs = tabs;
  }

  /** What is listed, and how it was asked for. */
  private record Listed(Call call, Asked asked, SubmissionPage found, Texts texts) {

    String address() {
      return Handlers.address(call.id());
    }

    int pages() {
      return (int) Math.max(1, (found.total() + Asked.SIZE - 1) / Asked.SIZE);
    }
  }

  @GetMapping
  ModelAndView list(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var asked = Asked.of(values);
    var id = Handlers.callId(call);
    var found = submissions.list(asked.query(id), person.id());
    var listed = new Listed(calls.get(id), asked, found, texts);
    var news = news(values.toSingleValueMap(), texts);
    return new ModelAndView("applications/submissions", "page", page(listed, person, news));
  }

  private SubmissionsPage page(Listed listed, Person person, List<String> news) {
    var texts = listed.texts();
    var rows = listed.found().rows().stream().map(row -> row(row, listed)).toList();
    return new SubmissionsPage(
        listed.address(),
        Handlers.title(listed.call(), texts),
        Handlers.crumbs(listed.call(), texts),
        tabs.of(listed.call(), person.id(), texts),
        filters(listed),
        listed.asked().isFiltered(),
        texts.get("applications.handling.count", listed.found().total()),
        news,
        Stream.of(Sort.values()).map(sort -> column(sort, listed)).toList(),
        rows,
        rows.stream().anyMatch(row -> row.tickable() && !row.ticked())
            ? Optional.of(listed.asked().withAllTicked().address(listed.address()))
            : Optional.empty(),
        place(listed),
        exports(listed));
  }

  /** Files of all that the filters leave, whatever the page. */
  private static List<Crumb> exports(Listed listed) {
    var asked = listed.asked().onPage(0);
    return listed.found().total() == 0
        ? List.of()
        : Stream.of("csv", "ods", "json", "zip", "zip?pdf=1")
            .map(kind ->
                new Crumb(
                    asked.address(listed.address() + "/donnees." + kind),
                    listed.texts().get("applications.export." + kind.replace("?pdf=1", "-pdf"))))
            .toList();
  }

  private static Filters filters(Listed listed) {
    var asked = listed.asked();
    var kept = new ArrayList<List<String>>();
    kept.add(List.of("tri", Asked.code(asked.sort())));
    if (asked.descending()) {
      kept.add(List.of("sens", "desc"));
    }
    return new Filters(asked.text(), states(listed), rounds(listed), kept);
  }

  /** Those that there are, with how many. */
  private static List<Choice> states(Listed listed) {
    var texts = listed.texts();
    return Asked.STATES.stream()
        .filter(state ->
            listed.found().states().containsKey(state) || listed.asked().states().contains(state))
        .map(state ->
            new Choice(
                state,
                texts.get(
                    "applications.handling.state",
                    texts.get("applications.badge." + state),
                    listed.found().states().getOrDefault(state, 0L)),
                "",
                listed.asked().states().contains(state)))
        .toList();
  }

  private static List<Choice> rounds(Listed listed) {
    var texts = listed.texts();
    var chosen = listed.asked().round();
    return listed.call().rounds().size() < 2
        ? List.of()
        : Stream.concat(
                Stream.of(
                    new Choice(
                        "", texts.get("applications.handling.rounds"), "", chosen.isEmpty())),
                listed.call().rounds().stream()
                    .map(round ->
                        new Choice(
                            "" + round.number(),
                            texts.get(
                                "applications.handling.round",
                                round.number(),
                                new Moments(texts).closing(round)),
                            "",
                            chosen.orElse(0) == round.number())))
            .toList();
  }

  private static Column column(Sort sort, Listed listed) {
    var asked = listed.asked();
    var sorted = asked.descending() ? "descending" : "ascending";
    return new Column(
        asked.sortedBy(sort).address(listed.address()),
        listed.texts().get("applications.handling.column." + Asked.code(sort)),
        asked.sort() == sort ? sorted : "");
  }

  private static Row row(Submission submission, Listed listed) {
    var texts = listed.texts();
    var tickable = submission.state() instanceof Submitted;
    var partners = submission.applicants().size() - 1;
    return new Row(
        submission.id().toString(),
        tickable,
        tickable && listed.asked().ticked(),
        Handlers.address(submission),
        submission.number(),
        submission.title(),
        Handlers.organisation(submission.lead(), texts),
        partners == 0 ? "" : texts.get("applications.handling.partners", partners),
        Handlers.state(submission.state(), texts),
        Handlers.kind(submission.state()),
        submission.requested().map(texts::euros).orElse(""),
        new Moments(texts).day(submission.depositedAt()));
  }

  private static Optional<Place> place(Listed listed) {
    int page = listed.asked().page();
    return listed.pages() == 1 && page == 0
        ? Optional.empty()
        : Optional.of(
            new Place(
                listed.texts().get("applications.handling.page", page + 1, listed.pages()),
                page > 0 ? Optional.of(page(listed, page - 1)) : Optional.empty(),
                page + 1 < listed.pages()
                    ? Optional.of(page(listed, page + 1))
                    : Optional.empty()));
  }

  private static String page(Listed listed, int page) {
    return listed.asked().onPage(page).address(listed.address());
  }

  /** What was just decided on several at once. */
  private static List<String> news(Map<String, String> values, Texts texts) {
    return Stream.of("faits", "restes")
        .filter(name -> values.getOrDefault(name, "").matches("[1-9]\\d{0,3}"))
        .map(name -> texts.get("applications.handling." + name, Integer.valueOf(values.get(name))))
        .toList();
  }

  /** From the page of a call that takes applications, or took some. */
  private static final class ApplicationsTask implements CallTask {

    @Override
    public String textKey() {
      return "applications.handling.task";
    }

    @Override
    public Optional<String> findPath(Call call) {
      return call.revision() > 0 ? Optional.of(Handlers.address(call.id())) : Optional.empty();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Tasks {

    @Bean
    CallTask applicationsTask() {
      return new ApplicationsTask();
    }
  }
}
