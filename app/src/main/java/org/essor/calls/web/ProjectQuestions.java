package org.essor.calls.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.calls.form.Choice;
import org.essor.calls.form.Day;
import org.essor.calls.form.Decimal;
import org.essor.calls.form.Field;
import org.essor.calls.form.FieldType;
import org.essor.calls.form.Form;
import org.essor.calls.form.Limits;
import org.essor.calls.form.Option;
import org.essor.calls.form.WholeNumber;
import org.essor.calls.form.YesNo;
import org.essor.journeys.Editions;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Type;
import org.springframework.stereotype.Component;

/**
 * Questions of the rules as questions of a form: who applies from a project that has answered them
 * is not asked again, as an answer goes to the field of its name.
 */
@Component
class ProjectQuestions {

  private static final int MOST_PLACES = 2;
  private static final Set<Type> ONE_ANSWER =
      Set.of(Type.YES_NO, Type.CHOICE, Type.NUMBER, Type.DATE);

  private final Editions editions;

  ProjectQuestions(Editions editions) {
    this.editions = editions;
  }

  private Stream<Question> all() {
    return editions.getInForce().regulation().questions().values().stream()
        .filter(question -> ONE_ANSWER.contains(question.type()));
  }

  /** Those that a form does not ask yet, in the order of the rules. */
  List<Question> besides(Form form) {
    var asked = form.fields().map(Field::id).collect(Collectors.toSet());
    return all().filter(question -> !asked.contains(question.id())).toList();
  }

  /** The field that asks one of them. */
  Optional<Field> find(String id) {
    return all()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .map(question ->
            Field.of(question.id(), type(question), question.title()).withHelp(question.help()));
  }

  private static FieldType type(Question question) {
    return switch (question.type()) {
      case YES_NO -> new YesNo();
      case NUMBER -> number(question);
      case DATE -> new Day(Optional.empty(), Optional.empty());
      case CHOICE, SEVERAL ->
          new Choice(
              question.options().stream()
                  .map(option -> new Option(option.value(), option.label()))
                  .toList());
    };
  }

  private static FieldType number(Question question) {
    var range = question.range();
    var limits = Limits.of(range.map(Question.Range::min), range.map(Question.Range::max));
    return range.filter(Question.Range::decimals).isPresent()
        ? new Decimal(limits, MOST_PLACES)
        : new WholeNumber(limits);
  }
}
