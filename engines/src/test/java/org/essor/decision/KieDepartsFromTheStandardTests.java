package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The cases in which Apache KIE 10.2.0 departs from DMN 1.5 and we do not follow it. The random
 * models leave them out. Where KIE mends one, its test fails and can go.
 */
class KieDepartsFromTheStandardTests {

  /**
   * 8.2.11 defines the aggregation {@code #} by the function {@code count}, which counts every item
   * of a list (10.3.4.4). KIE counts different outputs only, as DMN 1.0 did.
   */
  @Test
  void kieCountsEqualOutputsOnce() {
    var model =
        ADmnModel.named("count")
            .input("x", "number")
            .table(
                "hits",
                "number",
                """
                C# | x  ||
                1  | >1 || 7
                2  | >2 || 7
                3  | >3 || 8
                """);

    assertThat(ours(model, Value.of(9))).isEqualTo(Value.of(3));
    assertThat(kie(model, Value.of(9))).isEqualTo(Value.of(2));
  }

  /**
   * A comparison with null is null, {@code not(null)} is null (10.3.2.3, ternary logic), and a rule
   * matches where its tests are true (8.2.7). KIE reads the inner test of a null as false.
   */
  @Test
  void kieTakesTheNegationOfATestOfNullForTrue() {
    var model =
        ADmnModel.named("negation")
            .input("x", "number")
            .table(
                "matches",
                "boolean",
                """
                F | x        ||
                1 | not(> 2) || true
                2 | -        || false
                """);

    assertThat(ours(model, Value.NOTHING)).isEqualTo(Value.FALSE);
    assertThat(kie(model, Value.NOTHING)).isEqualTo(Value.TRUE);
  }

  /**
   * Two rules of a table with hit policy U match: the table is wrong and its value is null, as of
   * any expression in error (10.3.2.13.6). KIE says so too, but then leaves out every decision that
   * uses the table, even one that has a value for null.
   */
  @Test
  void kieSkipsTheDecisionsThatUseATableWhoseRulesOverlap() {
    var model =
        ADmnModel.named("overlap")
            .input("x", "number")
            .table(
                "broken",
                "number",
                """
                U | x  ||
                1 | >1 || 7
                2 | >2 || 8
                """)
            .table(
                "known",
                "boolean",
                """
                F | broken ||
                1 | null   || false
                2 | -      || true
                """);

    assertThat(ours(model, Value.of(9))).isEqualTo(Value.FALSE);
    assertThat(kie(model, Value.of(9))).isEqualTo(Value.NOTHING);
  }

  /**
   * {@code x between a and b} is {@code x >= a and x <= b} (10.3.2.5), null for a null; and {@code
   * null and false} is false (10.3.2.3, ternary logic). KIE makes the whole decision null instead.
   */
  @Test
  void kieGivesUpADecisionInWhichNullIsComparedByBetween() {
    var model =
        ADmnModel.named("between")
            .input("x", "number")
            .expression("within", "boolean", "(x between 1 and 2) and false");

    assertThat(ours(model, Value.NOTHING)).isEqualTo(Value.FALSE);
    assertThat(kie(model, Value.NOTHING)).isEqualTo(Value.NOTHING);
  }

  /** The last decision of the model. */
  private static Value ours(ADmnModel model, Value x) {
    return new ArrayList<>(
            DecisionModels.load(List.of(new DmnFile("case.dmn", model.xml())))
                .evaluate(Facts.of(Map.of("x", x)))
                .settled()
                .values())
        .getLast();
  }

  private static Value kie(ADmnModel model, Value x) {
    return new ArrayList<>(KieOracle.of(model.xml()).evaluate(Map.of("x", x)).values()).getLast();
  }
}
