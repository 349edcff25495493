package org.essor.journeys.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.essor.journeys.Schedule;
import org.essor.platform.Language;
import org.essor.platform.internal.PropertiesTranslations;
import org.essor.roadmap.Span;
import org.junit.jupiter.api.Test;

class RoadmapCalendarTests {

  @Test
  void hasAnEventForEachStepThatIsNotDoneAndForEachDeadline() {
    var done = Schedule.NONE.withDone("idea", AProject.TODAY);

    assertThat(summaries(events(AProject.typical().with(done))))
        .hasSize(9)
        .doesNotContain("Démarche idea & suite")
        .contains("Démarche abroad & suite", "Échéance : Démarche filing & suite");
  }

  @Test
  void saysWhoWhyAndThatADateIsALowerBound() {
    var clock = find(events(AProject.typical()), "Démarche ans & suite");

    assertThat(clock.getStatus().isTentative()).isTrue();
    assertThat(clock.getDescription().getValue())
        .contains("À propos de ans.", "CNEDiMTS (HAS)", "60 jours (délai légal)")
        .contains("Ces dates sont au plus tôt", "CSS, art. R162-114 (à vérifier)");
  }

  @Test
  void movesItsEventsWhenALengthIsEstimatedAndKeepsTheirIdentifiers() {
    var before = find(events(AProject.typical()), "Démarche ans & suite");
    var said = Schedule.NONE.withEstimate("study", new Span.Months(18));
    var after = find(events(AProject.typical().with(said)), "Démarche ans & suite");

    assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
    assertThat(after.getDateStart().getValue()).isAfter(before.getDateStart().getValue());
    assertThat(after.getStatus().isConfirmed()).isTrue();
  }

  @Test
  void anotherProjectHasOtherIdentifiers() {
    var other = AProject.typical().with(Schedule.NONE.withStart(LocalDate.of(2028, 1, 1)));

    assertThat(uids(events(other))).doesNotContainAnyElementsOf(uids(events(AProject.typical())));
  }

  private static List<VEvent> events(AProject project) {
    var texts = new PropertiesTranslations().in(Language.FR);
    var file = RoadmapCalendar.write(project.plan(), texts, Instant.parse("2027-01-04T08:00:00Z"));
    return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first().getEvents();
  }

  private static VEvent find(List<VEvent> events, String summary) {
    return events.stream()
        .filter(event -> event.getSummary().getValue().equals(summary))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> summaries(List<VEvent> events) {
    return events.stream()
        .map(event -> event.getSummary().getValue().replace('\u202f', ' '))
        .toList();
  }

  private static List<String> uids(List<VEvent> events) {
    return events.stream().map(event -> event.getUid().getValue()).toList();
  }
}
