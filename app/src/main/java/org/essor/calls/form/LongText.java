package org.essor.calls.form;

import java.util.List;

/**
 * Text in several lines.
 *
 * @param longest the most characters, 1 to 20,000; a line's end counts as one
 */
public record LongText(int longest) implements FieldType {

  public static final int MOST = 20_000;

  public LongText {
    within(longest, MOST);
  }

  static void within(int longest, int most) {
    if (longest < 1 || longest > most) {
      throw new IllegalArgumentException("Not 1 to " + most + " characters: " + longest);
    }
  }

  /** Browsers send each line's end as two characters. */
  @Override
  public AnswerValue read(String typed) {
    return new AnswerValue.Words(typed.replace("\r\n", "\n").strip());
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    return check(value, longest);
  }

  static List<Problem> check(AnswerValue value, int longest) {
    return FieldType.words(
        value,
        text -> {
          int length = text.codePointCount(0, text.length());
          return FieldType.unless(length <= longest, "too-long", longest, length - longest);
        });
  }
}
