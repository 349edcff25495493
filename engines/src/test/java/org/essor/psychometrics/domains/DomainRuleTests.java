package org.essor.psychometrics.domains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule against its definition, computed from whole matrices. */
class DomainRuleTests {

  private static final DomainPrior PRIOR = DomainPrior.correlated(3, 0.6);
  private final DomainBank bank = ADomainBank.of(3, 60, 5);

  private Measurement after(int answers) {
    var measurement = Measurement.start(bank, PRIOR);
    for (int item = 0; item < answers; item++) {
      measurement = measurement.answered(bank.items().get(item).id(), item % 2 == 0);
    }
    return measurement;
  }

  private String next(DomainRule rule, Measurement measurement) {
    var plan = new TestPlan(rule, Blueprint.free(60), Stopping.after(60));
    return new AdaptiveTest(bank, PRIOR, plan)
        .next(measurement, _ -> true, new SplittableRandom(1))
        .orElseThrow()
        .id();
  }

  /** What a rule has most of, by the letter: the information matrix with one item more. */
  private double merit(DomainRule rule, Measurement measurement, DomainItem item) {
    var matrix = new double[3][3];
    boolean withPrior = rule == DomainRule.DP || rule == DomainRule.AP;
    var precision = PRIOR.precision();
    for (int row = 0; row < 3; row++) {
      matrix[row] = withPrior ? precision[row].clone() : new double[3];
      matrix[row][row] += measurement.information(row);
    }
    matrix[item.domain()][item.domain()] +=
        item.model().information(measurement.theta(item.domain()));
    return switch (rule) {
      case D, DP -> determinant(matrix);
      case T -> matrix[0][0] + matrix[1][1] + matrix[2][2];
      case A, AP -> -trace(Matrices.inverse(matrix));
    };
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }

  private static double trace(double[][] m) {
    return m[0][0] + m[1][1] + m[2][2];
  }

  @ParameterizedTest
  @EnumSource
  void takesTheItemOfMostMerit(DomainRule rule) {
    for (int count = 3; count < 30; count++) {
      int answers = count;
      var measurement = after(answers);
      var best = next(rule, measurement);
      double most = merit(rule, measurement, bank.item(best));

      assertThat(bank.items().subList(answers, 60))
          .filteredOn(item -> isOpen(item, answers))
          .allSatisfy(
              item -> assertThat(merit(rule, measurement, item)).isLessThanOrEqualTo(most + 1e-12));
    }
  }

  private boolean isOpen(DomainItem item, int answers) {
    for (int asked = 0; asked < answers; asked++) {
      for (int enemy : bank.enemies(asked)) {
        if (bank.place(item.id()) == enemy) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void withoutThePriorTheDeterminantIsNothingUntilEveryDomainButOneIsKnown() {
    var start = Measurement.start(bank, PRIOR);

    assertThat(next(DomainRule.D, start)).isEqualTo("1");
    assertThat(next(DomainRule.D, start.answered("1", true))).isEqualTo("2");
    var third = bank.item(next(DomainRule.D, start.answered("1", true).answered("2", true)));
    assertThat(third.domain()).isEqualTo(2);
  }

  @Test
  void withoutThePriorTheTraceOfTheInverseStaysInTheFirstDomain() {
    var first = bank.item(next(DomainRule.A, Measurement.start(bank, PRIOR)));
    var start = Measurement.start(bank, PRIOR).answered(first.id(), true);

    assertThat(bank.item(next(DomainRule.A, start)).domain()).isEqualTo(first.domain());
  }

  @Test
  void ofTwoEqualItemsTheFirstIsTaken() {
    var equal = List.of(new double[] {0, 1, 1}, new double[] {1, 1, 0}, new double[] {1, 1, 0});
    var twins = ADomainBank.of(2, equal);
    var plan = new TestPlan(DomainRule.DP, Blueprint.free(3), Stopping.after(3));
    var test = new AdaptiveTest(twins, DomainPrior.correlated(2, 0.6), plan);

    assertThat(test.next(test.start(), _ -> true, new SplittableRandom(1)))
        .contains(twins.item("2"));
  }
}
