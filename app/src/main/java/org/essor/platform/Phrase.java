package org.essor.platform;

import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A text with places to fill, read once: {@link MessageFormat} is not for several threads. */
final class Phrase {

  /** No text holds this character. */
  private static final String MARK = "\uffff";

  private static final Object[] MARKS = {mark(0), mark(1), mark(2), mark(3), mark(4), mark(5)};

  /** Numbers below are written alike in all languages. */
  private static final int FIRST_GROUPED = 1_000;

  private final MessageFormat format;

  /** What it is made of; nothing where a place has a format other than a choice. */
  private final List<Part> parts;

  Phrase(String pattern, Locale locale) {
    this.format = new MessageFormat(pattern, locale);
    this.parts = takeApart(format);
  }

  private static String mark(int place) {
    return MARK + place + MARK;
  }

  private sealed interface Part {

    /** False where {@link MessageFormat} must say it. */
    boolean takes(Object... facts);

    void say(StringBuilder text, Object... facts);
  }

  private record Words(String words) implements Part {
    @Override
    public boolean takes(Object... facts) {
      return true;
    }

    @Override
    public void say(StringBuilder text, Object... facts) {
      text.append(words);
    }
  }

  private record Place(int number) implements Part {
    @Override
    public boolean takes(Object... facts) {
      return true;
    }

    @Override
    public void say(StringBuilder text, Object... facts) {
      text.append(number < facts.length ? facts[number] : "{" + number + "}");
    }
  }

  /** One of several phrases: the last whose limit a number reaches, else the first. */
  private record Chosen(int number, List<Double> limits, List<Phrase> phrases) implements Part {
    @Override
    public boolean takes(Object... facts) {
      return number < facts.length && facts[number] instanceof Integer;
    }

    @Override
    public void say(StringBuilder text, Object... facts) {
      int chosen = limits.size() - 1;
      while (chosen > 0 && (int) facts[number] < limits.get(chosen)) {
        chosen--;
      }
      text.append(phrases.get(chosen).with(facts));
    }
  }

  private static List<Part> takeApart(MessageFormat format) {
    if (format.getFormatsByArgumentIndex().length > MARKS.length) {
      return List.of();
    }
    var bare = (MessageFormat) format.clone();
    var formats = format.getFormats();
    for (int i = 0; i < formats.length; i++) {
      bare.setFormat(i, null);
    }
    var words = bare.format(MARKS).split(MARK, -1);
    var parts = new ArrayList<Part>(List.of(new Words(words[0])));
    for (int i = 0; i < formats.length; i++) {
      int place = Integer.parseInt(words[2 * i + 1]);
      switch (formats[i]) {
        case null -> parts.add(new Place(place));
        case ChoiceFormat choice -> parts.add(chosen(place, choice, format.getLocale()));
        default -> {
          return List.of();
        }
      }
      parts.add(new Words(words[2 * i + 2]));
    }
    return parts;
  }

  private static Chosen chosen(int place, ChoiceFormat choice, Locale locale) {
    var phrases =
        Arrays.stream(choice.getFormats()).map(said -> ofChoice(said.toString(), locale)).toList();
    return new Chosen(place, Arrays.stream(choice.getLimits()).boxed().toList(), phrases);
  }

  /** Words without a place are no pattern there: quotes stand for themselves. */
  private static Phrase ofChoice(String said, Locale locale) {
    return new Phrase(said.contains("{") ? said : said.replace("'", "''"), locale);
  }

  /** The text with its places filled, as {@link MessageFormat} does. */
  String with(Object... facts) {
    return isPlain(facts) ? joined(facts) : ((MessageFormat) format.clone()).format(facts);
  }

  private boolean isPlain(Object... facts) {
    for (var fact : facts) {
      if (!isPlainFact(fact)) {
        return false;
      }
    }
    for (var part : parts) {
      if (!part.takes(facts)) {
        return false;
      }
    }
    return !parts.isEmpty();
  }

  private static boolean isPlainFact(Object fact) {
    return fact instanceof String
        || (fact instanceof Integer number && number >= 0 && number < FIRST_GROUPED);
  }

  private String joined(Object... facts) {
    var text = new StringBuilder();
    for (var part : parts) {
      part.say(text, facts);
    }
    return text.toString();
  }
}
