package org.essor.certification.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.certification.Incident;
import org.essor.certification.Session;
import org.essor.certification.Sessions;
import org.essor.certification.internal.Rights;
import org.essor.certification.internal.Supervision;
import org.essor.certification.internal.Supervision.Watched;
import org.essor.certification.web.SessionPage.Fact;
import org.essor.certification.web.SessionPage.Head;
import org.essor.certification.web.SessionPage.May;
import org.essor.certification.web.SessionPage.Note;
import org.essor.certification.web.SessionPage.Row;
import org.essor.certification.web.SessionPage.Waiting;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.essor.skills.Framework;
import org.essor.skills.Skills;
import org.springframework.stereotype.Component;

/** Makes the pages of a session for those who plan it and those who run it. */
@Component
class SessionPages {

  private final Sessions sessions;
  private final Rights rights;
  private final Supervision supervision;
  private final Institutions institutions;
  private final People people;
  private final Skills skills;
  private final Clock clock;

  SessionPages(
      Sessions sessions,
      Rights rights,
      Supervision supervision,
      Institutions institutions,
      People people,
      Skills skills,
      Clock clock) {
    this.sessions = sessions;
    this.rights = rights;
    this.supervision = supervision;
    this.institutions = institutions;
    this.people = people;
    this.skills = skills;
    this.clock = clock;
  }

  /** A session and who reads of it. */
  record View(Session session, Person reader, Texts texts) {

    String address() {
      return SessionController.HOME + "/" + session.id();
    }
  }

  /**
   * @param classes that can be registered at once
   */
  SessionPage page(View view, List<Choice> classes, FormValues form) {
    var watched = supervision.watch(view.session().id());
    var names = names(view, watched);
    boolean runs = rights.maySupervise(view.reader().id(), view.session());
    return new SessionPage(
        head(view),
        may(view, watched),
        runs && !view.session().isClosed() ? view.session().code() : "",
        watched.stream()
            .filter(each -> names.containsKey(each.candidate().person()))
            .map(each -> row(each, names, view))
            .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
            .toList(),
        waiting(view),
        notes(supervision.listIncidents(view.session().id()), names, view),
        (int) watched.stream().filter(each -> each.sitting().isEmpty()).count(),
        new Moments(view.texts()).exactly(clock.instant()),
        classes,
        "",
        form);
  }

  private List<Waiting> waiting(View view) {
    var order = sessions.listWaiting(view.session().id());
    return people.list(order).stream()
        .sorted(Comparator.comparing(each -> order.indexOf(each.id())))
        .map(each -> new Waiting("" + each.id(), each.displayName(), each.email()))
        .toList();
  }

  Head head(View view) {
    var plan = view.session().plan();
    var where = institutions.get(plan.institution());
    var texts = view.texts();
    var crumbs = new ArrayList<Crumb>();
    crumbs.add(new Crumb(OwnController.HOME, texts.get("certification.own.title")));
    if (rights.mayPlan(view.reader().id(), where.id())) {
      crumbs.add(new Crumb(PlanController.HOME + "/" + where.id(), where.name()));
    }
    return new Head(
        view.address(),
        plan.title(),
        crumbs,
        facts(view, where.name()),
        OwnController.state(view.session(), texts),
        plan.example());
  }

  private List<Fact> facts(View view, String where) {
    var texts = view.texts();
    var plan = view.session().plan();
    var moments = new Moments(texts);
    var facts =
        new ArrayList<Fact>(
            List.of(
                new Fact(texts.get("certification.institution"), where),
                new Fact(texts.get("certification.place"), plan.place()),
                new Fact(texts.get("certification.when"), moments.span(view.session())),
                new Fact(
                    texts.get("certification.format"),
                    texts.get(
                        "certification.format.value",
                        plan.format().questions(),
                        moments.length(plan.format().time()))),
                new Fact(texts.get("certification.supervisors"), supervisors(view.session()))));
    plan.places()
        .ifPresent(most -> facts.add(new Fact(texts.get("certification.places"), "" + most)));
    if (view.session().state() instanceof Session.State.Cancelled cancelled) {
      facts.add(new Fact(texts.get("certification.cancelled.why"), cancelled.reason()));
    }
    return facts;
  }

  private String supervisors(Session session) {
    return people.list(session.supervisors()).stream()
        .map(Person::displayName)
        .collect(Collectors.joining(", "));
  }

  May may(View view, List<Watched> watched) {
    var session = view.session();
    boolean plans = rights.mayPlan(view.reader().id(), session.plan().institution());
    boolean runs = rights.maySupervise(view.reader().id(), session);
    boolean nobodySits =
        watched.stream().flatMap(each -> each.sitting().stream()).noneMatch(s -> s.isBegun());
    return new May(
        plans && !session.isClosed(),
        plans && session.isPlanned(),
        runs && !session.isOpen() && !session.isClosed(),
        runs && session.isOpen(),
        runs && session.isOpen() && nobodySits);
  }

  /** Those whom the page speaks of. */
  private Map<PersonId, Person> names(View view, List<Watched> watched) {
    var ids =
        Stream.concat(
                watched.stream().map(each -> each.candidate().person()),
                supervision.listIncidents(view.session().id()).stream().map(Incident::by))
            .distinct()
            .toList();
    return people.list(ids).stream().collect(Collectors.toMap(Person::id, each -> each));
  }

  private Row row(Watched watched, Map<PersonId, Person> names, View view) {
    var candidate = watched.candidate();
    var person = names.get(candidate.person());
    var href = view.address() + "/candidats/" + candidate.person();
    boolean admits =
        view.session().isOpen()
            && !candidate.isAdmitted()
            && rights.maySupervise(view.reader().id(), view.session());
    return new Row(
        href,
        person == null ? "" : person.displayName(),
        person == null ? "" : person.email(),
        Standing.granted(candidate, framework(), view.texts()),
        Standing.of(watched, view.texts()),
        watched
            .sitting()
            .filter(sitting -> sitting.isBegun())
            .map(sitting ->
                new Moments(view.texts()).length(Standing.left(sitting, clock.instant())))
            .orElse(""),
        admits ? href + "/admettre" : "",
        watched.asksDevice());
  }

  Framework framework() {
    return skills.getBank().framework();
  }

  List<Note> notes(List<Incident> incidents, Map<PersonId, Person> names, View view) {
    var texts = view.texts();
    return incidents.stream()
        .map(incident ->
            new Note(
                new Moments(texts).exactly(incident.at()),
                name(incident.by(), names, texts),
                incident.candidate().map(each -> name(each, names, texts)).orElse(""),
                said(incident, texts)))
        .toList();
  }

  private static String name(PersonId who, Map<PersonId, Person> names, Texts texts) {
    var person = names.get(who);
    return person == null ? texts.get("certification.someone") : person.displayName();
  }

  /** What an entry tells, with its words where it has some. */
  private static String said(Incident incident, Texts texts) {
    if (incident.kind() == Incident.Kind.NOTE) {
      return incident.text();
    }
    var kind = texts.get("certification.incident." + incident.kind());
    return incident.text().isEmpty() ? kind : kind + " – " + incident.text();
  }
}
