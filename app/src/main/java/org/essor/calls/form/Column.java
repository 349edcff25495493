package org.essor.calls.form;

import java.util.List;
import java.util.Optional;
import org.essor.journeys.Text;

/**
 * A column of a table that an applicant fills in.
 *
 * @param label empty where it is the text of {@code calls.column.<id>}
 */
public record Column(String id, FieldType type, boolean required, Optional<Text> label) {

  static Column of(String id, FieldType type) {
    return new Column(id, type, false, Optional.empty());
  }

  static Column required(String id, FieldType type) {
    return new Column(id, type, true, Optional.empty());
  }

  List<Problem> check(AnswerValue value) {
    return check(id, value, required, type);
  }

  static List<Problem> check(String id, AnswerValue value, boolean required, FieldType type) {
    if (value.isEmpty()) {
      return required ? List.of(Problem.of("required").under(id)) : List.of();
    }
    return type.check(value).stream().map(problem -> problem.under(id)).toList();
  }
}
