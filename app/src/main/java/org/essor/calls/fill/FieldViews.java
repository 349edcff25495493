package org.essor.calls.fill;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.calls.fill.FieldView.Kind;
import org.essor.calls.fill.FieldView.Row;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.AnswerValue.Flag;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.AnswerValue.Num;
import org.essor.calls.form.AnswerValue.Words;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Budget;
import org.essor.calls.form.Column;
import org.essor.calls.form.Day;
import org.essor.calls.form.Decimal;
import org.essor.calls.form.Field;
import org.essor.calls.form.FieldType;
import org.essor.calls.form.LongText;
import org.essor.calls.form.Money;
import org.essor.calls.form.MultipleChoice;
import org.essor.calls.form.Option;
import org.essor.calls.form.Percentage;
import org.essor.calls.form.PostalAddress;
import org.essor.calls.form.Problem;
import org.essor.calls.form.ShortText;
import org.essor.calls.form.Statement;
import org.essor.calls.form.Table;
import org.essor.calls.form.WorkPlan;
import org.essor.calls.form.YesNo;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;
import org.essor.platform.Choice;
import org.essor.platform.Texts;

/**
 * Draws fields in one language.
 *
 * @param more the tables that are given one more empty row, by name
 */
public record FieldViews(Texts texts, Set<String> more) {

  /** A short text of fewer characters says so beforehand. */
  private static final int SHORTER_THAN_A_LINE = 100;

  private static final int FEW_OPTIONS = 7;

  public FieldViews {
    more = Set.copyOf(more);
  }

  /**
   * Draws one field.
   *
   * @param problems what is wrong with its answer, where that is to be said
   */
  public FieldView view(Field field, AnswerValue value, List<Problem> problems) {
    var label = field.label().inOrOther(texts.language());
    var asked =
        new Asked(
            field.id(),
            field.required() ? label : texts.get("calls.fill.optional", label),
            field.help().inOrOther(texts.language()),
            errors(problems));
    return view(asked, field.type(), value);
  }

  /** The first problem of each place. */
  private Map<String, String> errors(List<Problem> problems) {
    var errors = new TreeMap<String, String>();
    problems.forEach(problem -> errors.putIfAbsent(problem.path(), sentence(problem)));
    return errors;
  }

  /** A problem in words. */
  public String sentence(Problem problem) {
    return texts.get(
        problem.key(),
        problem.facts().stream()
            .map(fact -> fact instanceof LocalDate day ? texts.date(day) : fact)
            .toArray());
  }

  /**
   * What is asked at one place.
   *
   * @param errors by name, of this place and those within
   */
  private record Asked(String name, String label, String hint, Map<String, String> errors) {

    FieldView with(Kind kind, Content content) {
      return new FieldView(
          name,
          kind,
          label,
          hint,
          content.value,
          content.unit,
          content.said,
          content.choices,
          content.rows,
          content.notes,
          Optional.ofNullable(errors.get(name)));
    }

    /** True within a table, where a list that folds takes less room than rows to tick. */
    boolean isCell() {
      return name.indexOf('.') >= 0;
    }

    Asked hinted(String more) {
      return new Asked(name, label, hint.isEmpty() ? more : hint + " " + more, errors);
    }

    Asked within(String step, String labelled) {
      return new Asked(name + "." + step, labelled, "", errors);
    }
  }

  /** What is in it. */
  private record Content(
      String value,
      String unit,
      String said,
      List<Choice> choices,
      List<Row> rows,
      List<String> notes) {

    static Content typed(String value, String unit, String said) {
      return new Content(value, unit, said, List.of(), List.of(), List.of());
    }

    static Content offered(List<Choice> choices) {
      return new Content("", "", "", choices, List.of(), List.of());
    }

    static Content rows(List<Row> rows, List<String> notes) {
      return new Content("", "", "", List.of(), rows, notes);
    }
  }

