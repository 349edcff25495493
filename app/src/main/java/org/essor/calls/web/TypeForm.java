package org.essor.calls.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.essor.calls.Slug;
import org.essor.calls.form.AnswerJson;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Budget;
import org.essor.calls.form.Choice;
import org.essor.calls.form.Day;
import org.essor.calls.form.Decimal;
import org.essor.calls.form.Field;
import org.essor.calls.form.FieldKind;
import org.essor.calls.form.FieldType;
import org.essor.calls.form.FormEdits;
import org.essor.calls.form.Limits;
import org.essor.calls.form.LongText;
import org.essor.calls.form.Money;
import org.essor.calls.form.MultipleChoice;
import org.essor.calls.form.Numeric;
import org.essor.calls.form.Option;
import org.essor.calls.form.Partners;
import org.essor.calls.form.Percentage;
import org.essor.calls.form.Repeating;
import org.essor.calls.form.ShortText;
import org.essor.calls.form.Statement;
import org.essor.calls.form.Table;
import org.essor.calls.form.WholeNumber;
import org.essor.calls.form.WorkPlan;
import org.essor.journeys.Text;

/** The limits of a field as a form. */
record TypeForm(Typed typed, Wording wording) {

  private static final int LONGEST_LABEL = 200;
  private static final int LONGEST_STATEMENT = 2_000;
  private static final int MOST_OPTIONS = 100;

  /** Puts the limits of a type into a form. */
  void put(FieldType type) {
    switch (type) {
      case ShortText(var longest) -> number("longest", longest);
      case LongText(var longest) -> number("longest", longest);
      case Numeric numeric -> putLimits(numeric);
      case Day(var first, var last) ->
          typed
              .with("first", first.map(wording.texts()::typedDate).orElse(""))
              .with("last", last.map(wording.texts()::typedDate).orElse(""));
      case Choice(var options) -> putOptions(options);
      case MultipleChoice(var options, var least, var most) -> {
        putOptions(options);
        counts(least, most);
      }
      case Budget budget -> putBudget(budget);
      case Repeating block -> putBlock(block);
      case Partners(var least, var most) -> counts(least, most);
      case WorkPlan(var months, var most) -> {
        number("months", months);
        number("most", most);
      }
      case Attachment(var kinds, var megabytes, var most, _) -> {
        typed.with("kinds", String.join(", ", kinds));
        number("megabytes", megabytes);
        number("most", most);
      }
      case Statement(var text) -> typed.with("statement", text);
      default -> {}
    }
  }

  private void number(String name, int value) {
    typed.with(name, "" + value);
  }

  private void counts(int least, int most) {
    number("least", least);
    number("most", most);
  }

  private void putLimits(Numeric numeric) {
    put("least", numeric.limits().least());
    put("most", numeric.limits().most());
    if (numeric instanceof Decimal) {
      number("places", numeric.places());
    }
  }

  private void put(String name, Optional<BigDecimal> number) {
    typed.with(name, number.map(wording::number).orElse(""));
  }

  private void putOptions(List<Option> options) {
    for (int i = 0; i < options.size(); i++) {
      typed
          .with("options." + i + ".value", options.get(i).value())
          .with("options." + i, options.get(i).label());
    }
  }

  private void putBudget(Budget budget) {
    putOptions(budget.categories());
    put("rate", budget.mostRate());
    put("aid", budget.mostAid());
    number("most", budget.most());
  }

  private void putBlock(Repeating block) {
    counts(block.least(), block.most());
    for (int i = 0; i < block.fields().size(); i++) {
      var field = block.fields().get(i);
      typed
          .with("within." + i + ".id", field.id())
          .with("within." + i, field.label())
          .with("within." + i + ".kind", FieldKind.of(field.type()).name())
          .with("within." + i + ".required", "" + field.required());
    }
  }

