package org.essor.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essor.roadmap.ARoadmap.START;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of a plan, on random roadmaps of up to nine steps. */
class PlanPropertyTests {

  @Property
  void nothingStartsBeforeWhatItWaitsForIsFinished(@ForAll("anyRoadmaps") ARoadmap roadmap) {
    var plan = roadmap.plan();

    for (var step : plan.steps()) {
      for (var before : step.after()) {
        assertThat(step.earliest().start()).isAfterOrEqualTo(plan.get(before).earliest().end());
        assertThat(step.latest().start()).isAfterOrEqualTo(plan.get(before).latest().end());
      }
    }
  }

  @Property
  void latestDatesAreNeverBeforeEarliestDates(@ForAll("anyRoadmaps") ARoadmap roadmap) {
    var plan = roadmap.plan();

    assertThat(plan.steps())
        .allSatisfy(step -> {
          assertThat(step.slackDays()).isNotNegative();
          assertThat(step.latest().start()).isAfterOrEqualTo(step.earliest().start());
          assertThat(step.latest().end()).isBeforeOrEqualTo(plan.whole().end());
        });
  }

  @Property
  void theCriticalPathHasNoSlackAndIsAsLongAsThePlan(@ForAll("anyRoadmaps") ARoadmap roadmap) {
    var plan = roadmap.plan();

    assertThat(plan.criticalPath()).allMatch(PlannedStep::isCritical);
    assertThat(plan.criticalPath().stream().mapToLong(step -> step.earliest().days()).sum())
        .isEqualTo(plan.whole().days());
  }

  @Property
  void thePlanIsAsLongAsTheLongestOfAllChains(@ForAll("roadmapsInDays") ARoadmap roadmap) {
    var steps = List.copyOf(roadmap.steps().values());
    long longest = 0;
    for (var last : steps) {
      longest = Math.max(longest, longestChainTo(last, roadmap));
    }

    assertThat(roadmap.plan().whole().days()).isEqualTo(longest);
  }

  @Property
  void aStepShortenedOrLengthenedWithinItsSlackChangesNothing(
      @ForAll("roadmapsInDays") ARoadmap roadmap, @ForAll Random random) {
    var plan = roadmap.plan();
    var free = plan.steps().stream().filter(step -> !step.isCritical()).toList();
    Assume.that(!free.isEmpty());
    var step = free.get(random.nextInt(free.size()));
    var length = (int) step.earliest().days();
    var changed = random.nextInt(length + (int) step.slackDays() + 1);

    assertThat(roadmap.estimate(step.id(), changed).plan().whole()).isEqualTo(plan.whole());
  }

  @Property
  void aDayLostOnACriticalStepIsADayLostOnThePlan(
      @ForAll("roadmapsInDays") ARoadmap roadmap, @ForAll Random random) {
    var plan = roadmap.plan();
    var critical = plan.criticalPath();
    var step = critical.get(random.nextInt(critical.size()));

    var longer = roadmap.estimate(step.id(), (int) step.earliest().days() + 1).plan();

    assertThat(longer.whole().days()).isEqualTo(plan.whole().days() + 1);
  }

  @Property
  void startingEveryStepAtItsLatestStillEndsInTime(@ForAll("roadmapsAhead") ARoadmap roadmap) {
    var plan = roadmap.plan();

    assertThat(plan.steps())
        .allSatisfy(step -> {
          var span = step.step().length().given().orElseGet(() -> new Span.Days(0));
          assertThat(span.endFrom(step.latest().start())).isBeforeOrEqualTo(step.latest().end());
        });
  }

  @Property
  void estimatingWhatIsUnknownNeverBringsADateForward(
      @ForAll("anyRoadmaps") ARoadmap roadmap, @ForAll Random random) {
    var before = roadmap.plan();
    before.steps().stream()
        .filter(step -> step.basis() == PlannedStep.Basis.UNKNOWN)
        .forEach(step -> roadmap.estimate(step.id(), random.nextInt(200)));

    var after = roadmap.plan();

    assertThat(after.isExact()).isTrue();
    assertThat(after.steps())
        .allSatisfy(step -> {
          var bound = before.get(step.id());
          assertThat(step.earliest().end()).isAfterOrEqualTo(bound.earliest().end());
          if (!bound.endIsLowerBound()) {
            assertThat(step.earliest()).isEqualTo(bound.earliest());
          }
        });
  }

  @Property
  void stepsThatPerhapsApplyNeverMakeThePlanShorter(@ForAll("anyRoadmaps") ARoadmap roadmap) {
    var plan = roadmap.plan();

    assertThat(plan.endOfCertain()).isBeforeOrEqualTo(plan.whole().end());
  }

  @Property
  void doneStepsOnlyEverHelp(@ForAll("anyRoadmaps") ARoadmap roadmap, @ForAll Random random) {
    var today = LocalDate.of(2027, 1, 4);
    var before = roadmap.on(today).plan();
    Assume.that(!before.steps().isEmpty());
    var step = before.steps().get(random.nextInt(before.steps().size()));

    var after = roadmap.done(step.id(), today.minusDays(1)).plan();

    assertThat(after.whole().end()).isBeforeOrEqualTo(before.whole().end());
  }

  private static long longestChainTo(Step step, ARoadmap roadmap) {
    long before = 0;
    for (var id : step.after()) {
      before = Math.max(before, longestChainTo(roadmap.step(id), roadmap));
    }
    return before + step.length().given().orElseThrow().amount();
  }

  @Provide
  Arbitrary<ARoadmap> roadmapsInDays() {
    return Arbitraries.randomValue(random -> {
      var roadmap = new ARoadmap().on(START.minusDays(1));
      grow(roadmap, random, () -> new Length.Typical(new Span.Days(random.nextInt(60))));
      return roadmap;
    });
  }

  @Provide
  Arbitrary<ARoadmap> roadmapsAhead() {
    return Arbitraries.randomValue(random -> {
      var roadmap = new ARoadmap().on(START.minusDays(1));
      grow(roadmap, random, () -> anyLength(random));
      return roadmap;
    });
  }

  @Provide
  Arbitrary<ARoadmap> anyRoadmaps() {
    return Arbitraries.randomValue(random -> {
      var today = START.plusDays(random.nextInt(60) - 20L);
      var roadmap = new ARoadmap().on(today);
      grow(roadmap, random, () -> anyLength(random));
      List.copyOf(roadmap.steps().keySet()).forEach(id -> say(roadmap, id, random));
      return roadmap;
    });
  }

  private static void say(ARoadmap roadmap, String id, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> roadmap.without(id);
      case 1 -> roadmap.perhaps(id);
      case 2 -> roadmap.suspended(id, random.nextInt(40));
      default -> {}
    }
  }

  private static void grow(ARoadmap roadmap, Random random, Supplier<Length> length) {
    var count = 1 + random.nextInt(9);
    for (int i = 0; i < count; i++) {
      var after = roadmap.steps().keySet().stream().filter(_ -> random.nextInt(3) == 0);
      roadmap.step("s" + i, length.get(), after.toArray(String[]::new));
    }
  }

  private static Length anyLength(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Length.Unknown();
      case 1 -> new Length.Waiting(Optional.empty());
      case 2 -> Length.Legal.of(new Span.Months(random.nextInt(12)));
      case 3 -> new Length.Legal(new Span.WorkingDays(random.nextInt(30)), Silence.APPROVAL, true);
      default -> new Length.Typical(new Span.Days(random.nextInt(90)));
    };
  }
}
