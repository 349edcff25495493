package org.essor.platform;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.kernel.Euros;
import org.essor.kernel.Paris;

/**
 * The texts of the interface in one language, and its way of writing dates and amounts. Says the
 * same at all times; safe for concurrent use.
 */
public final class Texts {

  private static final long CENTS = 100;
  private static final long KILO = 1_000;
  private static final long MEGA = 1_000_000;
  private static final int TEN = 10;
  private static final char NARROW_NO_BREAK_SPACE = '\u202f';

  private final Language language;
  private final Map<String, String> patterns;
  private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();

  /**
   * Makes the texts of a language.
   *
   * @param language the language of all texts
   * @param patterns the texts by key, with places {@code {0}}, {@code {1}}…, as {@link
   *     MessageFormat} reads them
   */
  public Texts(Language language, Map<String, String> patterns) {
    this.language = language;
    this.patterns = Collections.unmodifiableMap(new HashMap<>(patterns));
  }

  public Language language() {
    return language;
  }

  /** The texts by key, their places unfilled. */
  public Map<String, String> patterns() {
    return patterns;
  }

  /**
   * Returns a text.
   *
   * @param facts what fills its places; numbers are grouped as the language does
   * @throws IllegalArgumentException where there is no such key
   */
  public String get(String key, Object... facts) {
    var pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No text in " + language.code() + " for " + key);
    }
    return facts.length == 0 ? pattern : phrases.computeIfAbsent(pattern, this::phrase).with(facts);
  }

  private Phrase phrase(String pattern) {
    return new Phrase(pattern, locale());
  }

  /** True where there is a text for this key. */
  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  public Locale locale() {
    return language.locale();
  }

  /** Picks the text of this language among two. */
  public String pick(String french, String english) {
    return language == Language.FR ? french : english;
  }

  /** Writes {@code mardi 3 mars 2027}, {@code Tuesday 3 March 2027}. */
  public String longDate(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("EEEE", locale())) + " " + date(date);
  }

  /**
   * Writes {@code 3 mars 2027}, {@code 3 March 2027}; the first of a month is {@code 1er} in
   * French.
   */
  public String date(LocalDate date) {
    var day =
        language == Language.FR && date.getDayOfMonth() == 1 ? "1er" : "" + date.getDayOfMonth();
    return day + " " + date.format(DateTimeFormatter.ofPattern("MMMM uuuu", locale()));
  }

  /** Writes {@code 03/03/2027}, {@code 2027-03-03}: as a date is typed into a field. */
  public String typedDate(LocalDate date) {
    return pick(date.format(DateTimeFormatter.ofPattern("dd/MM/uuuu")), date.toString());
  }

  /** Writes {@code mardi 3 mars 2027, 12 h 00 (heure de Paris)}. */
  public String dateTime(ZonedDateTime when) {
    var inParis = when.withZoneSameInstant(Paris.ZONE);
    return get(
        "platform.date-time",
        longDate(inParis.toLocalDate()),
        inParis.format(DateTimeFormatter.ofPattern("HH")),
        inParis.format(DateTimeFormatter.ofPattern("mm")));
  }

  /** Writes the size of a file: {@code 12 ko}, {@code 1,5 Mo}, {@code 150 Mo}. */
  public String size(long bytes) {
    if (bytes < MEGA) {
      return get("platform.size.kilo", number(Math.max(1, bytes / KILO)));
    }
    var format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(bytes < TEN * MEGA ? 1 : 0);
    return get("platform.size.mega", format.format(bytes / (double) MEGA));
  }

  /** Writes {@code 1 250 000} with narrow no-break spaces, {@code 1,250,000} in English. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** Writes a measure with its sign, {@code −1,2}, {@code +0,4}; zero has none. */
  public String signed(double number, int decimals) {
    var written = String.format(locale(), "%+." + decimals + "f", number).replace('-', '−');
    return written.chars().anyMatch(digit -> '1' <= digit && digit <= '9')
        ? written
        : written.substring(1);
  }

  /** Writes whole euros: {@code 1 250 000 €}, {@code €1,250,000}. */
  public String euros(long euros) {
    return language == Language.FR
        ? number(euros) + NARROW_NO_BREAK_SPACE + "€"
        : "€" + number(euros);
  }

  /** Writes an amount, its cents only where it has some: {@code 1 250,50 €}. */
  public String euros(Euros amount) {
    if (amount.cents() % CENTS == 0) {
      return euros(amount.cents() / CENTS);
    }
    var format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(2);
    var number = format.format(BigDecimal.valueOf(amount.cents(), 2));
    return pick(number + NARROW_NO_BREAK_SPACE + "€", "€" + number);
  }
}
