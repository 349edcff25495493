package org.essor.psychometrics.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds of any answers to any items. */
class MeasurementPropertyTests {

  private static Measurement answered(DomainBank bank, DomainPrior prior, Drawn drawn) {
    var random = new Random(drawn.seed());
    var measurement = Measurement.start(bank, prior);
    for (int item = 0; item < drawn.answers(); item++) {
      measurement =
          measurement.answered(bank.items().get(item).id(), random.nextDouble() < drawn.right());
    }
    return measurement;
  }

  private record Drawn(long seed, int answers, double right) {}

  @Property(tries = 100)
  void onTheTopOfThePosteriorThereIsNoSlope(
      @ForAll @IntRange(max = 10_000) int seed,
      @ForAll @IntRange(max = 40) int answers,
      @ForAll @DoubleRange(min = -0.2, max = 0.95) double correlation) {
    var bank = ADomainBank.of(5, 40, seed, seed % 2 * 0.2);
    var prior = DomainPrior.correlated(5, correlation);

    var measurement = answered(bank, prior, new Drawn(seed, answers, seed % 11 / 10.0));

    for (double slope : measurement.gradient()) {
      assertThat(slope).isCloseTo(0, within(1e-8));
    }
  }

  @Property(tries = 60)
  void answersOneByOneAndAllAtOnceSayTheSame(
      @ForAll @IntRange(max = 10_000) int seed, @ForAll @IntRange(max = 40) int answers) {
    var bank = ADomainBank.of(5, 40, seed);
    var prior = DomainPrior.correlated(5, 0.6);

    var one = answered(bank, prior, new Drawn(seed, answers, 0.5));
    var all = Measurement.of(bank, prior, one.answers());

    for (int domain = 0; domain < 5; domain++) {
      assertThat(all.estimate().theta(domain))
          .isCloseTo(one.estimate().theta(domain), within(1e-9));
      assertThat(all.estimate().standardError(domain))
          .isCloseTo(one.estimate().standardError(domain), within(1e-9));
    }
    assertThat(all.items()).isEqualTo(one.items());
  }

  @Property(tries = 60)
  void anAnswerMakesEveryDomainMoreSureAtEqualAbilities(@ForAll @IntRange(max = 10_000) int seed) {
    var bank = ADomainBank.of(3, 9, seed);
    var start = Measurement.start(bank, DomainPrior.correlated(3, 0.6));

    var next = start.answered("1", true).estimate();

    for (int domain = 0; domain < 3; domain++) {
      assertThat(next.standardError(domain)).isLessThan(start.estimate().standardError(domain));
    }
  }
}
