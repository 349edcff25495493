package org.essor.journeys.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.essor.journeys.Schedule;
import org.essor.journeys.roadmap.RoadmapView.StepView;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.internal.PropertiesTranslations;
import org.essor.roadmap.Span;
import org.junit.jupiter.api.Test;

class RoadmapViewTests {

  private final Texts french = new PropertiesTranslations().in(Language.FR);
  private final Texts english = new PropertiesTranslations().in(Language.EN);

  @Test
  void saysHowLongItTakesAtLeastWhereALengthIsUnknown() {
    var view = DrawRoadmap.of(AProject.typical().plan(), french);

    assertThat(view.total()).startsWith("9 démarches sur un peu plus de 25 mois au moins");
    assertThat(view.remarks()).hasSize(1).first().asString().startsWith("Une démarche n’a pas");
  }

  @Test
  void saysTheLengthAndTheRangeOnceEveryLengthIsEstimated() {
    var project =
        AProject.typical()
            .with(Schedule.NONE.withEstimate("study", new Span.Days(30)))
            .perhaps("export", 7, AProject.typical(new Span.Days(200)), "filing");

    var view = DrawRoadmap.of(project.plan(), english);

    assertThat(view.total()).startsWith("10 steps over nearly 32 months: the last one ends");
    assertThat(view.remarks())
        .containsExactly("Some steps only perhaps apply. Without them: a little over 25 months.");
    assertThat(step(view, "study").length()).isEqualTo("30 days");
    assertThat(step(view, "study").basis()).isEqualTo("your estimate");
  }

  @Test
  void tellsTheRangeOfAUsualLengthCountsItsShortestAndSaysSo() {
    var range = AProject.typical(new Span.Months(6), new Span.Months(12));
    var view = DrawRoadmap.of(new AProject().step("quality", 4, range).plan(), french);

    assertThat(step(view, "quality").length()).isEqualTo("6 à 12 mois");
    assertThat(view.total()).contains("6 mois");
    assertThat(view.remarks())
        .singleElement()
        .asString()
        .startsWith("Une durée est une fourchette, comptée au plus court");
  }

  @Test
  void tellsOfEachStepWhoWhenAfterWhatForHowLongAndOnWhoseWord() {
    var step = step(DrawRoadmap.of(AProject.typical().plan(), french), "ans");

    assertThat(step.title()).isEqualTo("Démarche ans & suite");
    assertThat(step.body()).isEqualTo("CNEDiMTS (HAS)");
    assertThat(step.after())
        .containsExactly("Démarche notified_body & suite", "Démarche study & suite");
    assertThat(step.length()).isEqualTo("60 jours");
    assertThat(step.basis()).isEqualTo("délai légal");
    assertThat(step.clock()).contains("accusé de réception", "le suspend");
    assertThat(step.start()).isEqualTo("pas avant le 29 avril 2028");
    assertThat(step.marks()).contains("chemin critique");
    assertThat(step.sources())
        .containsExactly(
            new SourceView("CSS, art. R162-114", "/sources#css", "à vérifier", "warning"));
  }

  @Test
  void showsAllFundingOfAStepWithWhatIsOpenTodayAndTheTariffsOfTheRoutesStillPossible() {
    var view = DrawRoadmap.of(AProject.typical().tariff("latm_brand").plan(), french);

    assertThat(step(view, "idea").funding())
        .containsExactly(
            "libellé pecan (ouvert aujourd’hui)",
            "contest (appel à guetter)",
            "grant (à un autre stade)");
    assertThat(view.tariffs()).hasSize(1);
    assertThat(view.tariffs().getFirst().amount().replace('\u202f', ' ')).isEqualTo("1 435,00 €");
  }

  @Test
  void warnsOfADeadlineThatThePlanDoesNotKeep() {
    var deadline = DrawRoadmap.of(AProject.typical().plan(), french).deadlines().getFirst();

    assertThat(deadline.day()).isEqualTo("samedi 27 janvier 2029");
    assertThat(deadline.late()).isTrue();
    assertThat(deadline.remark()).contains("6 mois après", "ne tient pas cette date");
  }

  @Test
  void countsWhatIsToEstimateInEachStageAndMarksTheCurrentOne() {
    var done = Schedule.NONE.withDone("idea", LocalDate.of(2026, 12, 1));
    var view = DrawRoadmap.of(AProject.typical().with(done).plan(), french);

    assertThat(view.stages()).hasSize(7);
    assertThat(view.stages().get(0).state()).isEqualTo("terminé");
    assertThat(view.stages().get(1).current()).isTrue();
    assertThat(view.stages().get(2).state()).isEqualTo("aucune démarche");
    assertThat(view.stages().get(4).state()).isEqualTo("une durée à estimer");
  }

  @Test
  void saysWhereNothingIsSettledYet() {
    var view = DrawRoadmap.of(new AProject().plan(), french);

    assertThat(view.steps()).isEqualTo(List.of());
    assertThat(view.total()).startsWith("Aucune démarche n’est encore établie");
  }

  private static StepView step(RoadmapView view, String id) {
    return view.steps().stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
  }
}
