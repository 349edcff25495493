package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.Edition;
import org.essor.journeys.ProductModule;
import org.essor.journeys.Project;
import org.essor.journeys.Question;
import org.essor.journeys.Values;
import org.essor.journeys.content.RegulationFiles;
import org.essor.journeys.roadmap.ProjectPlan;
import org.essor.roadmap.Deadline;
import org.essor.roadmap.Interval;
import org.essor.roadmap.PlannedStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A digital therapy whose early coverage (PECAN) was granted: CSS L162-1-23 I and VI. */
class EarlyCoverageTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Edition EDITION =
      EditionReader.readAll(RegulationFiles.read(Path.of("../regulation")))
          .getFirst()
          .edition()
          .on(TODAY);

  private final Guide guide =
      new Guide(EDITION, EDITION.regulation().journeys().sequencedValues().getFirst());

  private static Facts facts(boolean granted, boolean ended) {
    return Facts.none()
        .with("product_kind", Value.of("standalone_software"))
        .with("data_action", Value.of("process"))
        .with("purpose_treatment", Value.TRUE)
        .with("main_user", Value.of("patient"))
        .with("project_stage", Value.of("reimbursement"))
        .with("ce_status", Value.of("obtained"))
        .with("telemonitoring", Value.FALSE)
        .with("already_covered", Value.FALSE)
        .with("pecan_refused", Value.FALSE)
        .with("ansm_measure", Value.FALSE)
        .with("pecan_granted", Value.of(granted))
        .with("pecan_ended", Value.of(ended));
  }

  @ParameterizedTest
  @CsvSource({"true, false, pecan_decision_date", "true, true, ", "false, false, "})
  void theDayOfTheDecisionIsAskedWhereCoverageRuns(boolean granted, boolean ended, String asked) {
    assertThat(guide.findNext(facts(granted, ended), "pecan_decided_on").map(Question::id))
        .isEqualTo(Optional.ofNullable(asked));
  }

  @Test
  void theDeadlinesRunFromTheDayTold() {
    var plan = plan(LocalDate.of(2026, 9, 1));

    assertThat(plan.plan().deadlines())
        .filteredOn(deadline -> deadline.duty().step().equals("pecan_lppr_filing"))
        .singleElement()
        .satisfies(deadline -> assertThat(deadline.firm()).isTrue())
        .extracting(Deadline::lastDay)
        .isEqualTo(LocalDate.of(2027, 3, 1));
    assertThat(plan.plan().steps())
        .filteredOn(step -> step.id().equals("pecan_coverage"))
        .extracting(PlannedStep::earliest)
        .containsExactly(new Interval(LocalDate.of(2026, 9, 2), LocalDate.of(2027, 9, 2)));
  }

  @ParameterizedTest
  @CsvSource({"2025-11-24, running", "2025-11-23, running", "2025-11-22, ended"})
  void coverageIsOverOnceItsYearHasPassed(LocalDate decision, String state) {
    var plan = plan(decision);

    assertThat(Values.words(plan.project().overall().get("pecan_state").outcomes()))
        .containsExactly(state);
    assertThat(plan.plan().steps())
        .extracting(PlannedStep::id)
        .matches(steps -> steps.contains("pecan_coverage") == state.equals("running"));
    assertThat(Values.words(plan.project().overall().get("reimbursement_deadlines").outcomes()))
        .contains("continuity_6_months")
        .matches(due -> due.contains("lppr_within_6_months") == state.equals("running"));
  }

  @Test
  void aResultOfThePastIsGivenAsItWas() {
    var then =
        EditionReader.readAll(RegulationFiles.read(Path.of("../regulation"))).getFirst().edition();
    var before = facts(true, false).with("pecan_decision_date", day("2024-01-02"));

    assertThat(Project.fit(before, then).find("pecan_ended")).contains(Value.FALSE);
  }

  private static ProjectPlan plan(LocalDate decision) {
    var facts = facts(true, false).with("pecan_decision_date", Value.of(decision));
    var answers = Answers.none().withModules(List.of(new ProductModule("", facts)), 0);
    return ProjectPlan.of(Project.of(answers, EDITION), TODAY);
  }

  private static Value day(String day) {
    return Value.of(LocalDate.parse(day));
  }
}
