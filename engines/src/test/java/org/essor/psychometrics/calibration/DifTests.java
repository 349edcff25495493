package org.essor.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.calibration.MantelHaenszel.Level;
import org.essor.psychometrics.calibration.MantelHaenszel.Stratum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Items that work otherwise in another group. Known answers: what difR prints of the verbal
 * aggression data (De Boeck and Wilson 2004; focal group: men), and the examples of R's
 * mantelhaen.test.
 */
class DifTests {

  private static List<double[]> rows(String item) {
    return Answered.lines("verbal_aggression.csv").stream()
        .map(line -> line.split(","))
        .filter(fields -> fields[0].equals(item))
        .map(fields -> {
          var row = new double[5];
          for (int k = 0; k < row.length; k++) {
            row[k] = Double.parseDouble(fields[k + 1]);
          }
          return row;
        })
        .toList();
  }

  private static List<LogisticDif.Answer> answers(String item) {
    var answers = new ArrayList<LogisticDif.Answer>();
    for (var row : rows(item)) {
      for (int cell = 1; cell <= 4; cell++) {
        var answer = new LogisticDif.Answer(row[0], cell > 2, cell % 2 == 1);
        answers.addAll(Collections.nCopies((int) row[cell], answer));
      }
    }
    return answers;
  }

  @ParameterizedTest
  @CsvSource({
    "S2WantShout, 9.6032, 0.0019, 2.8804, -2.4861, 3.1373, C",
    "S2DoCurse, 6.3029, 0.0121, 0.3209, 2.6709, -2.6614, C",
    "S2DoScold, 6.8395, 0.0089, 0.3746, 2.3072, -2.6876, B"
  })
  void mantelHaenszelIsThatOfDifR(
      String item,
      double statistic,
      double chance,
      double alpha,
      double delta,
      double z,
      Level level) {
    var found =
        MantelHaenszel.of(
            rows(item).stream().map(row -> new Stratum(row[1], row[2], row[3], row[4])).toList());

    assertThat(found.statistic()).isCloseTo(statistic, within(5e-5));
    assertThat(found.chance()).isCloseTo(chance, within(5e-5));
    assertThat(found.alpha()).isCloseTo(alpha, within(5e-5));
    assertThat(found.delta()).isCloseTo(delta, within(1e-4));
    assertThat(-found.delta() / found.deltaError()).isCloseTo(z, within(2e-3));
    assertThat(found.level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "S2WantShout, 11.4111, 0.0033, 0.0343, 11.3031, 0.0340, 0.1080, 0.7425",
    "S2DoCurse, 7.6935, 0.0213, 0.0243, 7.6372, 0.0241, 0.0563, 0.8124",
    "S2DoScold, 10.2622, 0.0059, 0.0277, 9.1401, 0.0247, 1.1221, 0.2895"
  })
  void logisticRegressionIsThatOfDifR(
      String item,
      double both,
      double chance,
      double gain,
      double uniform,
      double uniformGain,
      double nonUniform,
      double nonUniformChance) {
    var found = LogisticDif.of(answers(item));

    assertThat(found.both().statistic()).isCloseTo(both, within(5e-5));
    assertThat(found.both().chance()).isCloseTo(chance, within(5e-5));
    assertThat(found.both().gain()).isCloseTo(gain, within(5e-5));
    assertThat(found.uniform().statistic()).isCloseTo(uniform, within(5e-5));
    assertThat(found.uniform().gain()).isCloseTo(uniformGain, within(5e-5));
    assertThat(found.nonUniform().statistic()).isCloseTo(nonUniform, within(5e-5));
    assertThat(found.nonUniform().chance()).isCloseTo(nonUniformChance, within(5e-5));
    assertThat(found.level()).isEqualTo(Level.A);
  }

  /** Penicillin for rabbits, and admissions to Berkeley. */
  @Test
  void mantelHaenszelIsThatOfR() {
    var rabbits =
        MantelHaenszel.of(
            List.of(
                new Stratum(0, 6, 0, 5),
                new Stratum(3, 3, 0, 6),
                new Stratum(6, 0, 2, 4),
                new Stratum(5, 1, 6, 0),
                new Stratum(2, 0, 5, 0)));
    var berkeley =
        MantelHaenszel.of(
            List.of(
                new Stratum(512, 313, 89, 19),
                new Stratum(353, 207, 17, 8),
                new Stratum(120, 205, 202, 391),
                new Stratum(138, 279, 131, 244),
                new Stratum(53, 138, 94, 299),
                new Stratum(22, 351, 24, 317)));

    assertThat(rabbits.statistic()).isCloseTo(3.9286, within(5e-5));
    assertThat(rabbits.chance()).isCloseTo(0.04747, within(5e-6));
    assertThat(rabbits.alpha()).isCloseTo(7, within(1e-9));
    assertThat(berkeley.alpha()).isCloseTo(0.9046968, within(5e-8));
    assertThat(berkeley.level()).isEqualTo(Level.A);
  }

  @Test
  void refusesGroupsThatCannotBeCompared() {
    assertThatThrownBy(() -> MantelHaenszel.of(List.of(new Stratum(3, 1, 0, 0))))
        .isInstanceOf(NotCalibratedException.class);
    assertThatThrownBy(() ->
            LogisticDif.of(
                List.of(
                    new LogisticDif.Answer(1, false, true),
                    new LogisticDif.Answer(1, false, false))))
        .isInstanceOf(NotCalibratedException.class);
  }

  /** On simulation alone: no published example was found. */
  @Test
  void driftIsFoundWhereAnItemBecameEasierOrLostItsSlopeAndSeldomElsewhere() {
    var random = new Random(40);
    int found = 0;
    int elsewhere = 0;
    for (int round = 0; round < 20; round++) {
      var before = Answered.items(40, 0, random);
      var drift = Drift.between(before, later(before, random));
      found += drift.difficulties().get(4) > 2.7 ? 1 : 0;
      found += drift.slopes().get(9) < -2.7 ? 1 : 0;
      elsewhere += (int) IntStream.range(10, 40).filter(drift::hasDrifted).count();
    }

    assertThat(found).isEqualTo(40);
    assertThat(elsewhere).isLessThan(30);
  }

  /** Another scale, a little noise; the fifth item easier, the tenth with half its slope. */
  private static List<Logistic> later(List<Logistic> before, Random random) {
    var later = new ArrayList<Logistic>();
    for (int item = 0; item < before.size(); item++) {
      double slope = before.get(item).a() * 1.3 * Math.exp(0.05 * random.nextGaussian());
      double difficulty = (before.get(item).b() - 0.4) / 1.3 + 0.05 * random.nextGaussian();
      later.add(
          Logistic.of(item == 9 ? slope / 2 : slope, item == 4 ? difficulty - 0.6 : difficulty));
    }
    return later;
  }

  @Test
  void driftNeedsItemsInBothCohorts() {
    var items = List.of(Logistic.of(1, 0), Logistic.of(1, 1));

    assertThatThrownBy(() -> Drift.between(items, items)).hasMessageContaining("at least 4");
  }
}
