package org.essor.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.essor.decision.Value;
import org.essor.journeys.Values;
import org.essor.roadmap.Span;

/**
 * Values as the words of a fact sheet: one character for the kind, then the value. {@code +},
 * {@code -}, {@code #4.5}, {@code @2027-03-01}, {@code "IIa}; {@code ?} for "I don't know"; {@code
 * d14}, {@code m3}, {@code w10} for lengths in days, months, working days.
 */
public final class FactWords {

  /** The answer "I don't know". */
  public static final String DECLINED = "?";

  private FactWords() {}

  /** Writes an answer. */
  public static String of(Value value) {
    return switch (value) {
      case Value.Bool(var yes) -> yes ? "+" : "-";
      case Value.Num _ -> "#" + Values.word(value);
      case Value.Day _ -> "@" + Values.word(value);
      case Value.Text _ -> '"' + Values.word(value);
      case Value.Nothing _, Value.Many _, Value.Context _ ->
          throw new IllegalArgumentException("No answer is a " + value);
    };
  }

  /**
   * Reads an answer.
   *
   * @throws IllegalArgumentException where the word is none
   */
  public static Value value(String word) {
    return switch (kind(word)) {
      case '+' -> Value.TRUE;
      case '-' -> Value.FALSE;
      case '#' -> Value.of(new BigDecimal(word.substring(1)));
      case '@' -> Value.of(day(word));
      case '"' -> Value.of(word.substring(1));
      default -> throw new IllegalArgumentException("No value: " + word);
    };
  }

  private static char kind(String word) {
    return word.isEmpty() ? ' ' : word.charAt(0);
  }

  public static String of(String text) {
    return '"' + text;
  }

  public static String text(String word) {
    return word.substring(1);
  }

  public static String of(LocalDate day) {
    return "@" + day;
  }

  public static LocalDate day(String word) {
    return LocalDate.parse(word.substring(1));
  }

  public static String of(int days) {
    return "#" + days;
  }

  public static int number(String word) {
    return Integer.parseInt(word.substring(1));
  }

  public static String of(Span span) {
    return switch (span) {
      case Span.Days(var amount) -> "d" + amount;
      case Span.Months(var amount) -> "m" + amount;
      case Span.WorkingDays(var amount) -> "w" + amount;
    };
  }

  /**
   * Reads a length.
   *
   * @throws IllegalArgumentException where the word is none
   */
  public static Span span(String word) {
    return switch (kind(word)) {
      case 'd' -> new Span.Days(number(word));
      case 'm' -> new Span.Months(number(word));
      case 'w' -> new Span.WorkingDays(number(word));
      default -> throw new IllegalArgumentException("No length: " + word);
    };
  }
}
