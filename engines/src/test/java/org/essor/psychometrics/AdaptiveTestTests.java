package org.essor.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptiveTestTests {

  private static final ItemBank BANK = ABank.ofLogistic(300, 5);

  private static AdaptiveTest test(Stopping... reasons) {
    return new AdaptiveTest(
        new ExpectedAPosteriori(),
        new Best(Criterion.FISHER),
        new TestLength(3, 60, List.of(reasons)));
  }

  private static Standing taken(AdaptiveTest test, SimulatedPerson person) {
    var standing = test.standing(Answers.none(BANK));
    var next = test.next(standing, _ -> true, person.seed());
    while (next.isPresent()) {
      int item = next.getAsInt();
      standing = test.standing(standing.answers().with(item, person.answer(BANK, item)));
      next = test.next(standing, _ -> true, person.seed());
    }
    return standing;
  }

  @Test
  void endsAtTheFirstStandardErrorThatIsSmallEnough() {
    var test = test(new Stopping.Precision(0.35));
    for (int seed = 0; seed < 50; seed++) {
      var end = taken(test, new SimulatedPerson(0.04 * seed - 1, seed));
      assertThat(end.estimate().standardError()).isLessThanOrEqualTo(0.35);
      var before = withoutLast(end.answers());
      assertThat(new ExpectedAPosteriori().estimate(before).standardError()).isGreaterThan(0.35);
    }
  }

  private static Answers withoutLast(Answers answers) {
    var before = Answers.none(BANK);
    for (int answer = 0; answer < answers.size() - 1; answer++) {
      before = before.with(answers.item(answer), answers.category(answer));
    }
    return before;
  }

  @Test
  void classifiesPersonsFarFromTheCutWithFewerItemsThanThoseNearIt() {
    var test = test(new Stopping.Classification(0, 1.96));
    int far = 0;
    int near = 0;
    for (int seed = 0; seed < 50; seed++) {
      var end = taken(test, new SimulatedPerson(2, seed));
      assertThat(end.estimate().theta() - 1.96 * end.estimate().standardError()).isPositive();
      far += end.answers().size();
      near += taken(test, new SimulatedPerson(0.2, seed)).answers().size();
    }
    assertThat(far).isLessThan(near / 3);
  }

  @Test
  void endsWhereTheNextItemWouldTellAlmostNothing() {
    var short0 = taken(test(new Stopping.PredictedGain(0.02)), new SimulatedPerson(0, 1));
    var longer = taken(test(new Stopping.PredictedGain(0.005)), new SimulatedPerson(0, 1));
    assertThat(short0.answers().size()).isBetween(3, 20);
    assertThat(longer.answers().size()).isGreaterThan(short0.answers().size());
  }

  @Test
  void neverExceedsItsLengthOrTheBank() {
    var fixed =
        new AdaptiveTest(
            new ExpectedAPosteriori(), new Best(Criterion.FISHER), TestLength.fixed(12));
    assertThat(taken(fixed, new SimulatedPerson(1, 9)).answers().size()).isEqualTo(12);
    var endless =
        new AdaptiveTest(
            new ExpectedAPosteriori(), new Best(Criterion.FISHER), TestLength.fixed(1000));
    assertThat(taken(endless, new SimulatedPerson(1, 9)).answers().size()).isEqualTo(300);
  }

  @Test
  void theSameStateAndSeedGiveTheSameItem() {
    var test =
        new AdaptiveTest(
            new ExpectedAPosteriori(), new Randomesque(Criterion.FISHER, 5), TestLength.fixed(20));
    var one = taken(test, new SimulatedPerson(0.5, 77));
    assertThat(taken(test, new SimulatedPerson(0.5, 77)).answers()).isEqualTo(one.answers());
    var resumed = test.standing(Answers.read(BANK, withoutLast(one.answers()).text()));
    assertThat(test.next(resumed, _ -> true, 77)).hasValue(one.answers().item(19));
    assertThat(taken(test, new SimulatedPerson(0.5, 78)).answers()).isNotEqualTo(one.answers());
  }
}