  private FieldView view(Asked asked, FieldType type, AnswerValue value) {
    return switch (type) {
      case ShortText(var longest) when longest < SHORTER_THAN_A_LINE && !asked.isCell() ->
          limited(asked, longest)
              .with(Kind.LINE, Content.typed(typed(type, value), "", said(type, value)));
      case LongText(var longest) ->
          limited(asked, longest).with(Kind.TEXT, Content.typed(typed(value), "", typed(value)));
      case org.essor.calls.form.Choice(var options) -> {
        var few = options.size() <= FEW_OPTIONS && !asked.isCell();
        yield asked.with(
            few ? Kind.RADIOS : Kind.SELECT, Content.offered(options(options, value, !few)));
      }
      case MultipleChoice several ->
          asked.with(Kind.CHECKBOXES, Content.offered(options(several.options(), value, false)));
      case YesNo _ -> asked.with(Kind.RADIOS, Content.offered(yesNo(value)));
      case Statement(var text) ->
          asked.with(Kind.CHECKBOXES, Content.offered(accepted(text, value)));
      case PostalAddress _ ->
          asked.with(
              Kind.GROUP,
              Content.rows(
                  List.of(row(asked, new Line("", PostalAddress.COLUMNS, value), false)),
                  List.of()));
      case WorkPlan plan ->
          asked.with(Kind.GROUP, Content.rows(List.of(plan(asked, plan, value)), List.of()));
      case Table table ->
          table(asked, new Lines(table.columns(), table.most(), value), notes(table, value));
      case Attachment file -> asked.with(Kind.FILES, Content.rows(List.of(), fileNotes(file)));
      case Money _ -> asked.with(Kind.LINE, Content.typed(typed(value), "€", said(type, value)));
      case Percentage _ ->
          asked.with(Kind.LINE, Content.typed(typed(value), "%", said(type, value)));
      default ->
          exemplified(asked, type)
              .with(Kind.LINE, Content.typed(typed(type, value), "", said(type, value)));
    };
  }

  private Asked limited(Asked asked, int longest) {
    return asked.hinted(texts.get("calls.fill.longest", longest));
  }

  /** How such an answer is written, where that is not plain. */
  private Asked exemplified(Asked asked, FieldType type) {
    var key = "calls.hint." + type.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return texts.has(key) ? asked.hinted(texts.get(key)) : asked;
  }

  private String typed(FieldType type, AnswerValue value) {
    return type instanceof Day
        ? Day.parse(typed(value)).map(texts::typedDate).orElseGet(() -> typed(value))
        : typed(value);
  }

  /** A value as it reads: a number grouped, with its unit; a day with the name of its month. */
  private String said(FieldType type, AnswerValue value) {
    return switch (value) {
      case Num(var number) when type instanceof Money -> euros(number);
      case Num(var number) when type instanceof Percentage -> percent(number);
      case Num(var number) -> grouped(number);
      case Words(var text) when type instanceof Day ->
          Day.parse(text).map(texts::date).orElse(text);
      default -> typed(value);
    };
  }

  private String euros(BigDecimal amount) {
    return amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2
        ? grouped(amount) + "\u202f€"
        : texts.euros(new Euros(amount.movePointRight(2).longValue()));
  }

  private String percent(BigDecimal rate) {
    return texts.get("calls.fill.percent", grouped(rate));
  }

  private String grouped(BigDecimal number) {
    var format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(Decimal.MOST_PLACES);
    return format.format(number);
  }

  /** A value as one would type it; a number with the comma of the language. */
  private String typed(AnswerValue value) {
    return switch (value) {
      case Words(var text) -> text;
      case Num(var number) -> number(number);
      case Flag _, Many _, Group _ -> "";
    };
  }

  private String number(BigDecimal number) {
    return texts.pick(number.toPlainString().replace('.', ','), number.toPlainString());
  }

  private List<Choice> options(List<Option> options, AnswerValue value, boolean withNone) {
    var none =
        withNone
            ? Stream.of(new Choice("", texts.get("calls.fill.none"), "", false))
            : Stream.<Choice>empty();
    return Stream.concat(
            none,
            options.stream()
                .map(option ->
                    new Choice(
                        option.value(),
                        option.label().inOrOther(texts.language()),
                        "",
                        isChosen(option.value(), value))))
        .toList();
  }

