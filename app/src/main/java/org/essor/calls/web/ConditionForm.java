package org.essor.calls.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.calls.form.AnswerJson;
import org.essor.calls.form.Condition;
import org.essor.calls.form.Condition.Join;
import org.essor.calls.form.Condition.Operator;
import org.essor.calls.form.Condition.Test;
import org.essor.calls.form.Day;
import org.essor.calls.form.Field;
import org.essor.calls.form.FieldType;
import org.essor.calls.form.FormCheck;
import org.essor.calls.form.MultipleChoice;
import org.essor.calls.form.Numeric;
import org.essor.calls.form.Option;
import org.essor.calls.form.Statement;
import org.essor.calls.form.YesNo;
import org.essor.platform.Choice;

/** A condition as a form: rows of field, operator, value. */
record ConditionForm(List<Field> fields, Wording wording) {

  private static final int ROWS = 4;

  static void put(Typed typed, Condition condition, FormWords words) {
    typed.with("join", condition.join().name());
    for (int i = 0; i < condition.tests().size(); i++) {
      var test = condition.tests().get(i);
      var type = words.form().findField(test.field()).map(Field::type);
      typed
          .with("tests." + i + ".field", test.field())
          .with("tests." + i + ".operator", test.operator().name())
          .with(
              "tests." + i + ".value",
              String.join(
                  " ; ",
                  test.values().stream()
                      .map(value -> type.map(each -> words.value(each, value)).orElse(value))
                      .toList()));
    }
  }

  Condition read(Typed typed) {
    var tests = new ArrayList<Test>();
    for (int row : typed.rows("tests", "field")) {
      var name = "tests." + row;
      fields.stream()
          .filter(field -> field.id().equals(typed.get(name + ".field")))
          .findFirst()
          .ifPresentOrElse(
              field -> tests.add(test(field, name, typed)),
              () -> typed.fail(name + ".field", wording.text("calls.error.choose")));
    }
    var join = typed.get("join").equals(Join.ANY.name()) ? Join.ANY : Join.ALL;
    return new Condition(join, tests);
  }

  private Test test(Field field, String name, Typed typed) {
    var operator =
        Stream.of(Operator.values())
            .filter(each -> each.name().equals(typed.get(name + ".operator")))
            .findFirst()
            .orElse(Operator.EQUAL);
    var values =
        operator == Operator.ANSWERED
            ? List.<String>of()
            : Arrays.stream(typed.get(name + ".value").split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> stored(field.type(), value))
                .toList();
    var test = new Test(field.id(), operator, values);
    if (values.isEmpty() && operator != Operator.ANSWERED) {
      typed.fail(name + ".value", wording.text("calls.condition.error.required"));
    } else if (!FormCheck.fits(field.type(), test)) {
      fail(field.type(), test, new Place(typed, name));
    }
    return test;
  }

  /** The row of a test, to say there what is wrong. */
  private record Place(Typed typed, String name) {}

  private void fail(FieldType type, Test test, Place place) {
    if (FormCheck.fits(type, new Test(test.field(), Operator.ONE_OF, test.values()))) {
      place.typed.fail(place.name + ".operator", wording.text("calls.condition.error.operator"));
      return;
    }
    var possible = possible(type);
    place.typed.fail(
        place.name + ".value",
        possible.isEmpty()
            ? wording.text("calls.condition.error.value")
            : wording.text(
                "calls.condition.error.options",
                String.join(wording.text("calls.condition.between"), possible)));
  }

  /** The answers there are to a question, where they can be named. */
  private List<String> possible(FieldType type) {
    return switch (type) {
      case org.essor.calls.form.Choice(var options) -> words(options);
      case MultipleChoice choice -> words(choice.options());
      case YesNo _, Statement _ -> List.of(wording.text("calls.yes"), wording.text("calls.no"));
      default -> List.of();
    };
  }

  private List<String> words(List<Option> options) {
    return options.stream().map(option -> wording.of(option.label())).toList();
  }

  /** An option may be typed as it reads, a number or date as people write it. */
  private String stored(FieldType type, String value) {
    return switch (type) {
      case org.essor.calls.form.Choice(var options) -> option(options, value);
      case MultipleChoice choice -> option(choice.options(), value);
      case YesNo _, Statement _ -> yesNo(value);
      case Day day -> AnswerJson.data(day.read(value)).toString();
      case Numeric number -> AnswerJson.data(number.read(value)).toString();
      default -> value;
    };
  }

  private static String option(List<Option> options, String value) {
    return options.stream()
        .filter(option ->
            option.value().equals(value)
                || option.label().fr().equalsIgnoreCase(value)
                || option.label().en().equalsIgnoreCase(value))
        .findFirst()
        .map(Option::value)
        .orElse(value);
  }

  private String yesNo(String value) {
    return value.equalsIgnoreCase(wording.text("calls.yes"))
        ? "true"
        : value.equalsIgnoreCase(wording.text("calls.no")) ? "false" : value;
  }

  List<FieldPage.TestRow> rows(Typed typed, FormWords words) {
    return IntStream.range(0, Math.max(ROWS, typed.count("tests")))
        .mapToObj(row ->
            new FieldPage.TestRow(
                row,
                Stream.concat(
                        Stream.of(new Choice("", wording.text("calls.condition.none"), "", false)),
                        fields.stream()
                            .map(field ->
                                new Choice(
                                    field.id(),
                                    words.label(field),
                                    "",
                                    field.id().equals(typed.get("tests." + row + ".field")))))
                    .toList(),
                wording.choices(
                    List.of(Operator.values()), List.of(typed.get("tests." + row + ".operator")))))
        .toList();
  }

  List<Choice> joins(Typed typed) {
    var chosen = typed.get("join").isEmpty() ? Join.ALL.name() : typed.get("join");
    return wording.choices(List.of(Join.values()), List.of(chosen));
  }
}
