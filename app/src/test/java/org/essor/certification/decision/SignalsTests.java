package org.essor.certification.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essor.certification.Accommodations;
import org.essor.certification.SessionId;
import org.essor.certification.Sitting;
import org.essor.certification.Sitting.Answered;
import org.essor.certification.SittingId;
import org.essor.certification.Sittings.Focus;
import org.essor.certification.decision.Signals.Sat;
import org.essor.kernel.PersonId;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.domains.DomainBank;
import org.essor.psychometrics.domains.DomainItem;
import org.junit.jupiter.api.Test;

class SignalsTests {

  private static final Instant BEGIN = Instant.parse("2026-11-20T08:00:00Z");
  private static final int ITEMS = 30;

  private static final DomainBank BANK =
      new DomainBank(
          2,
          IntStream.range(0, ITEMS)
              .mapToObj(i ->
                  new DomainItem(
                      "i" + i, i % 2, Logistic.of(1, -1.5 + 0.1 * i), Set.of(), Set.of()))
              .toList());

  private static final class Group {

    private final List<Sat> sats = new ArrayList<>();
    private final Random random;

    Group(int honest, long seed) {
      random = new Random(seed);
      for (int person = 0; person < honest; person++) {
        double theta = 0.7 * random.nextGaussian();
        add(theta, answers(theta), Accommodations.NONE);
      }
    }

    List<Answered> answers(double theta) {
      var answers = new ArrayList<Answered>();
      var at = BEGIN;
      for (int i = 0; i < ITEMS; i++) {
        boolean right = random.nextDouble() < BANK.item("i" + i).model().probability(1, theta);
        var given = right ? "1" : "" + (2 + random.nextInt(3));
        var then = at.plusMillis((long) (30_000 * Math.exp(0.3 * random.nextGaussian())));
        answers.add(new Answered("i" + i, List.of(given), right, at, then));
        at = then;
      }
      return answers;
    }

    Sat add(double theta, List<Answered> answers, Accommodations granted) {
      var sat = new Sat(sitting(answers, granted), List.of(theta, theta), List.of());
      sats.add(sat);
      return sat;
    }

    List<Signal> of(Sat sat) {
      return new Signals(BANK, sats).all().getOrDefault(sat.id(), List.of());
    }
  }

  private static Sitting sitting(List<Answered> answers, Accommodations granted) {
    return new Sitting(
        SittingId.next(),
        new SessionId(new UUID(0, 1)),
        new PersonId(UUID.randomUUID()),
        new Sitting.Terms(
            "bank",
            "framework",
            1,
            granted,
            List.of(),
            ITEMS,
            Duration.ofHours(1),
            List.of(),
            List.of()),
        BEGIN,
        BEGIN.plus(Duration.ofHours(1)),
        new Sitting.State.Ended(BEGIN.plus(Duration.ofMinutes(20)), Sitting.Ending.COMPLETED),
        answers,
        false);
  }

  private static List<Answered> timed(List<Answered> answers, Duration each) {
    return answers.stream()
        .map(answer ->
            new Answered(
                answer.item(),
                answer.given(),
                answer.right(),
                answer.askedAt(),
                answer.askedAt().plus(each)))
        .toList();
  }

  @Test
  void mostHonestSessionsHaveNoSignal() {
    int alarms = 0;
    for (int session = 0; session < 40; session++) {
      var signals = new Signals(BANK, new Group(15, 100 + session).sats).all();
      alarms += signals.values().stream().allMatch(List::isEmpty) ? 0 : 1;
    }
    // Three kinds, each in at most one session of twenty.
    assertThat(alarms).isLessThanOrEqualTo(9);
  }

  @Test
  void whoGaveTheSameWrongAnswersAsAnotherIsShownWithHim() {
    var group = new Group(14, 7);
    var answers = group.answers(-0.5);
    var one = group.add(-0.5, answers, Accommodations.NONE);
    var other = group.add(-0.5, timed(answers, Duration.ofSeconds(31)), Accommodations.NONE);

    assertThat(group.of(one))
        .filteredOn(Signal.Alike.class::isInstance)
        .singleElement()
        .satisfies(signal -> {
          var alike = (Signal.Alike) signal;
          assertThat(alike.other()).isEqualTo(other.id());
          assertThat(alike.matches()).isEqualTo(ITEMS);
          assertThat(alike.expected()).isLessThan(25);
          assertThat(alike.chance()).isLessThan(0.05);
        });
    assertThat(group.of(other)).anyMatch(Signal.Alike.class::isInstance);
  }

  @Test
  void whoAnsweredEverythingRightIsNotAlikeAnother() {
    for (int items : List.of(10, ITEMS)) {
      var group = new Group(14, 9);
      var one = group.add(1.6, right(items), Accommodations.NONE);
      var other = group.add(1.6, right(items), Accommodations.NONE);

      assertThat(group.of(one)).noneMatch(Signal.Alike.class::isInstance);
      assertThat(group.of(other)).noneMatch(Signal.Alike.class::isInstance);
    }
  }

  private static List<Answered> right(int items) {
    return IntStream.range(0, items)
        .mapToObj(i -> {
          var at = BEGIN.plusSeconds(30L * i);
          return new Answered("i" + i, List.of("1"), true, at, at.plusSeconds(30));
        })
        .toList();
  }

  @Test
  void answersFasterThanReadingAreCountedButNotOfThoseWithExtraTime() {
    var group = new Group(14, 8);
    var answers = timed(group.answers(0), Duration.ofSeconds(1));
    var fast = group.add(0, answers, Accommodations.NONE);
    var granted = group.add(0, answers, new Accommodations(133, false));

    assertThat(group.of(fast)).contains(new Signal.Rapid(ITEMS, ITEMS));
    assertThat(group.of(granted))
        .noneMatch(signal -> signal instanceof Signal.Rapid || signal instanceof Signal.Times);
  }

  @Test
  void theWindowThatWasLeftIsToldWithItsTime() {
    var sat =
        new Sat(
            sitting(List.of(), Accommodations.NONE),
            List.of(0.0, 0.0),
            List.of(
                new Focus(BEGIN, 1, true),
                new Focus(BEGIN.plusSeconds(12), 1, false),
                new Focus(BEGIN.plusSeconds(60), 3, true)));

    assertThat(new Signals(BANK, List.of(sat)).all().get(sat.id()))
        .containsExactly(new Signal.Away(2, 12));
  }
}
