package org.essor.applications.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.applications.AnswerSheets;
import org.essor.applications.Applicant;
import org.essor.applications.ApplicationPart;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.AnswerValue.Words;
import org.essor.calls.form.Budget;
import org.essor.calls.form.Choice;
import org.essor.calls.form.Field;
import org.essor.calls.form.FieldType;
import org.essor.calls.form.Form;
import org.essor.calls.form.Partners;
import org.essor.calls.form.PostalAddress;
import org.essor.calls.form.Section;
import org.essor.calls.form.ShortText;
import org.essor.calls.form.Siret;
import org.essor.kernel.Euros;

/**
 * What lists show of a deposit, found in its answers by what kind of question they answer.
 *
 * @param requested the sum of the aids of all budgets, where there is one
 * @param choices of the lead among options: field, then option
 */
record ListedFacts(
    List<Applicant> applicants, Optional<Euros> requested, Map<String, String> choices) {

  private static final int CENT_PLACES = 2;
  private static final BigDecimal MOST_CENTS = BigDecimal.valueOf(Long.MAX_VALUE);

  static ListedFacts of(AnswerSheets sheets) {
    return new ListedFacts(applicants(sheets), requested(sheets), choices(sheets));
  }

  private static List<Applicant> applicants(AnswerSheets sheets) {
    var applicants = new ArrayList<Applicant>();
    for (var part : sheets.parts()) {
      applicants.add(applicant(part, sheets.form(), sheets.submitted(part)));
    }
    var known = new HashSet<String>();
    applicants.forEach(applicant -> applicant.siret().ifPresent(known::add));
    int number = applicants.getLast().part();
    for (var row : named(sheets)) {
      var siret = words(row, "siret");
      if (siret.map(known::add).orElseGet(() -> !isNamed(row, applicants))) {
        number++;
        applicants.add(
            new Applicant(number, words(row, "organisation").orElse(""), siret, Optional.empty()));
      }
    }
    return applicants;
  }

  private static boolean isNamed(Group row, List<Applicant> applicants) {
    var name = words(row, "organisation").orElse("");
    return !name.isEmpty()
        && applicants.stream().anyMatch(other -> other.organisation().equalsIgnoreCase(name));
  }

  private static Applicant applicant(
      ApplicationPart part, Form form, Map<String, AnswerValue> answers) {
    var name = part.organisation().isEmpty() ? name(form, answers).orElse("") : part.organisation();
    return new Applicant(
        part.number(),
        name,
        answered(form, Siret.class, answers).flatMap(ListedFacts::words).findFirst(),
        answered(form, PostalAddress.class, answers)
            .flatMap(address -> frenchPostcode(address).stream())
            .findFirst());
  }

  /** The first short text of the section that asks for the SIRET: the name of whose it is. */
  private static Optional<String> name(Form form, Map<String, AnswerValue> answers) {
    return form.sections().stream()
        .filter(section -> fields(section, Siret.class).findAny().isPresent())
        .flatMap(section -> fields(section, ShortText.class).limit(1))
        .flatMap(field -> words(answers.getOrDefault(field.id(), AnswerValue.NONE)))
        .findFirst();
  }

  private static Stream<Field> fields(Section section, Class<? extends FieldType> type) {
    return section.fields().stream().filter(field -> type.isInstance(field.type()));
  }

  private static Stream<AnswerValue> answered(
      Form form, Class<? extends FieldType> type, Map<String, AnswerValue> answers) {
    return form.fields()
        .filter(field -> type.isInstance(field.type()))
        .flatMap(field -> Optional.ofNullable(answers.get(field.id())).stream());
  }

  private static Stream<String> words(AnswerValue value) {
    return value instanceof Words(var text) && !text.isBlank() ? Stream.of(text) : Stream.of();
  }

  private static Optional<String> words(Group row, String column) {
    return row.find(column).flatMap(value -> words(value).findFirst());
  }

  /** Without a country, an address is one in France. */
  private static Optional<String> frenchPostcode(AnswerValue value) {
    return value instanceof Group address && address.find("country").isEmpty()
        ? words(address, "postcode")
        : Optional.empty();
  }

  /** The partners that the lead names in tables. */
  private static List<Group> named(AnswerSheets sheets) {
    return answered(sheets.form(), Partners.class, lead(sheets))
        .flatMap(
            table -> table instanceof Many(var rows) ? rows.stream() : Stream.<AnswerValue>of())
        .filter(row -> row instanceof Group && !row.isEmpty())
        .map(Group.class::cast)
        .toList();
  }

  private static Map<String, AnswerValue> lead(AnswerSheets sheets) {
    return sheets.submitted(sheets.parts().getFirst());
  }

  private static Optional<Euros> requested(AnswerSheets sheets) {
    return sheets.parts().stream()
        .flatMap(part -> answered(sheets.form(), Budget.class, sheets.submitted(part)))
        .map(budget -> Budget.totals(budget).aid())
        .reduce(BigDecimal::add)
        .map(aid -> new Euros(aid.movePointRight(CENT_PLACES).min(MOST_CENTS).longValue()));
  }

  private static Map<String, String> choices(AnswerSheets sheets) {
    var answers = lead(sheets);
    var choices = new HashMap<String, String>();
    sheets
        .form()
        .fields()
        .filter(field -> field.type() instanceof Choice)
        .forEach(field ->
            words(answers.getOrDefault(field.id(), AnswerValue.NONE))
                .forEach(option -> choices.put(field.id(), option)));
    return choices;
  }

  /** Everything that the filter by text looks at. */
  String words(String number, String title) {
    var names = applicants.stream().map(Applicant::organisation).toList();
    return Folded.of(number + " " + title + " " + String.join(" ", names));
  }
}
