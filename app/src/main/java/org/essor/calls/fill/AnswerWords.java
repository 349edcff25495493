package org.essor.calls.fill;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Field;
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
    return lines(view).isEmpty() ? asGiven(value) : lines(view);
  }

  private static List<String> lines(FieldView view) {
    return switch (view.kind()) {
      case LINE -> view.value().isEmpty() ? List.of() : List.of(view.said());
      case TEXT -> view.value().lines().filter(line -> !line.isBlank()).toList();
      case RADIOS, CHECKBOXES, SELECT ->
          view.choices().stream().filter(Choice::chosen).map(Choice::label).toList();
      case GROUP, TABLE ->
          view.rows().stream().map(AnswerWords::row).filter(row -> !row.isEmpty()).toList();
      case FILES -> List.of();
    };
  }

  private static String row(FieldView.Row row) {
    return row.cells().stream()
        .map(cell -> String.join(WITHIN, lines(cell)))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(WITHIN));
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
