package org.essor.calls.fill;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Column;
import org.essor.calls.form.Field;
import org.essor.calls.form.FieldType;
import org.essor.calls.form.Table;
import org.essor.calls.form.WorkPlan;
import org.essor.platform.Choice;
import org.essor.platform.Texts;

/** Answers as people read them. */
public record AnswerWords(Texts texts) {

  private static final String WITHIN = " ; ";

  /** The answer in lines: one for most fields, one a row for tables; none where there is none. */
  public List<String> lines(Field field, AnswerValue value) {
    if (value.isEmpty()) {
      return List.of();
    }
    if (field.type() instanceof Attachment) {
      return files(value);
    }
    var view = new FieldViews(texts, Set.of()).view(field, value, List.of());
    var lines = new Reading(texts, columns(field.type())).lines(view);
    return lines.isEmpty() ? asGiven(value) : lines;
  }

  private static List<Column> columns(FieldType type) {
    return switch (type) {
      case Table table -> table.columns();
      case WorkPlan plan ->
          Stream.of(plan.packages(), plan.deliverables()).flatMap(List::stream).toList();
      default -> List.of();
    };
  }

  /** Reads a field whose tables have these columns. */
  private record Reading(Texts texts, List<Column> columns) {

    private List<String> lines(FieldView view) {
      return switch (view.kind()) {
        case LINE -> view.value().isEmpty() ? List.of() : List.of(view.said());
        case TEXT -> view.value().lines().filter(line -> !line.isBlank()).toList();
        case RADIOS, CHECKBOXES, SELECT ->
            view.choices().stream().filter(Choice::chosen).map(Choice::label).toList();
        case GROUP -> rows(view, this::said);
        case TABLE -> rows(view, this::named);
        case FILES -> List.of();
      };
    }

    private static List<String> rows(FieldView view, Function<FieldView, String> words) {
      return view.rows().stream()
          .map(row ->
              row.cells().stream()
                  .map(words)
                  .filter(each -> !each.isEmpty())
                  .collect(Collectors.joining(WITHIN)))
          .filter(row -> !row.isEmpty())
          .toList();
    }

    private String said(FieldView cell) {
      return String.join(WITHIN, lines(cell));
    }

    /** What a cell holds, after the name of its column. */
    private String named(FieldView cell) {
      var said = said(cell);
      return said.isEmpty()
          ? ""
          : column(cell).map(name -> texts.get("calls.fill.named", name, said)).orElse(said);
    }

    private Optional<String> column(FieldView cell) {
      return columns.stream()
          .filter(each -> cell.name().endsWith("." + each.id()))
          .map(each -> FieldViews.name(each, texts))
          .findFirst();
    }
  }

  private static List<String> files(AnswerValue value) {
    return value instanceof AnswerValue.Many(var items)
        ? items.stream().flatMap(item -> name(item).stream()).toList()
        : List.of();
  }

  private static List<String> name(AnswerValue file) {
    return file instanceof AnswerValue.Group group
            && group.find("name").orElse(file) instanceof AnswerValue.Words(var name)
        ? List.of(name)
        : List.of();
  }

  /** What does not fit the field is still shown, as it was given. */
  private static List<String> asGiven(AnswerValue value) {
    return switch (value) {
      case AnswerValue.Words(var text) -> List.of(text);
      case AnswerValue.Num(var number) -> List.of(number.toPlainString());
      case AnswerValue.Flag(var yes) -> List.of(String.valueOf(yes));
      case AnswerValue.Many(var items) ->
          items.stream().flatMap(item -> asGiven(item).stream()).toList();
      case AnswerValue.Group(var parts) ->
          parts.values().stream().flatMap(part -> asGiven(part).stream()).toList();
    };
  }
}
