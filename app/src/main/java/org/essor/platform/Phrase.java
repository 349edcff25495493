package org.essor.platform;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** A text with places to fill, read once: {@link MessageFormat} is not for several threads. */
final class Phrase {

  /** No text holds this character. */
  private static final String MARK = "\uffff";

  private static final Object[] MARKS = {mark(0), mark(1), mark(2), mark(3), mark(4), mark(5)};

  /** Numbers below are written alike in all languages. */
  private static final int FIRST_GROUPED = 1_000;

  private final MessageFormat format;

  /** Words and the numbers of places by turns; empty where a place has a format of its own. */
  private final String[] parts;

  Phrase(String pattern, Locale locale) {
    this.format = new MessageFormat(pattern, locale);
    this.parts = takeApart(format);
  }

  private static String mark(int place) {
    return MARK + place + MARK;
  }

  private static String[] takeApart(MessageFormat format) {
    var formats = format.getFormatsByArgumentIndex();
    return formats.length <= MARKS.length && Arrays.stream(formats).allMatch(Objects::isNull)
        ? format.format(MARKS).split(MARK, -1)
        : new String[0];
  }

  /** The text with its places filled, as {@link MessageFormat} does. */
  String with(Object... facts) {
    return parts.length > 0 && Arrays.stream(facts).allMatch(Phrase::isPlain)
        ? joined(facts)
        : ((MessageFormat) format.clone()).format(facts);
  }

  private static boolean isPlain(Object fact) {
    return fact instanceof String
        || (fact instanceof Integer number && number >= 0 && number < FIRST_GROUPED);
  }

  private String joined(Object... facts) {
    var text = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i += 2) {
      int place = Integer.parseInt(parts[i]);
      text.append(place < facts.length ? facts[place] : "{" + place + "}").append(parts[i + 1]);
    }
    return text.toString();
  }
}
