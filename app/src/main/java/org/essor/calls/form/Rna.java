package org.essor.calls.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of an association (répertoire national des associations): {@code W}, the three signs
 * of the registry that gave it ({@code 751}, {@code 2A1}, {@code 9R1}), six digits. It has no key.
 */
public record Rna() implements FieldType {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
  private static final Pattern NUMBER = Pattern.compile("W[0-9][0-9A-Z][0-9][0-9]{6}");

  @Override
  public AnswerValue read(String typed) {
    return new AnswerValue.Words(SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT));
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    return FieldType.words(value, text -> FieldType.unless(NUMBER.matcher(text).matches(), "rna"));
  }
}
