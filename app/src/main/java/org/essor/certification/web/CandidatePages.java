package org.essor.certification.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.certification.Accommodations;
import org.essor.certification.Incident;
import org.essor.certification.Sitting;
import org.essor.certification.Sittings;
import org.essor.certification.Sittings.Focus;
import org.essor.certification.internal.Supervision;
import org.essor.certification.internal.Supervision.Watched;
import org.essor.certification.web.CandidateController.Seen;
import org.essor.certification.web.CandidatePage.Acts;
import org.essor.certification.web.SessionPage.Fact;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.essor.skills.Framework;
import org.springframework.stereotype.Component;

/** Makes the page of a candidate for those who plan and run his session. */
@Component
class CandidatePages {

  private static final List<Integer> TIMES = List.of(100, 133, 150, 200, 300);

  private final SessionPages sessions;
  private final Supervision supervision;
  private final Sittings sittings;
  private final People people;

  CandidatePages(SessionPages sessions, Supervision supervision, Sittings sittings, People people) {
    this.sessions = sessions;
    this.supervision = supervision;
    this.sittings = sittings;
    this.people = people;
  }

  /** The domains of the framework, by their identifiers. */
  List<String> domains() {
    return sessions.framework().domains().stream().map(Framework.Domain::id).toList();
  }

  CandidatePage page(Seen seen, FormValues form) {
    var view = seen.view();
    var watched = watched(seen);
    var texts = view.texts();
    var person = people.get(seen.candidate());
    var head = sessions.head(view);
    var crumbs = new ArrayList<>(head.crumbs());
    crumbs.add(new Crumb(head.address(), head.title()));
    return new CandidatePage(
        new SessionPage.Head(
            head.address(), head.title(), crumbs, head.facts(), head.state(), head.example()),
        seen.address(),
        person.displayName(),
        Standing.of(watched, texts),
        facts(watched, person, texts),
        acts(seen, watched),
        times(watched, form, texts),
        new Choice(
            "yes",
            texts.get("certification.granted.accessible"),
            texts.get("certification.granted.accessible.hint"),
            watched.candidate().accommodations().accessibleOnly()),
        again(watched, texts),
        notes(seen),
        form);
  }

  private Watched watched(Seen seen) {
    return supervision.watch(seen.view().session().id()).stream()
        .filter(each -> each.candidate().person().equals(seen.candidate()))
        .findFirst()
        .orElseThrow(() -> new Refusal("certification.session.unknown"));
  }

  private List<Fact> facts(Watched watched, Person person, Texts texts) {
    var moments = new Moments(texts);
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(texts.get("certification.email"), person.email()));
    var granted = Standing.granted(watched.candidate(), sessions.framework(), texts);
    facts.add(
        new Fact(
            texts.get("certification.granted"),
            granted.isEmpty()
                ? texts.get("certification.granted.none")
                : String.join(" · ", granted)));
    watched
        .candidate()
        .admission()
        .ifPresent(admission ->
            facts.add(
                new Fact(
                    texts.get("certification.admitted"),
                    texts.get(
                        "certification.admitted.by",
                        moments.exactly(admission.at()),
                        name(admission.by(), texts)))));
    watched.sitting().ifPresent(sitting -> facts.addAll(facts(sitting, texts)));
    return facts;
  }

  private String name(PersonId who, Texts texts) {
    return people
        .find(who)
        .map(Person::displayName)
        .orElseGet(() -> texts.get("certification.someone"));
  }

  private List<Fact> facts(Sitting sitting, Texts texts) {
    var moments = new Moments(texts);
    var away = sittings.listFocus(sitting.id());
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(texts.get("certification.begun-at"), moments.exactly(sitting.startedAt())));
    facts.add(new Fact(texts.get("certification.deadline"), moments.exactly(sitting.deadline())));
    facts.add(
        new Fact(
            texts.get("certification.answers"),
            texts.get(
                "certification.answers.of", sitting.answers().size(), sitting.terms().all())));
    sitting
        .endedAt()
        .ifPresent(
            at -> facts.add(new Fact(texts.get("certification.ended-at"), moments.exactly(at))));
    facts.add(
        new Fact(
            texts.get("certification.window"),
            texts.get(
                "certification.window.left",
                away.stream().filter(Focus::left).count(),
                moments.length(away(away)))));
    return facts;
  }

  /** How long the window was left in all, as far as it was taken up again. */
  private static Duration away(List<Focus> all) {
    return IntStream.range(1, all.size())
        .filter(i -> all.get(i - 1).left() && !all.get(i).left())
        .mapToObj(i -> Duration.between(all.get(i - 1).at(), all.get(i).at()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Acts acts(Seen seen, Watched watched) {
    var may = sessions.may(seen.view(), List.of());
    var sitting = watched.sitting();
    boolean before = sitting.isEmpty();
    boolean goesOn =
        sitting.filter(each -> !(each.state() instanceof Sitting.State.Ended)).isPresent();
    return new Acts(
        may.register() && before,
        may.run() && before && !watched.candidate().isAdmitted(),
        may.run() && before && watched.candidate().isAdmitted(),
        may.run() && watched.asksDevice(),
        may.run() && goesOn,
        may.run() && sitting.filter(Sitting::isBegun).isPresent(),
        may.run());
  }

  private static List<Choice> times(Watched watched, FormValues form, Texts texts) {
    int granted = watched.candidate().accommodations().timePercent();
    var chosen = form.get("time").isEmpty() ? "" + granted : form.get("time");
    return Stream.concat(TIMES.stream(), Stream.of(granted))
        .distinct()
        .sorted()
        .map(time ->
            new Choice(
                "" + time,
                time == Accommodations.USUAL_TIME
                    ? texts.get("certification.granted.time.usual")
                    : texts.get("certification.granted.time", time - Accommodations.USUAL_TIME),
                "",
                chosen.equals("" + time)))
        .toList();
  }

  private List<Choice> again(Watched watched, Texts texts) {
    return sessions.framework().domains().stream()
        .map(domain ->
            new Choice(
                domain.id(),
                domain.name().in(texts.language()),
                "",
                watched.candidate().domains().contains(domain.id())))
        .toList();
  }

  private List<SessionPage.Note> notes(Seen seen) {
    var incidents = sittings.listIncidents(seen.view().session().id(), seen.candidate());
    var names =
        people
            .list(
                Stream.concat(Stream.of(seen.candidate()), incidents.stream().map(Incident::by))
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Person::id, each -> each));
    return sessions.notes(incidents, names, seen.view());
  }
}
