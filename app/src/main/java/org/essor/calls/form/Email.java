package org.essor.calls.form;

import java.util.List;
import java.util.regex.Pattern;

/** An e-mail address. */
public record Email() implements FieldType {

  private static final int LONGEST = 254;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@,;<>()\"]{1,64}@[^\\s@,;<>()\".]+(\\.[^\\s@,;<>()\".]+)+");

  @Override
  public List<Problem> check(AnswerValue value) {
    return FieldType.words(value, text -> FieldType.unless(isAddress(text), "email"));
  }

  static boolean isAddress(String text) {
    return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
  }
}
