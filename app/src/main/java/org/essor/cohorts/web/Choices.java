package org.essor.cohorts.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.cohorts.AcademicYear;
import org.essor.cohorts.Campaign;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** What forms of teachers choose among, and the institution they are for. */
@Component
class Choices {

  private static final int YEARS = 3;

  private final Institutions institutions;
  private final Clock clock;

  Choices(Institutions institutions, Clock clock) {
    this.institutions = institutions;
    this.clock = clock;
  }

  /** An institution where someone is a teacher. */
  Institution institution(String id, PersonId teacher) {
    var where = institutions.get(id);
    institutions.require(teacher, where.id(), Duty.TEACHER);
    return where;
  }

  /** A form in which the year is that of today. */
  FormValues blank(Texts texts) {
    return FormValues.blank(texts).with("year", "" + now());
  }

  private int now() {
    return AcademicYear.of(clock.instant()).start();
  }

  List<Choice> kinds(FormValues form, Texts texts) {
    return Stream.of(Campaign.Kind.values())
        .map(kind -> choice(kind.name(), texts.get("cohorts.kind." + kind), form, "kind"))
        .toList();
  }

  List<Choice> curricula(FormValues form, Texts texts) {
    return Stream.concat(
            Stream.of(new Choice("", texts.get("cohorts.choose"), "", false)),
            institutions.curricula().stream()
                .map(each ->
                    choice(each.code(), each.name().in(texts.language()), form, "curriculum")))
        .toList();
  }

  /** The one before, this one and the next. */
  List<Choice> years(FormValues form) {
    return IntStream.range(now() - 1, now() - 1 + YEARS)
        .mapToObj(AcademicYear::new)
        .map(year -> choice("" + year.start(), year.toString(), form, "year"))
        .toList();
  }

  private static Choice choice(String value, String label, FormValues form, String field) {
    return new Choice(value, label, "", form.get(field).equals(value));
  }

  Optional<Campaign.Kind> kind(FormValues form) {
    return form.chosen(
        "kind",
        name ->
            Stream.of(Campaign.Kind.values()).filter(each -> each.name().equals(name)).findFirst());
  }

  /** The code of a curriculum that is known. */
  Optional<String> curriculum(FormValues form) {
    return form.chosen("curriculum", institutions::findCurriculum).map(found -> found.code());
  }

  Optional<AcademicYear> year(FormValues form) {
    return form.chosen(
        "year",
        text ->
            text.matches("2\\d{3}")
                ? Optional.of(new AcademicYear(Integer.parseInt(text)))
                : Optional.empty());
  }
}
