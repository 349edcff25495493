package org.essor.journeys.roadmap;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.platform.CalendarFile;
import org.essor.platform.CalendarFile.Event;
import org.essor.platform.CalendarFile.When.Days;
import org.essor.platform.CalendarFile.Words;
import org.essor.platform.Texts;
import org.essor.roadmap.Certainty;
import org.essor.roadmap.Deadline;
import org.essor.roadmap.PlannedStep;
import org.essor.roadmap.PlannedStep.Progress;

/**
 * Writes a roadmap as a calendar: an event for each step that is not done, an event with an alarm
 * for each deadline. Dates that may still move are tentative. The identifier of an event depends on
 * the step and the start date only: a calendar that imports a later version of the same roadmap
 * moves its events.
 */
public final class RoadmapCalendar {

  private static final int REMINDER_DAYS = 14;

  private final ProjectPlan planned;
  private final Texts texts;
  private final DateWords wording;

  private RoadmapCalendar(ProjectPlan planned, Texts texts) {
    this.planned = planned;
    this.texts = texts;
    this.wording = new DateWords(texts);
  }

  /** Returns the file, in UTF-8. */
  public static byte[] write(ProjectPlan planned, Texts texts, Instant now) {
    var calendar = new RoadmapCalendar(planned, texts);
    return new CalendarFile(texts.get("roadmap.calendar.name"), now, calendar.events()).bytes();
  }

  private List<Event> events() {
    var plan = planned.plan();
    var steps =
        plan.steps().stream().filter(step -> step.progress() != Progress.DONE).map(this::step);
    return Stream.concat(steps, plan.deadlines().stream().map(this::deadline)).toList();
  }

  private Event step(PlannedStep step) {
    var perhaps = step.certainty() == Certainty.PERHAPS;
    return new Event(
        uid("step", step.id()),
        new Days(step.earliest().start(), step.earliest().end()),
        new Words(title(step.id()), description(step), category(step.id())),
        perhaps || step.endIsLowerBound(),
        0);
  }

  private Event deadline(Deadline deadline) {
    var step = deadline.duty().step();
    return new Event(
        uid("deadline", step),
        new Days(deadline.lastDay(), deadline.lastDay().plusDays(1)),
        new Words(
            texts.get("roadmap.calendar.deadline", title(step)),
            planned.text(step).about().in(texts.language()),
            category(step)),
        !deadline.firm(),
        REMINDER_DAYS);
  }

  private String description(PlannedStep step) {
    var text = planned.text(step);
    var lines = new ArrayList<String>();
    lines.add(text.about().in(texts.language()));
    lines.add(text.body().name().in(texts.language()));
    lines.add(wording.length(step) + " (" + wording.basis(step) + ")");
    if (step.certainty() == Certainty.PERHAPS) {
      lines.add(texts.get("roadmap.calendar.perhaps"));
    }
    if (step.endIsLowerBound()) {
      lines.add(texts.get("roadmap.calendar.not-before"));
    }
    SourceView.of(text.sources(), texts)
        .forEach(source -> lines.add(source.text() + " (" + source.tag() + ")"));
    return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  private String category(String step) {
    var stage = planned.text(step).stage();
    return stage + ". " + texts.get("platform.stage." + stage);
  }

  private String title(String step) {
    return planned.text(step).title().in(texts.language());
  }

  private String uid(String kind, String step) {
    var name = "%s/%s/%s".formatted(kind, step, planned.plan().whole().start());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@essor";
  }
}
