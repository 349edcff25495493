package org.essor.certification.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.certification.Session.Format;
import org.essor.certification.Session.Plan;
import org.essor.certification.Sessions;
import org.essor.certification.internal.Rights;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.Institutions;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Managers and teachers plan the sessions of their institution. */
@Controller
@RequestMapping(PlanController.HOME + "/{institution}")
class PlanController {

  static final String HOME = OwnController.HOME + "/etablissements";

  private static final String SUPERVISORS = "supervisors";
  private static final String OPENS = "opens";
  private static final String CLOSES = "closes";

  private final Institutions institutions;
  private final Sessions sessions;
  private final Rights rights;
  private final People people;

  PlanController(Institutions institutions, Sessions sessions, Rights rights, People people) {
    this.institutions = institutions;
    this.sessions = sessions;
    this.rights = rights;
    this.people = people;
  }

  private Institution get(String id, Person person) {
    var where =
        InstitutionId.find(id)
            .map(institutions::get)
            .orElseThrow(() -> new Refusal("institutions.institution.unknown"));
    rights.requirePlanner(person.id(), where.id());
    return where;
  }

  @GetMapping
  ModelAndView show(@PathVariable String institution, Person person, Texts texts) {
    var form =
        FormValues.blank(texts)
            .with("questions", "" + Format.USUAL.questions())
            .with("minutes", "" + Format.USUAL.time().toMinutes());
    return page(get(institution, person), form, texts);
  }

  private ModelAndView page(Institution where, FormValues form, Texts texts) {
    var moments = new Moments(texts);
    var rows =
        sessions.list(where.id()).stream()
            .map(session ->
                new OwnPage.Row(
                    SessionController.HOME + "/" + session.id(),
                    session.plan().title(),
                    session.plan().place() + " · " + moments.dateTime(session.plan().opens()),
                    OwnController.state(session, texts)))
            .toList();
    var page =
        new PlanPage(
            HOME + "/" + where.id(),
            where.name(),
            where.address(),
            rows,
            supervisors(where, form),
            form);
    return new ModelAndView(
        "certification/plan",
        Map.of("page", page),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private List<Choice> supervisors(Institution where, FormValues form) {
    return people.list(institutions.listStaff(where.id(), Duty.SUPERVISOR)).stream()
        .map(person -> {
          var id = person.id().toString();
          return new Choice(id, person.displayName(), "", form.all(SUPERVISORS).contains(id));
        })
        .toList();
  }

  @PostMapping
  ModelAndView plan(
      @PathVariable String institution,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var where = get(institution, person);
    var form = new FormValues(values, texts);
    var plan = read(where, form, texts);
    var supervisors =
        institutions.listStaff(where.id(), Duty.SUPERVISOR).stream()
            .filter(each -> form.all(SUPERVISORS).contains(each.toString()))
            .collect(Collectors.toSet());
    if (supervisors.isEmpty()) {
      form.fail(SUPERVISORS, texts.get("certification.plan.supervisors.none"));
    }
    if (plan.isEmpty() || !form.isRight()) {
      return page(where, form, texts);
    }
    var made = sessions.plan(plan.get(), Set.copyOf(supervisors), person.id());
    return new ModelAndView("redirect:" + SessionController.HOME + "/" + made.id());
  }

  /** What was typed, where all of it can be planned. */
  private static Optional<Plan> read(Institution where, FormValues form, Texts texts) {
    var title = form.required("title", Plan.LONGEST_TITLE);
    var place = form.required("place", Plan.LONGEST_TITLE);
    var opens = form.moment(OPENS);
    var closes = form.moment(CLOSES);
    if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
      form.fail(CLOSES, texts.get("certification.plan.closes.early"));
    }
    int questions = Whole.of("questions", Format.FEWEST, Format.MOST).read(form, texts);
    int minutes =
        Whole.of("minutes", Format.SHORTEST.toMinutes(), Format.LONGEST.toMinutes())
            .read(form, texts);
    if (!form.isRight()) {
      return Optional.empty();
    }
    return Optional.of(
        new Plan(
            where.id(),
            title,
            place,
            opens.orElse(Instant.MIN),
            closes.orElse(Instant.MIN),
            new Format(questions, Duration.ofMinutes(minutes)),
            where.example()));
  }
}