  private static boolean isChosen(String option, AnswerValue value) {
    return switch (value) {
      case Words(var text) -> text.equals(option);
      case Many(var items) -> items.stream().anyMatch(item -> isChosen(option, item));
      case Num _, Flag _, Group _ -> false;
    };
  }

  private List<Choice> yesNo(AnswerValue value) {
    return Stream.of(true, false)
        .map(yes ->
            new Choice(
                String.valueOf(yes),
                texts.get("calls.fill." + (yes ? "yes" : "no")),
                "",
                value.equals(new Flag(yes))))
        .toList();
  }

  private List<Choice> accepted(Text text, AnswerValue value) {
    return List.of(
        new Choice("true", text.inOrOther(texts.language()), "", value.equals(new Flag(true))));
  }

  /** Rows to draw, with what is in them. */
  private record Lines(List<Column> columns, int most, AnswerValue value) {

    List<AnswerValue> rows() {
      return value instanceof Many(var items) ? items : List.of();
    }
  }

  /** A row to draw, with what is in it. */
  private record Line(String title, List<Column> columns, AnswerValue value) {

    AnswerValue cell(String column) {
      return value instanceof Group group
          ? group.find(column).orElse(AnswerValue.NONE)
          : AnswerValue.NONE;
    }
  }

  private FieldView table(Asked asked, Lines lines, List<String> notes) {
    var filled = lines.rows();
    int shown = Math.max(1, filled.size());
    int drawn = more.contains(asked.name()) ? Math.min(lines.most(), shown + 1) : shown;
    var rows =
        IntStream.range(0, drawn)
            .mapToObj(i -> {
              var value = i < filled.size() ? filled.get(i) : AnswerValue.NONE;
              var line = new Line(texts.get("calls.fill.row", i + 1), lines.columns(), value);
              return row(asked.within(String.valueOf(i), ""), line, i >= shown);
            })
            .toList();
    return asked.with(Kind.TABLE, Content.rows(rows, notes));
  }

  private Row row(Asked place, Line line, boolean added) {
    return new Row(
        line.title(),
        added,
        line.columns().stream()
            .map(column ->
                view(
                    place.within(column.id(), label(column)),
                    column.type(),
                    line.cell(column.id())))
            .toList());
  }

  private String label(Column column) {
    var name = name(column, texts);
    return column.required() ? name : texts.get("calls.fill.optional", name);
  }

  /** What a column is called. */
  static String name(Column column, Texts texts) {
    return column
        .label()
        .map(text -> text.inOrOther(texts.language()))
        .orElseGet(() -> texts.get("calls.column." + column.id()));
  }

  private Row plan(Asked asked, WorkPlan plan, AnswerValue value) {
    Function<String, AnswerValue> rows = name -> new Line("", List.of(), value).cell(name);
    return new Row(
        "",
        false,
        List.of(
            table(
                asked.within("packages", texts.get("calls.fill.packages")),
                new Lines(plan.packages(), plan.most(), rows.apply("packages")),
                List.of()),
            table(
                asked.within("deliverables", texts.get("calls.fill.deliverables")),
                new Lines(plan.deliverables(), plan.most(), rows.apply("deliverables")),
                List.of())));
  }

  private List<String> notes(Table table, AnswerValue value) {
    return table instanceof Budget budget ? budgetNotes(budget, value) : List.of();
  }

  private List<String> budgetNotes(Budget budget, AnswerValue value) {
    var totals = Budget.totals(value);
    var notes = new ArrayList<String>();
    notes.add(texts.get("calls.fill.total.cost", euros(totals.cost())));
    notes.add(texts.get("calls.fill.total.aid", euros(totals.aid())));
    totals.rate().ifPresent(rate -> notes.add(texts.get("calls.fill.total.rate", percent(rate))));
    budget
        .mostRate()
        .ifPresent(rate -> notes.add(texts.get("calls.fill.most.rate", percent(rate))));
    budget.mostAid().ifPresent(aid -> notes.add(texts.get("calls.fill.most.aid", euros(aid))));
    return notes;
  }

  private List<String> fileNotes(Attachment file) {
    return List.of(
        texts.get(
            "calls.fill.files", file.most(), file.megabytes(), String.join(", ", file.kinds())));
  }
}
