package org.essor.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essor.journeys.Schedule;
import org.essor.journeys.ScheduleRules;
import org.essor.journeys.web.ScheduleForm.Reading;
import org.essor.platform.Language;
import org.essor.platform.internal.PropertiesTranslations;
import org.essor.roadmap.Certainty;
import org.essor.roadmap.Length;
import org.essor.roadmap.PlanRequest;
import org.essor.roadmap.PlanRequest.Said;
import org.essor.roadmap.PlannedStep;
import org.essor.roadmap.Roadmap;
import org.essor.roadmap.Span;
import org.essor.roadmap.Stage;
import org.essor.roadmap.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleFormTests {

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);

  @Test
  void showsAgainWhatItWrote() {
    var schedule =
        Schedule.NONE
            .withStart(TODAY)
            .withDone("a", TODAY.minusDays(3))
            .withEstimate("a", new Span.Days(14))
            .withEstimate("b", new Span.Months(18))
            .withSuspension("b", 12);

    assertThat(read(ScheduleForm.of(schedule).fields()).schedule()).isEqualTo(schedule);
    assertThat(ScheduleForm.of(schedule).get("unit.a")).isEqualTo("weeks");
  }

  @Test
  void aStepTickedWithoutADayWasDoneToday() {
    assertThat(read(Map.of("done.a", "yes", "on.a", " ")).schedule().done())
        .containsOnly(Map.entry("a", TODAY));
  }

  @Test
  void aDayWrittenWithoutTheTickCountsAndTheTickTakenAwayTakesItBack() {
    var before = Schedule.NONE.withDone("a", TODAY.minusDays(3));

    assertThat(read(Map.of("on.a", "2027-01-02")).schedule().done())
        .containsOnly(Map.entry("a", TODAY.minusDays(2)));
    assertThat(
            new ScheduleForm(Map.of("on.a", TODAY.minusDays(3).toString()))
                .read(steps(), before, now())
                .schedule()
                .done())
        .isEmpty();
  }

  @Test
  void anEmptyFieldTakesBackWhatWasSaidOfTheStepsShownOnly() {
    var before =
        Schedule.NONE.withEstimate("a", new Span.Days(1)).withEstimate("other", new Span.Days(2));

    var reading = new ScheduleForm(Map.of("amount.a", "")).read(steps(), before, now());

    assertThat(reading.schedule().estimates()).containsOnlyKeys("other");
  }

  @ParameterizedTest
  @CsvSource({
    "start, tomorrow, Donnez une date comme 2027-01-04",
    "start, 1066-10-14, Donnez une date entre le 1er janvier 2000 et le 31 décembre 2099",
    "on.a, 2027-01-05, Une démarche faite ne peut pas l’être dans le futur",
    "amount.a, six, Donnez un nombre entier de 0 à 999",
    "amount.a, -3, Donnez un nombre entier de 0 à 999",
    "suspended.b, 1000, Donnez un nombre entier de 0 à 999",
  })
  void saysOfEachFieldWhatToCorrect(String field, String typed, String sentence) {
    var reading = read(Map.of("done.a", "yes", field, typed));

    assertThat(reading.errors()).containsOnlyKeys(field);
    assertThat(reading.errors().get(field)).startsWith(sentence);
  }

  private static Reading read(Map<String, String> fields) {
    return new ScheduleForm(fields).read(steps(), Schedule.NONE, now());
  }

  private static ScheduleRules now() {
    return new ScheduleRules(TODAY, new PropertiesTranslations().in(Language.FR));
  }

  private static List<PlannedStep> steps() {
    var steps =
        Stream.of("a", "b")
            .map(id -> new Step(id, Stage.IDEA, List.of(), new Length.Unknown()))
            .toList();
    var applies = Map.of("a", Certainty.CERTAIN, "b", Certainty.CERTAIN);
    return Roadmap.of(steps, List.of())
        .plan(new PlanRequest(TODAY, TODAY, applies, Said.NOTHING))
        .steps();
  }
}