  /**
   * Reads the limits of a type of the same kind; where it cannot, the errors of what was typed say
   * why, and the type is the one before.
   *
   * @param used the ids in use in the form; those given here are added
   */
  FieldType read(FieldType before, Set<String> used) {
    return switch (before) {
      case ShortText _ -> new ShortText(typed.number("longest", 1, ShortText.MOST, wording));
      case LongText _ -> new LongText(typed.number("longest", 1, LongText.MOST, wording));
      case WholeNumber _ -> new WholeNumber(limits());
      case Decimal _ ->
          new Decimal(limits(), typed.number("places", 1, Decimal.MOST_PLACES, wording));
      case Money _ -> new Money(limits());
      case Percentage _ -> new Percentage(limits());
      case Day _ -> new Day(day("first"), day("last"));
      case Choice _ -> new Choice(options());
      case MultipleChoice _ ->
          new MultipleChoice(
              options(),
              typed.number("least", 0, MOST_OPTIONS, wording),
              typed.number("most", 0, MOST_OPTIONS, wording));
      case Budget _ ->
          new Budget(options(), rate(), typed.decimal("aid", wording), rows("most", 1));
      case Repeating block -> block(block, used);
      case Partners _ -> partners();
      case WorkPlan _ ->
          new WorkPlan(typed.number("months", 1, WorkPlan.MOST_MONTHS, wording), rows("most", 1));
      case Attachment files -> attachment(files);
      case Statement _ -> new Statement(typed.text("statement", LONGEST_STATEMENT, wording));
      default -> before;
    };
  }

  private Limits limits() {
    var limits = Limits.of(typed.decimal("least", wording), typed.decimal("most", wording));
    if (limits.isReversed()) {
      typed.fail("most", wording.text("calls.form.problem.limits"));
    }
    return limits;
  }

  private int rows(String name, int least) {
    return typed.number(name, least, Table.MOST_ROWS, wording);
  }

  private Optional<BigDecimal> rate() {
    var rate = typed.decimal("rate", wording);
    if (rate.filter(r -> r.signum() <= 0 || r.compareTo(BigDecimal.valueOf(100)) > 0).isPresent()) {
      typed.fail("rate", wording.text("calls.error.percent"));
      return Optional.empty();
    }
    return rate;
  }

  private Optional<LocalDate> day(String name) {
    var text =
        String.valueOf(
            AnswerJson.data(new Day(Optional.empty(), Optional.empty()).read(typed.get(name))));
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      typed.fail(name, wording.text("calls.answer.not-day"));
      return Optional.empty();
    }
  }

  /** Options keep their value; a new one gets it from its words. */
  private List<Option> options() {
    var options = new ArrayList<Option>();
    var used = new HashSet<String>();
    for (int row : typed.rows("options", "fr", "en")) {
      var label = typed.text("options." + row, LONGEST_LABEL, wording);
      var value =
          Slug.find(typed.get("options." + row + ".value")).orElseGet(() -> Slug.of(label.fr()));
      int number = 1;
      while (!used.add(value.numbered(number).text())) {
        number++;
      }
      options.add(new Option(value.numbered(number).text(), label));
    }
    return options;
  }

  private Repeating block(Repeating before, Set<String> used) {
    var fields = new ArrayList<Field>();
    for (int row : typed.rows("within", "fr", "en")) {
      fields.add(within(before, "within." + row, used));
    }
    int least = rows("least", 0);
    return new Repeating(fields, least, Math.max(rows("most", 1), least));
  }

  private Field within(Repeating before, String row, Set<String> used) {
    var label = typed.text(row, LONGEST_LABEL, wording);
    var kind = FieldKind.find(typed.get(row + ".kind")).orElse(FieldKind.SHORT_TEXT);
    var old =
        before.fields().stream()
            .filter(field -> field.id().equals(typed.get(row + ".id")))
            .findFirst();
    var type =
        old.map(Field::type)
            .filter(each -> FieldKind.of(each) == kind)
            .orElseGet(() -> FieldKind.simple().contains(kind) ? kind.blank() : new ShortText(200));
    var field =
        Field.of(old.map(Field::id).orElseGet(() -> FormEdits.newId("colonne", used)), type, label);
    return typed.get(row + ".required").equals("true") ? field.asRequired() : field;
  }

  private Partners partners() {
    int least = rows("least", 0);
    return new Partners(least, Math.max(rows("most", 1), least));
  }

  private Attachment attachment(Attachment before) {
    var kinds =
        Arrays.stream(typed.get("kinds").toLowerCase(Locale.ROOT).split("[\\s,;.]+"))
            .filter(kind -> kind.matches("[a-z0-9]{1,8}"))
            .distinct()
            .toList();
    if (kinds.isEmpty()) {
      typed.fail("kinds", wording.text("calls.form.problem.kinds"));
    }
    return new Attachment(
        kinds,
        typed.number("megabytes", 1, Attachment.MOST_MEGABYTES, wording),
        typed.number("most", 1, Attachment.MOST_FILES, wording),
        before.anonymousOf());
  }

  Text label() {
    return typed.text("label", LONGEST_LABEL, wording);
  }

  Text help() {
    return typed.optionalText("help", LONGEST_STATEMENT, wording);
  }
}
