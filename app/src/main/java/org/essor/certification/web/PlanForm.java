package org.essor.certification.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.certification.Session;
import org.essor.certification.Session.Format;
import org.essor.certification.Session.Plan;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** The form in which a session is planned or changed. */
@Component
class PlanForm {

  private static final String SUPERVISORS = "supervisors";
  private static final String OPENS = "opens";
  private static final String CLOSES = "closes";

  /** The field of how many can be registered. */
  static final String PLACES = "places";

  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Europe/Paris"));

  private final Institutions institutions;
  private final People people;

  PlanForm(Institutions institutions, People people) {
    this.institutions = institutions;
    this.people = people;
  }

  /** What was typed, where all of it can be planned. */
  record Typed(Plan plan, Set<PersonId> supervisors) {
    Typed {
      supervisors = Set.copyOf(supervisors);
    }
  }

  /** The form with what is planned. */
  static FormValues filled(Session session, Texts texts) {
    var plan = session.plan();
    return FormValues.blank(texts)
        .with("title", plan.title())
        .with("place", plan.place())
        .with(OPENS, TYPED.format(plan.opens()))
        .with(CLOSES, TYPED.format(plan.closes()))
        .with("questions", "" + plan.format().questions())
        .with("minutes", "" + plan.format().time().toMinutes())
        .with(PLACES, plan.places().map(most -> "" + most).orElse(""))
        .with(
            SUPERVISORS,
            session.supervisors().stream().map(PersonId::toString).toArray(String[]::new));
  }

  List<Choice> supervisors(Institution where, FormValues form) {
    return people.list(institutions.listStaff(where.id(), Duty.SUPERVISOR)).stream()
        .map(person -> {
          var id = person.id().toString();
          return new Choice(id, person.displayName(), "", form.all(SUPERVISORS).contains(id));
        })
        .toList();
  }

  /** Empty, and told, where something cannot be planned. */
  Optional<Typed> read(Institution where, FormValues form, Texts texts) {
    var plan = plan(where, form, texts);
    var supervisors =
        institutions.listStaff(where.id(), Duty.SUPERVISOR).stream()
            .filter(each -> form.all(SUPERVISORS).contains(each.toString()))
            .collect(Collectors.toSet());
    if (supervisors.isEmpty()) {
      form.fail(SUPERVISORS, texts.get("certification.plan.supervisors.none"));
    }
    return form.isRight() ? plan.map(each -> new Typed(each, supervisors)) : Optional.empty();
  }

  private static Optional<Plan> plan(Institution where, FormValues form, Texts texts) {
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
    var places = places(form, texts);
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
            places,
            where.example()));
  }

  private static Optional<Integer> places(FormValues form, Texts texts) {
    return form.get(PLACES).isEmpty()
        ? Optional.empty()
        : Optional.of(Whole.of(PLACES, 1, Plan.MOST_PLACES).read(form, texts))
            .filter(_ -> form.isRight());
  }
}
