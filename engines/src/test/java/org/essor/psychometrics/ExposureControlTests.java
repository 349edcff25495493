package org.essor.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExposureControlTests {

  private static final ItemBank BANK = ABank.ofLogistic(200, 21);
  private static final AdaptiveTest TEST =
      new AdaptiveTest(new ExpectedAPosteriori(), new Best(Criterion.FISHER), TestLength.fixed(15));

  private static SimulationSummary simulated(Optional<ExposureLimit> limit) {
    var simulation = new Simulation(TEST, BANK, limit, 8);
    return SimulationSummary.of(simulation, simulation.persons(Simulation.thetas(2000, 8)));
  }

  @Test
  void noItemIsShownMuchMoreOftenThanTheLimitAllows() {
    var free = simulated(Optional.empty());
    var limited = simulated(Optional.of(ExposureLimit.overall(0.25)));
    assertThat(free.highestExposure()).isEqualTo(1);
    assertThat(limited.highestExposure()).isLessThanOrEqualTo(0.255);
    assertThat(limited.unused()).isLessThan(free.unused());
    assertThat(limited.rmse()).isLessThan(free.rmse() * 1.15);
  }

  @Test
  void theLimitHoldsAmongThoseOfLikeAbilityToo() {
    assertThat(highestAmongTheAble(new ExposureLimit(0.3, 0.3, List.of(-1.0, 1.0))))
        .isLessThan(0.33);
    assertThat(highestAmongTheAble(ExposureLimit.overall(0.3))).isGreaterThan(0.45);
  }

  /** Persons far above the middle are few: a limit among all does not protect their items. */
  private static double highestAmongTheAble(ExposureLimit limit) {
    var simulation = new Simulation(TEST, BANK, Optional.of(limit), 3);
    var held = new double[BANK.size()];
    var able = new ArrayList<Integer>();
    simulation.run(
        simulation.persons(Simulation.thetas(2000, 3)),
        session -> {
          var shown = shownToTheAble(session.standing().answers());
          shown.forEach(item -> held[item]++);
          able.addAll(shown.isEmpty() ? List.of() : List.of(1));
        });
    return Arrays.stream(held).max().orElseThrow() / able.size();
  }

  private static List<Integer> shownToTheAble(Answers answers) {
    var shown = new ArrayList<Integer>();
    var before = Answers.none(BANK);
    for (int answer = 0; answer < answers.size(); answer++) {
      if (TEST.standing(before).theta() >= 1) {
        shown.add(answers.item(answer));
      }
      before = before.with(answers.item(answer), answers.category(answer));
    }
    return shown;
  }

  @Test
  void theSameSeedGivesTheSameSessions() {
    assertThat(simulated(Optional.of(ExposureLimit.of(0.3, 0.5))))
        .isEqualTo(simulated(Optional.of(ExposureLimit.of(0.3, 0.5))));
  }

  @Test
  void aControlResumedFromItsCountsDrawsTheSameAndADrawIsKeptAsBytes() {
    var limit = ExposureLimit.of(0.2, 0.4);
    var control = new ExposureControl(limit, BANK.size());
    for (int session = 0; session < 50; session++) {
      control.count(control.draw(session), List.of(new ExposureControl.Shown(session % 3, 0.1)));
    }
    var resumed = ExposureControl.resumed(limit, BANK.size(), control.counts());
    var standing = TEST.standing(Answers.none(BANK));
    for (int seed = 0; seed < 30; seed++) {
      var one = control.draw(seed).at(standing, _ -> true);
      var kept = Eligibility.read(limit, BANK.size(), resumed.draw(seed).bytes());
      var other = kept.at(standing, _ -> true);
      assertThat(IntStream.range(0, BANK.size()).filter(one::holds).toArray())
          .isEqualTo(IntStream.range(0, BANK.size()).filter(other::holds).toArray());
      assertThat(one.price(1)).isEqualTo(other.price(1)).isPositive();
    }
    assertThat(resumed.rate(0)).isEqualTo(control.rate(0)).isPositive();
    assertThatThrownBy(() -> ExposureControl.resumed(limit, 3, control.counts()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBankTooSmallForTheLimitNeverRunsOutOfItems() {
    var bank = ABank.ofLogistic(20, 2);
    var simulation = new Simulation(TEST, bank, Optional.of(ExposureLimit.of(0.1, 0.1)), 1);
    var summary = SimulationSummary.of(simulation, simulation.persons(Simulation.thetas(100, 1)));
    assertThat(summary.shortest()).isEqualTo(15);
  }
}
