package org.essor.calls.form;

import java.util.List;

/** One option among several. */
public record Choice(List<Option> options) implements FieldType {

  public Choice {
    options = List.copyOf(options);
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    return FieldType.words(value, text -> FieldType.unless(has(options, text), "not-option"));
  }

  static boolean has(List<Option> options, String value) {
    return options.stream().anyMatch(option -> option.value().equals(value));
  }
}
