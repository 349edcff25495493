package org.essor.journeys;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.essor.platform.Texts;

/**
 * What dates and numbers of a roadmap can be, the same by page and by program, and the sentence
 * that says what is wrong.
 *
 * @param today the last day on which something can have been done
 */
public record ScheduleRules(LocalDate today, Texts texts) {

  /** The largest number of days, weeks or months that can be told. */
  public static final int LARGEST = 999;

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  /** A day as it was read, or what is wrong with it. */
  public record ReadDay(Optional<LocalDate> day, Optional<String> error) {

    private static ReadDay wrong(String error) {
      return new ReadDay(Optional.empty(), Optional.of(error));
    }
  }

  /** Reads a day from 2000 to 2099, such as {@code 2027-03-01}. */
  public ReadDay day(String text) {
    try {
      var day = LocalDate.parse(text);
      return day.isBefore(FIRST) || day.isAfter(LAST)
          ? ReadDay.wrong(
              texts.get("roadmap.adjust.error.years", texts.date(FIRST), texts.date(LAST)))
          : new ReadDay(Optional.of(day), Optional.empty());
    } catch (DateTimeException _) {
      return ReadDay.wrong(texts.get("roadmap.adjust.error.date", today.toString()));
    }
  }

  /** Reads a day on which something was done: today at the latest. */
  public ReadDay doneDay(String text) {
    var read = day(text);
    return read.day().filter(today::isBefore).isPresent()
        ? ReadDay.wrong(texts.get("roadmap.adjust.error.future"))
        : read;
  }

  /** What to say of a number that is not a whole one from 0 to {@value #LARGEST}. */
  public String notANumber() {
    return texts.get("roadmap.adjust.error.number", LARGEST);
  }
}
