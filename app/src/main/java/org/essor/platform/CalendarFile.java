package org.essor.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.essor.platform.CalendarFile.When.At;
import org.essor.platform.CalendarFile.When.Days;

/**
 * Writes a calendar file (iCalendar, RFC 5545): events of whole days and of an instant, in the
 * order given.
 *
 * @param name the name a calendar shows
 * @param written the instant of writing ({@code DTSTAMP})
 */
public record CalendarFile(String name, Instant written, List<Event> events) {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** The most octets of a line, without its end (section 3.1). */
  private static final int LINE_OCTETS = 75;

  public CalendarFile {
    events = List.copyOf(events);
  }

  /**
   * An event.
   *
   * @param uid the same for the same event in every file
   * @param tentative its dates may still change ({@code STATUS:TENTATIVE})
   * @param reminderDays how many days before an alarm rings; 0 for no alarm
   */
  public record Event(String uid, When when, Words words, boolean tentative, int reminderDays) {}

  /** When an event is. */
  public sealed interface When {

    /**
     * Whole days, wherever the reader is.
     *
     * @param end the first day after it; an event of no day is written as one of its first day
     */
    record Days(LocalDate start, LocalDate end) implements When {}

    /** An instant, which calendars show by the clock of their reader. */
    record At(Instant instant) implements When {}
  }

  /** What an event says. */
  public record Words(String summary, String description, String category) {}

  /** Returns the file, in UTF-8, with lines ended by CRLF. */
  public byte[] bytes() {
    var out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Essor//Essor//FR");
    line(out, "CALSCALE:GREGORIAN");
    line(out, "X-WR-CALNAME:" + escaped(name));
    events.forEach(event -> event(out, event));
    line(out, "END:VCALENDAR");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void event(StringBuilder out, Event event) {
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + event.uid());
    line(out, "DTSTAMP:" + STAMP.format(written));
    when(out, event.when());
    line(out, "SUMMARY:" + escaped(event.words().summary()));
    line(out, "DESCRIPTION:" + escaped(event.words().description()));
    line(out, "CATEGORIES:" + escaped(event.words().category()));
    line(out, "STATUS:" + (event.tentative() ? "TENTATIVE" : "CONFIRMED"));
    line(out, "TRANSP:TRANSPARENT");
    if (event.reminderDays() > 0) {
      alarm(out, event);
    }
    line(out, "END:VEVENT");
  }

  private static void when(StringBuilder out, When when) {
    switch (when) {
      case At(var instant) -> line(out, "DTSTART:" + STAMP.format(instant));
      case Days(var start, var end) -> {
        line(out, "DTSTART;VALUE=DATE:" + DAY.format(start));
        if (end.isAfter(start)) {
          line(out, "DTEND;VALUE=DATE:" + DAY.format(end));
        }
      }
    }
  }

  private static void alarm(StringBuilder out, Event event) {
    line(out, "BEGIN:VALARM");
    line(out, "ACTION:DISPLAY");
    line(out, "TRIGGER;RELATED=START:-P" + event.reminderDays() + "D");
    line(out, "DESCRIPTION:" + escaped(event.words().summary()));
    line(out, "END:VALARM");
  }

  /** Folds after at most 75 octets, never inside a character (section 3.1). */
  private static void line(StringBuilder out, String content) {
    int octets = 0;
    for (int i = 0; i < content.length(); i = content.offsetByCodePoints(i, 1)) {
      var character = Character.toString(content.codePointAt(i));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LINE_OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(character);
      octets += size;
    }
    out.append("\r\n");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n");
  }
}
