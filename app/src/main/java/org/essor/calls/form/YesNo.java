package org.essor.calls.form;

import java.util.List;
import org.essor.calls.form.AnswerValue.Flag;

/** Yes or no. */
public record YesNo() implements FieldType {

  @Override
  public AnswerValue read(String typed) {
    return switch (typed) {
      case "true" -> new Flag(true);
      case "false" -> new Flag(false);
      default -> FieldType.super.read(typed);
    };
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    return FieldType.unless(value instanceof Flag, "not-option");
  }
}
