package org.essor.calls.form;

import java.util.List;
import java.util.Optional;
import org.essor.calls.form.AnswerValue.Group;

/**
 * A block of fields that is filled in as often as needed.
 *
 * @param fields no tables nor files among them; always shown, for the same part as the block
 * @param least the fewest times, from 0
 * @param most the most times, at most 200
 */
public record Repeating(List<Field> fields, int least, int most) implements Table {

  public Repeating {
    fields = List.copyOf(fields);
    Table.checkRows(least, most);
    if (fields.stream().anyMatch(field -> !isSimple(field.type()))) {
      throw new IllegalArgumentException("A block within a block");
    }
  }

  /** True for what can stand in one cell. */
  public static boolean isSimple(FieldType type) {
    return switch (type) {
      case Table _, WorkPlan _, Attachment _, PostalAddress _, MultipleChoice _ -> false;
      default -> true;
    };
  }

  @Override
  public List<Column> columns() {
    return fields.stream()
        .map(field ->
            new Column(field.id(), field.type(), field.required(), Optional.of(field.label())))
        .toList();
  }

  @Override
  public List<Problem> checkTogether(List<Group> rows) {
    return List.of();
  }
}
