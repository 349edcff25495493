package org.essor.library.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.function.Function;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.essor.roadmap.Span;
import org.springframework.stereotype.Component;

/** Says things in both languages at once. */
@Component
class Say {

  private final Texts french;
  private final Texts english;

  Say(Translations translations) {
    this.french = translations.in(Language.FR);
    this.english = translations.in(Language.EN);
  }

  /**
   * A text of the interface.
   *
   * @param facts what fills its places; a {@link Text} is said in the language of the whole
   */
  Text of(String key, Object... facts) {
    return each(texts -> texts.get(key, in(texts.language(), facts)));
  }

  private static Object[] in(Language language, Object... facts) {
    return Arrays.stream(facts)
        .map(fact -> fact instanceof Text text ? text.in(language) : fact)
        .toArray();
  }

  /** A text of the interface, or some words where there is none of this key. */
  Text orElse(String key, String words) {
    return french.has(key) ? of(key) : new Text(words, words);
  }

  Text date(LocalDate date) {
    return each(texts -> texts.date(date));
  }

  /** An amount in euros, with its cents where it has some. */
  Text euros(BigDecimal amount) {
    return each(texts -> {
      var format = NumberFormat.getCurrencyInstance(texts.locale());
      format.setCurrency(Currency.getInstance("EUR"));
      boolean whole = amount.stripTrailingZeros().scale() <= 0;
      format.setMinimumFractionDigits(whole ? 0 : 2);
      return format.format(amount).replace('\u00a0', '\u202f');
    });
  }

  /** One of the seven stages of the life line, with its number. */
  Text stage(int number) {
    return of("library.stage", number, of("platform.stage." + number));
  }

  Text span(Span span) {
    return switch (span) {
      case Span.Days(int amount) -> of("roadmap.days", amount);
      case Span.Months(int amount) -> of("roadmap.months", amount);
      case Span.WorkingDays(int amount) -> of("roadmap.working-days", amount);
    };
  }

  private Text each(Function<Texts, String> words) {
    return new Text(words.apply(french), words.apply(english));
  }
}
