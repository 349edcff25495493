package org.essor.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.essor.roadmap.ARoadmap.START;

import java.time.LocalDate;
import java.util.List;
import org.essor.roadmap.PlannedStep.Basis;
import org.essor.roadmap.PlannedStep.Progress;
import org.junit.jupiter.api.Test;

class RoadmapTests {

  @Test
  void parallelBranchesMeetWhereTheLongestEnds() {
    var plan =
        new ARoadmap()
            .days("file", 10)
            .legal("ans", new Span.Days(60), "file")
            .legal("cnedimts", new Span.Days(90), "file")
            .legal("ministers", new Span.Days(30), "ans", "cnedimts")
            .plan();

    assertThat(plan.get("ans").earliest().start()).isEqualTo(START.plusDays(10));
    assertThat(plan.get("ans").slackDays()).isEqualTo(30);
    assertThat(plan.get("ministers").earliest().start()).isEqualTo(START.plusDays(100));
    assertThat(plan.whole().days()).isEqualTo(130);
    assertThat(plan.criticalPath())
        .extracting(PlannedStep::id)
        .containsExactly("file", "cnedimts", "ministers");
  }

  @Test
  void aStepThatDoesNotApplyIsPassedOverAndItsPrerequisitesInherited() {
    var plan =
        new ARoadmap()
            .days("first", 10)
            .days("left_out", 100, "first")
            .days("left_out_too", 100, "left_out")
            .days("last", 5, "left_out_too")
            .without("left_out")
            .without("left_out_too")
            .plan();

    assertThat(plan.get("last").after()).containsExactly("first");
    assertThat(plan.whole().days()).isEqualTo(15);
    assertThat(plan.find("left_out")).isEmpty();
  }

  @Test
  void aStepThatRunsOfItselfStartsOnItsDayAndEndsTodayAtTheEarliest() {
    var plan =
        new ARoadmap()
            .legal("year", new Span.Months(12))
            .legal("month", new Span.Months(1))
            .days("next", 5, "year")
            .begun("year", START.minusMonths(3))
            .begun("month", START.minusMonths(3))
            .plan();

    assertThat(plan.get("year").earliest())
        .isEqualTo(new Interval(START.minusMonths(3), START.plusMonths(9)));
    assertThat(plan.get("month").earliest().end()).isEqualTo(START.plusDays(1));
    assertThat(plan.get("next").earliest().start()).isEqualTo(START.plusMonths(9));
  }

  @Test
  void aCircleIsRefusedByNamingIt() {
    var circle =
        new ARoadmap().days("start", 1).days("a", 1, "c").days("b", 1, "a").days("c", 1, "b");

    assertThatExceptionOfType(CyclicRoadmapException.class)
        .isThrownBy(circle::build)
        .withMessageContaining("a → c → b → a")
        .satisfies(refused -> assertThat(refused.cycle()).containsExactly("a", "c", "b", "a"));
  }

  @Test
  void aStepThatWaitsForItselfIsACircleToo() {
    assertThatExceptionOfType(CyclicRoadmapException.class)
        .isThrownBy(new ARoadmap().days("a", 1, "a")::build)
        .withMessageContaining("a → a");
  }

