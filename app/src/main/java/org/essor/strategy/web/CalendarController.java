package org.essor.strategy.web;

import java.time.Clock;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.platform.CalendarFile;
import org.essor.platform.CalendarFile.Event;
import org.essor.platform.CalendarFile.When.Days;
import org.essor.platform.Texts;
import org.essor.strategy.Milestone;
import org.essor.strategy.Property;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The dates of the strategy, as a page and as a calendar to subscribe to. */
@Controller
class CalendarController {

  private static final int DAYS = 10;

  private final Readers readers;
  private final Clock clock;

  CalendarController(Readers readers, Clock clock) {
    this.readers = readers;
    this.clock = clock;
  }

  @GetMapping("/strategie/calendrier")
  ModelAndView show(Optional<Person> reader, Texts texts) {
    var words = readers.open(texts);
    var dates = Dates.of(words, readers.today());
    var milestones = words.board().catalogue().milestones().stream().map(Milestone::id);
    var changes = EditLinks.of(reader, milestones, words);
    return new ModelAndView(
        "strategy/calendar", "page", new CalendarPage(dates.upcoming(), dates.past(), changes));
  }

  @GetMapping("/strategie/calendrier.ics")
  ResponseEntity<byte[]> file(Texts texts) {
    var words = readers.open(texts);
    var events =
        Dates.sorted(words.board()).stream()
            .flatMap(milestone -> event(milestone, words).stream())
            .toList();
    var file = new CalendarFile(texts.get("strategy.calendar.name"), clock.instant(), events);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"strategie.ics\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, texts.language().code())
        .body(file.bytes());
  }

  /** A date known less exactly than to the day is tentative. */
  private static Optional<Event> event(Milestone milestone, Words words) {
    return words
        .board()
        .findDate(milestone)
        .map(period ->
            new Event(
                "strategy-" + milestone.id() + "@essor",
                new Days(period.start(), period.end()),
                say(milestone, words),
                period.text().length() < DAYS,
                0));
  }

  private static CalendarFile.Words say(Milestone milestone, Words words) {
    var figure = words.current(milestone.id(), Property.DATE).orElseThrow();
    return new CalendarFile.Words(
        words.of(milestone.label()),
        words.texts().get("strategy.calendar.said", figure.value(), figure.source()),
        words.texts().get("strategy.title"));
  }
}
