package org.essor.psychometrics.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mean of the posterior against sums over fine grids. */
class PosteriorTests {

  private static final double CORRELATION = 0.6;
  private static final double STEP = 0.2;
  private static final double FAR = 7;

  @Test
  void beforeAnyAnswerItIsThePrior() {
    var prior = new DomainPrior(List.of(0.5, -1.0), List.of(List.of(2.0, 0.3), List.of(0.3, 0.7)));
    var mean = Measurement.start(ADomainBank.of(2, 4, 1), prior).mean();
    assertThat(mean.theta(0)).isCloseTo(0.5, within(1e-12));
    assertThat(mean.theta(1)).isCloseTo(-1, within(1e-12));
    assertThat(mean.covariance(0, 0)).isCloseTo(2, within(1e-12));
    assertThat(mean.covariance(0, 1)).isCloseTo(0.3, within(1e-12));
    assertThat(mean.covariance(1, 1)).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void isRightWhereOneDomainIsMeasuredAndTheOtherFollows() {
    var bank = ADomainBank.of(2, List.of(new double[] {0, 1, 0}));
    var mean =
        Measurement.start(bank, DomainPrior.correlated(2, CORRELATION)).answered("1", true).mean();
    // 2 E[θ / (1 + e^-θ)] under the standard normal distribution, by steps of 0.0001.
    assertThat(mean.theta(0)).isCloseTo(0.413242, within(1e-4));
    assertThat(mean.theta(1)).isCloseTo(CORRELATION * 0.413242, within(1e-4));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isWithinAThousandthOfAFineGridInFiveDomains(long seed) {
    assertCloseToGrid(measured(ADomainBank.of(5, 30, seed), seed), 0.001);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isWithinTwoHundredthsOfAFineGridWhereItemsCanBeGuessed(long seed) {
    assertCloseToGrid(measured(ADomainBank.of(5, 30, seed, 0.25), seed), 0.02);
  }

  @Test
  void isWithinTwoHundredthsWhereEveryAnswerIsWrong() {
    var bank = ADomainBank.of(5, 30, 9);
    var measurement = Measurement.start(bank, DomainPrior.correlated(5, CORRELATION));
    for (var item : bank.items()) {
      measurement = measurement.answered(item.id(), false);
    }
    assertCloseToGrid(measurement, 0.002);
  }

  private static Measurement measured(DomainBank bank, long seed) {
    var random = new Random(seed);
    double common = random.nextGaussian();
    var measurement = Measurement.start(bank, DomainPrior.correlated(5, CORRELATION));
    for (var item : bank.items()) {
      double theta = Math.sqrt(CORRELATION) * common;
      boolean right = random.nextDouble() < item.model().probability(1, theta);
      measurement = measurement.answered(item.id(), right);
    }
    return measurement;
  }

  private static void assertCloseToGrid(Measurement measurement, double bound) {
    var mean = measurement.mean();
    for (int domain = 0; domain < mean.domains(); domain++) {
      var exact = exact(measurement, domain);
      assertThat(mean.theta(domain)).isCloseTo(exact[0], within(bound));
      assertThat(mean.standardError(domain)).isCloseTo(exact[1], within(bound));
    }
  }

  /**
   * Mean and standard deviation in a domain. What all domains have in common is one standard normal
   * number; given it they are independent, so that the sum over five domains is a sum of products
   * of sums over one.
   */
  private static double[] exact(Measurement measurement, int domain) {
    double mass = 0;
    double first = 0;
    double second = 0;
    for (double common = -FAR; common <= FAR; common += STEP) {
      double others = Math.exp(-common * common / 2);
      for (int other = 0; other < measurement.bank().domains(); other++) {
        others *= other == domain ? 1 : moment(measurement, other, common, 0);
      }
      mass += others * moment(measurement, domain, common, 0);
      first += others * moment(measurement, domain, common, 1);
      second += others * moment(measurement, domain, common, 2);
    }
    double mean = first / mass;
    return new double[] {mean, Math.sqrt(second / mass - mean * mean)};
  }

  private static double moment(Measurement measurement, int domain, double common, int power) {
    double sum = 0;
    for (double own = -FAR; own <= FAR; own += STEP) {
      double theta = Math.sqrt(CORRELATION) * common + Math.sqrt(1 - CORRELATION) * own;
      double weight = Math.exp(-own * own / 2);
      for (var answer : measurement.answers()) {
        var item = measurement.bank().item(answer.item());
        if (item.domain() == domain) {
          weight *= item.model().probability(answer.right() ? 1 : 0, theta);
        }
      }
      sum += weight * Math.pow(theta, power);
    }
    return sum;
  }
}
