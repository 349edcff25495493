package org.essor.experts.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.applications.ApplicationId;
import org.essor.applications.HandlingTabs;
import org.essor.applications.Submission;
import org.essor.applications.SubmissionQuery;
import org.essor.applications.Submissions;
import org.essor.calls.Call;
import org.essor.calls.CallDesk;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** What the pages of those who run calls share. */
@Component
class Operators {

  static final String CALLS = "/operateur/appels";
  private static final int LARGEST_PAGE = 1_000;

  private final CallDesk desk;
  private final Submissions submissions;
  private final People people;
  private final HandlingTabs tabs;

  Operators(CallDesk desk, Submissions submissions, People people, HandlingTabs tabs) {
    this.desk = desk;
    this.submissions = submissions;
    this.people = people;
    this.tabs = tabs;
  }

  /** The call of an address, where he runs it. */
  Call get(String call, Person person) {
    return desk.get(Pages.call(call), person.id());
  }

  static String address(Call call, String page) {
    return CALLS + "/" + call.id() + page;
  }

  static String title(Call call, Texts texts) {
    return call.sheet().title().inOrOther(texts.language());
  }

  CallTop top(Call call, Person person, Texts texts) {
    return new CallTop(title(call, texts), tabs.of(call, person.id(), texts));
  }

  static List<Crumb> crumbs(Call call, Texts texts) {
    return List.of(
        new Crumb(CALLS, texts.get("calls.operator.title")),
        new Crumb(address(call, ""), title(call, texts)));
  }

  static List<Crumb> crumbs(Call call, Crumb more, Texts texts) {
    var crumbs = crumbs(call, texts);
    return List.of(crumbs.getFirst(), crumbs.getLast(), more);
  }

  /** The applications of a call that he may see. */
  Map<ApplicationId, Submission> submissions(Call call, Person person) {
    var seen = new LinkedHashMap<ApplicationId, Submission>();
    for (int page = 0; ; page++) {
      var rows = submissions.list(page(call, page), person.id()).rows();
      rows.forEach(each -> seen.put(each.id(), each));
      if (rows.size() < LARGEST_PAGE) {
        return seen;
      }
    }
  }

  private static SubmissionQuery page(Call call, int page) {
    return new SubmissionQuery(
        call.id(),
        OptionalInt.empty(),
        Set.of(),
        "",
        SubmissionQuery.Sort.NUMBER,
        false,
        page,
        LARGEST_PAGE);
  }

  /** The application of a number, where he may see it. */
  Optional<Submission> findNumber(Call call, String number, Person person) {
    var query = SubmissionQuery.of(call.id(), LARGEST_PAGE).withText(number);
    return submissions.list(query, person.id()).rows().stream()
        .filter(each -> each.number().equalsIgnoreCase(number.strip()))
        .findFirst();
  }

  /** An application of a call, where he may see it. */
  Submission submission(Call call, ApplicationId id, Person person) {
    var submission = submissions.get(id, person.id());
    if (!submission.call().equals(call.id())) {
      throw new Refusal("applications.application.unknown");
    }
    return submission;
  }

  Map<PersonId, Person> people(Collection<PersonId> ids) {
    return people.list(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
  }
}
