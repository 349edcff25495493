package org.essor.calls.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.calls.DraftForm;
import org.essor.calls.FormRevision;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Choice;
import org.essor.calls.form.Condition;
import org.essor.calls.form.Condition.Operator;
import org.essor.calls.form.Condition.Test;
import org.essor.calls.form.Day;
import org.essor.calls.form.Field;
import org.essor.calls.form.FieldKind;
import org.essor.calls.form.FieldType;
import org.essor.calls.form.Form;
import org.essor.calls.form.FormChanges;
import org.essor.calls.form.FormCheck;
import org.essor.calls.form.MultipleChoice;
import org.essor.calls.form.Numeric;
import org.essor.calls.form.Option;
import org.essor.calls.form.Part;

/** Says a form that is being built in words. */
record FormWords(Form form, Wording wording) {

  String label(Field field) {
    var label = wording.of(field.label());
    return label.isEmpty() ? wording.text("calls.field.unnamed") : label;
  }

  List<String> about(Field field) {
    var about = new ArrayList<String>();
    about.add(wording.word(FieldKind.of(field.type())));
    about.add(wording.text(field.required() ? "calls.field.required" : "calls.field.optional"));
    if (field.part() == Part.EACH) {
      about.add(wording.word(Part.EACH));
    }
    anonymousOf(field).ifPresent(about::add);
    if (!field.condition().isAlways()) {
      about.add(condition(field.condition()));
    }
    return about;
  }

  /** Says whose version without names a field asks for, where it does. */
  Optional<String> anonymousOf(Field field) {
    return field.type() instanceof Attachment files
        ? files
            .anonymousOf()
            .flatMap(form::findField)
            .map(other -> wording.text("calls.anonymous.of", label(other)))
        : Optional.empty();
  }

  /** Writes {@code affichée si Nature est « A » et si Âge est plus petit que « 3 »}. */
  String condition(Condition condition) {
    if (condition.isAlways()) {
      return "";
    }
    var join =
        wording.text("calls.condition.join." + condition.join().name().toLowerCase(Locale.ROOT));
    return wording.text(
        "calls.condition.shown",
        condition.tests().stream().map(this::test).collect(Collectors.joining(join)));
  }

  String tests(Condition condition) {
    var join =
        wording.text("calls.condition.join." + condition.join().name().toLowerCase(Locale.ROOT));
    return condition.tests().stream().map(this::test).collect(Collectors.joining(join));
  }

  private String test(Test test) {
    var field = form.findField(test.field());
    var name = field.map(this::label).orElse(test.field());
    return test.operator() == Operator.ANSWERED
        ? wording.text("calls.condition.test.answered", name)
        : wording.text(
            "calls.condition.test",
            name,
            wording.word(test.operator()),
            test.values().stream()
                .map(value -> field.map(each -> value(each.type(), value)).orElse(value))
                .collect(Collectors.joining(wording.text("calls.condition.between"))));
  }

  /** A value as its option says it. */
  String value(FieldType type, String value) {
    return switch (type) {
      case Choice(var options) -> option(options, value);
      case MultipleChoice choice -> option(choice.options(), value);
      case Numeric _ -> Numeric.parse(value).map(wording::number).orElse(value);
      case Day _ -> Day.parse(value).map(wording.texts()::typedDate).orElse(value);
      default ->
          switch (value) {
            case "true" -> wording.text("calls.yes");
            case "false" -> wording.text("calls.no");
            default -> value;
          };
    };
  }

  private String option(List<Option> options, String value) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .map(option -> wording.of(option.label()))
        .orElse(value);
  }

  /** What keeps the form from being published, by the id of a section or field. */
  Map<String, String> problems() {
    var problems = new TreeMap<String, String>();
    FormCheck.of(form)
        .forEach(problem ->
            problems.merge(
                problem.path(), wording.problem(problem), (one, other) -> one + " · " + other));
    return problems;
  }

  /** What publishing this form in place of another changes, for drafts too. */
  List<String> changes(FormRevision published, DraftForm draft) {
    var fields =
        FormChanges.between(published.form(), form).changes().stream()
            .map(change ->
                wording.text(
                    "calls.form.change."
                        + change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    label(change.field())));
    return published.eligibility().equals(draft.eligibility())
        ? fields.toList()
        : Stream.concat(fields, Stream.of(wording.text("calls.form.change.eligibility"))).toList();
  }
}
