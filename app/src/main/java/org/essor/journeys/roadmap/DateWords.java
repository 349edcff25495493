package org.essor.journeys.roadmap;

import java.time.LocalDate;
import java.time.Period;
import org.essor.journeys.Step;
import org.essor.platform.Texts;
import org.essor.roadmap.Interval;
import org.essor.roadmap.PlannedStep;
import org.essor.roadmap.PlannedStep.Basis;
import org.essor.roadmap.PlannedStep.Progress;
import org.essor.roadmap.Span;

/** Durations and dates of a roadmap in words. */
public record DateWords(Texts texts) {

  /** Below so many months a length is told in days. */
  private static final int MONTHS_IN_WORDS = 3;

  private static final int HALF_A_MONTH = 15;

  /** Writes {@code 60 jours}, {@code 6 mois}, {@code 7 jours ouvrés}. */
  public String span(Span span) {
    return switch (span) {
      case Span.Days(var amount) -> texts.get("roadmap.days", amount);
      case Span.Months(var amount) -> texts.get("roadmap.months", amount);
      case Span.WorkingDays(var amount) -> texts.get("roadmap.working-days", amount);
    };
  }

  /**
   * Writes {@code 22 mois}, {@code un peu plus de 22 mois}, {@code près de 23 mois}, or days where
   * it is short.
   */
  public String length(Interval days) {
    var period = Period.between(days.start(), days.end());
    var months = (int) period.toTotalMonths();
    if (months < MONTHS_IN_WORDS) {
      return texts.get("roadmap.days", days.days());
    }
    if (period.getDays() == 0) {
      return texts.get("roadmap.months", months);
    }
    return period.getDays() < HALF_A_MONTH
        ? texts.get("roadmap.a-little-more", texts.get("roadmap.months", months))
        : texts.get("roadmap.nearly", texts.get("roadmap.months", months + 1));
  }

  /** The length of a step as the source, the law or the user says it. */
  public String length(PlannedStep step) {
    if (step.progress() == Progress.DONE) {
      return texts.get("roadmap.done");
    }
    if (step.basis() == Basis.UNKNOWN) {
      return texts.get("roadmap.to-estimate");
    }
    return step.basis() == Basis.ESTIMATED
        ? length(step.earliest())
        : step.step().length().given().map(this::span).orElseThrow();
  }

  /** The same, up to the longest usual length where the source gives a range. */
  String length(PlannedStep step, Step.Duration duration) {
    return isRange(step, duration)
        ? texts.get(
            "roadmap.range",
            duration.span().orElseThrow().amount(),
            span(duration.longest().orElseThrow()))
        : length(step);
  }

  /** True where the length counted is the shortest of a usual range. */
  static boolean isRange(PlannedStep step, Step.Duration duration) {
    var usual = step.basis() == Basis.TYPICAL || step.basis() == Basis.WAITING;
    return usual && step.progress() != Progress.DONE && duration.longest().isPresent();
  }

  String basis(PlannedStep step) {
    return texts.get("roadmap.basis." + step.basis().name().toLowerCase(texts.locale()));
  }

  /** Writes a day, with "not before" where it is a lower bound. */
  public String day(LocalDate day, boolean lowerBound) {
    return lowerBound ? texts.get("roadmap.not-before", texts.date(day)) : texts.date(day);
  }
}
