package org.essor.calls.form;

import java.util.List;
import java.util.regex.Pattern;

/** A telephone number: French, or international with its {@code +} (at most 15 digits, E.164). */
public record Phone() implements FieldType {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0\\u202f.()/-]");
  private static final Pattern NUMBER = Pattern.compile("0[1-9]\\d{8}|\\+[1-9]\\d{5,14}");

  @Override
  public AnswerValue read(String typed) {
    var digits = SEPARATORS.matcher(typed.strip()).replaceAll("");
    return new AnswerValue.Words(NUMBER.matcher(digits).matches() ? digits : typed.strip());
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    return FieldType.words(
        value, text -> FieldType.unless(NUMBER.matcher(text).matches(), "phone"));
  }
}
