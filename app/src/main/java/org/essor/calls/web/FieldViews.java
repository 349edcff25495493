package org.essor.calls.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.AnswerValue.Flag;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.AnswerValue.Num;
import org.essor.calls.form.AnswerValue.Words;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Budget;
import org.essor.calls.form.Column;
import org.essor.calls.form.Field;
import org.essor.calls.form.FieldType;
import org.essor.calls.form.LongText;
import org.essor.calls.form.Money;
import org.essor.calls.form.MultipleChoice;
import org.essor.calls.form.Option;
import org.essor.calls.form.Percentage;
import org.essor.calls.form.PostalAddress;
import org.essor.calls.form.Statement;
import org.essor.calls.form.Table;
import org.essor.calls.form.WorkPlan;
import org.essor.calls.form.YesNo;
import org.essor.platform.Choice;

/**
 * Makes the fields of a form as an applicant sees them.
 *
 * @param errors what is wrong, by the name of the input
 */
record FieldViews(Map<String, String> errors, Wording wording) {

  /** One input: its name, what it asks, what it takes. */
  private record Asked(String name, String label, String hint, FieldType type) {}

  FieldView of(Field field, AnswerValue answer) {
    var label = wording.of(field.label());
    var named = field.required() ? label : wording.text("calls.field.optional.named", label);
    var help = wording.of(field.help());
    return view(new Asked(field.id(), named, help, field.type()), answer);
  }

  private FieldView view(Asked asked, AnswerValue answer) {
    return switch (asked.type()) {
      case LongText(var longest) ->
          plain(
              asked,
              "textarea",
              join(asked.hint(), wording.text("calls.hint.longest", longest)),
              answer);
      case org.essor.calls.form.Choice(var options) ->
          choices(asked, "radios", options(options, answer));
      case YesNo _ -> choices(asked, "radios", yesNo(answer));
      case MultipleChoice several ->
          choices(asked, "checkboxes", options(several.options(), answer));
      case Statement(var text) ->
          choices(
              asked,
              "checkboxes",
              List.of(new Choice("true", wording.of(text), "", answer.equals(new Flag(true)))));
      case Attachment(var kinds, var megabytes, var most) ->
          plain(
              asked,
              "file",
              join(
                  asked.hint(),
                  wording.text("calls.hint.file", String.join(", ", kinds), megabytes, most)),
              AnswerValue.NONE);
      case PostalAddress _ -> blocks(asked, List.of(address(asked, answer)));
      case Table table -> blocks(asked, List.of(table(asked, table, answer)));
      case WorkPlan plan -> blocks(asked, plan(asked, plan, answer));
      default -> plain(asked, "input", join(asked.hint(), usual(asked.type())), answer);
    };
  }

  /** How an answer is usually written. */
  private String usual(FieldType type) {
    var key = "calls.hint." + type.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return wording.texts().has(key) ? wording.text(key) : "";
  }

  private static String join(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + " – " + other;
  }

  private FieldView plain(Asked asked, String widget, String hint, AnswerValue answer) {
    var unit =
        switch (asked.type()) {
          case Money _ -> "€";
          case Percentage _ -> "%";
          default -> "";
        };
    return new FieldView(
        asked.name(),
        widget,
        asked.label(),
        hint,
        typed(answer),
        unit,
        errors.get(asked.name()),
        List.of(),
        List.of());
  }

  private FieldView choices(Asked asked, String widget, List<Choice> choices) {
    return new FieldView(
        asked.name(),
        widget,
        asked.label(),
        asked.hint(),
        "",
        "",
        errors.get(asked.name()),
        choices,
        List.of());
  }

  private FieldView blocks(Asked asked, List<FieldView.Block> blocks) {
    return new FieldView(
        asked.name(),
        "blocks",
        asked.label(),
        asked.hint(),
        "",
        "",
        errors.get(asked.name()),
        List.of(),
        blocks);
  }

  /** An answer as it is typed. */
  private String typed(AnswerValue answer) {
    return switch (answer) {
      case Words(var text) -> text;
      case Num(var number) -> wording.texts().pick(comma(number), number.toPlainString());
      default -> "";
    };
  }

  private static String comma(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  private List<Choice> options(List<Option> options, AnswerValue answer) {
    return options.stream()
        .map(option ->
            new Choice(
                option.value(), wording.of(option.label()), "", isChosen(answer, option.value())))
        .toList();
  }

  private static boolean isChosen(AnswerValue answer, String value) {
    return switch (answer) {
      case Words(var text) -> text.equals(value);
      case Many(var items) -> items.contains(AnswerValue.of(value));
      default -> false;
    };
  }

  private List<Choice> yesNo(AnswerValue answer) {
    return Stream.of(true, false)
        .map(yes ->
            new Choice(
                String.valueOf(yes),
                wording.text(yes ? "calls.yes" : "calls.no"),
                "",
                answer.equals(new Flag(yes))))
        .toList();
  }

  private FieldView.Block address(Asked asked, AnswerValue answer) {
    return new FieldView.Block(
        asked.name(), "", List.of(row(asked.name(), PostalAddress.COLUMNS, answer)), "");
  }

  private FieldView.Block table(Asked asked, Table table, AnswerValue answer) {
    var total = table instanceof Budget ? totals(Budget.totals(answer)) : "";
    return new FieldView.Block(
        asked.name(), "", rows(asked.name(), table.columns(), answer), total);
  }

  private String totals(Budget.Totals totals) {
    return wording.text(
        "calls.budget.totals",
        wording.number(totals.cost()),
        wording.number(totals.aid()),
        totals.rate().map(wording::percent).orElse("–"));
  }

  private List<FieldView.Block> plan(Asked asked, WorkPlan plan, AnswerValue answer) {
    return List.of(
        block(asked.name() + ".packages", plan.packages(), part(answer, "packages")),
        block(asked.name() + ".deliverables", plan.deliverables(), part(answer, "deliverables")));
  }

  private FieldView.Block block(String name, List<Column> columns, AnswerValue answer) {
    var last = name.substring(name.lastIndexOf('.') + 1);
    return new FieldView.Block(
        name, wording.text("calls.column." + last), rows(name, columns, answer), "");
  }

  private static AnswerValue part(AnswerValue answer, String name) {
    return answer instanceof Group group
        ? group.find(name).orElse(AnswerValue.NONE)
        : AnswerValue.NONE;
  }

  /** The rows filled, and an empty one. */
  private List<List<FieldView>> rows(String name, List<Column> columns, AnswerValue answer) {
    var rows = answer instanceof Many(var items) ? items : List.<AnswerValue>of();
    return IntStream.rangeClosed(0, rows.size())
        .mapToObj(
            i -> row(name + "." + i, columns, i < rows.size() ? rows.get(i) : AnswerValue.NONE))
        .toList();
  }

  private List<FieldView> row(String name, List<Column> columns, AnswerValue row) {
    return columns.stream()
        .map(column ->
            view(
                new Asked(name + "." + column.id(), label(column), "", column.type()),
                part(row, column.id())))
        .toList();
  }

  private String label(Column column) {
    var label =
        column
            .label()
            .map(wording::of)
            .orElseGet(() -> wording.text("calls.column." + column.id()));
    return column.required() ? label : wording.text("calls.field.optional.named", label);
  }
}
