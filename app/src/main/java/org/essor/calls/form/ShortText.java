package org.essor.calls.form;

import java.util.List;

/**
 * One line of text.
 *
 * @param longest the most characters, 1 to 500
 */
public record ShortText(int longest) implements FieldType {

  public static final int MOST = 500;

  public ShortText {
    LongText.within(longest, MOST);
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    return LongText.check(value, longest);
  }
}