  @Test
  void aPrerequisiteThatIsNoStepIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(new ARoadmap().days("a", 1, "nowhere")::build)
        .withMessage("a waits for nowhere, which is no step");
  }

  @Test
  void anUnknownLengthMakesWhatFollowsALowerBoundAndNothingElse() {
    var plan =
        new ARoadmap()
            .days("before", 10)
            .unknown("study", "before")
            .days("after", 5, "study")
            .days("beside", 7, "before")
            .plan();

    assertThat(plan.isExact()).isFalse();
    assertThat(plan.get("study").basis()).isEqualTo(Basis.UNKNOWN);
    assertThat(plan.get("study").startIsLowerBound()).isFalse();
    assertThat(plan.get("study").endIsLowerBound()).isTrue();
    assertThat(plan.get("after").startIsLowerBound()).isTrue();
    assertThat(plan.get("after").earliest().start()).isEqualTo(START.plusDays(10));
    assertThat(plan.get("beside").endIsLowerBound()).isFalse();
  }

  @Test
  void theUsersEstimateReplacesTheUsualAndTheUnknownButNotTheLaw() {
    var plan =
        new ARoadmap()
            .days("usual", 10)
            .unknown("unknown")
            .waiting("queue")
            .legal("law", new Span.Days(60))
            .estimate("usual", 3)
            .estimate("unknown", 4)
            .estimate("queue", 5)
            .estimate("law", 6)
            .plan();

    assertThat(plan.isExact()).isTrue();
    assertThat(plan.steps())
        .extracting(PlannedStep::id, step -> step.earliest().days(), PlannedStep::basis)
        .containsExactly(
            tuple("usual", 3L, Basis.ESTIMATED),
            tuple("unknown", 4L, Basis.ESTIMATED),
            tuple("queue", 5L, Basis.ESTIMATED),
            tuple("law", 60L, Basis.LEGAL));
  }

  @Test
  void aStoppedClockEndsThatManyDaysLater() {
    var plan =
        new ARoadmap()
            .legal("opinion", new Span.Days(60))
            .days("other", 10)
            .suspended("opinion", 25)
            .suspended("other", 25)
            .plan();

    assertThat(plan.get("opinion").earliest().days()).isEqualTo(85);
    assertThat(plan.get("other").earliest().days()).as("not an official clock").isEqualTo(10);
  }

  @Test
  void whatIsDoneEndsOnTheDaySaidWhateverItWaitedFor() {
    var plan =
        new ARoadmap()
            .days("slow", 100)
            .days("done", 10, "slow")
            .days("next", 5, "done")
            .done("done", START.plusDays(2))
            .on(START.plusDays(4))
            .plan();

    assertThat(plan.get("done").progress()).isEqualTo(Progress.DONE);
    assertThat(plan.get("done").isCritical()).isFalse();
    assertThat(plan.get("next").earliest().start()).isEqualTo(START.plusDays(3));
    assertThat(plan.whole().days()).isEqualTo(100);
  }

  @Test
  void whatShouldBeFinishedAndIsNotEndsTodayAtTheEarliest() {
    var today = START.plusDays(50);
    var plan = new ARoadmap().days("late", 10).days("next", 5, "late").on(today).plan();

    assertThat(plan.get("late").progress()).isEqualTo(Progress.OVERDUE);
    assertThat(plan.get("late").earliest().lastDay()).isEqualTo(today);
    assertThat(plan.get("next").progress()).isEqualTo(Progress.AHEAD);
    assertThat(plan.get("next").earliest().start()).isEqualTo(today.plusDays(1));
  }

  @Test
  void aDayDoneInTheFutureCountsAsToday() {
    var plan = new ARoadmap().days("a", 10).done("a", START.plusYears(1)).plan();

    assertThat(plan.get("a").earliest().lastDay()).isEqualTo(START);
  }

  @Test
  void aStepThatPerhapsAppliesIsPlannedAndTheEndWithoutItIsKnown() {
    var plan =
        new ARoadmap().days("a", 10).days("b", 20, "a").days("c", 5, "b").perhaps("b").plan();

    assertThat(plan.whole().days()).isEqualTo(35);
    assertThat(plan.endOfCertain()).isEqualTo(START.plusDays(15));
  }

  @Test
  void aDutyHasItsLastDayCountedFromTheEndOfTheStepThatSetsItRunning() {
    var plan =
        new ARoadmap()
            .days("decision", 40)
            .days("study", 200)
            .days("filing", 10, "study")
            .days("notice", 1, "decision")
            .duty("filing", "decision", new Span.Months(6))
            .duty("notice", "decision", new Span.Days(15))
            .done("decision", START)
            .plan();

    assertThat(plan.deadlines())
        .extracting(Deadline::lastDay)
        .containsExactly(LocalDate.of(2027, 1, 19), LocalDate.of(2027, 7, 4));
    assertThat(plan.deadlines()).allMatch(Deadline::firm);
    assertThat(plan.deadlines()).extracting(Deadline::inTime).containsExactly(true, false);
  }

  @Test
  void aDutyThatIsDoneOrHasNoTriggerIsNotADeadline() {
    var roadmap =
        new ARoadmap()
            .days("decision", 40)
            .days("filing", 10)
            .duty("filing", "decision", new Span.Months(6));

    assertThat(roadmap.plan().deadlines()).hasSize(1);
    assertThat(roadmap.plan().deadlines().getFirst().firm()).isFalse();
    assertThat(roadmap.done("filing", START).plan().deadlines()).isEmpty();
    assertThat(roadmap.without("decision").plan().deadlines()).isEmpty();
  }

  @Test
  void anEmptyPlanEndsWhereItStarts() {
    var plan = new ARoadmap().days("a", 1).without("a").plan();

    assertThat(plan.whole().days()).isZero();
    assertThat(plan.criticalPath()).isEmpty();
    assertThat(plan.isExact()).isTrue();
  }

  @Test
  void theEndOfAStageIsThatOfItsLastStep() {
    var plan = new ARoadmap().days("a", 10).days("b", 5, "a").plan();

    assertThat(plan.endOf(Stage.IDEA)).contains(START.plusDays(15));
    assertThat(plan.endOf(Stage.DEPLOYMENT)).isEmpty();
    assertThat(List.of(Stage.of(1), Stage.of(7))).containsExactly(Stage.IDEA, Stage.DEPLOYMENT);
  }
}
