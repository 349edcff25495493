package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A quotient whose divisor is made of several inputs. */
class DivisionTests {

  private static final String DEFINED =
      "<decisionTable hitPolicy=\"FIRST\"><input id=\"i\"><inputExpression><text>ratio</text>"
          + "</inputExpression></input><output id=\"o\"/>"
          + rule("null", "undefined")
          + rule("-", "defined")
          + "</decisionTable>";

  private static String rule(String cell, String output) {
    return "<rule><inputEntry><text>"
        + cell
        + "</text></inputEntry><outputEntry><text>\""
        + output
        + "\"</text></outputEntry></rule>";
  }

  private static DecisionModel model(String bounds) {
    var dmn =
        new DmnBuilder()
            .item("part", "number", bounds)
            .input("a", "number")
            .input("b", "part")
            .input("c", "part")
            .formula("ratio", List.of("a", "b", "c"), "a / (b + c)")
            .table("kind", List.of("ratio"), DEFINED)
            .build();
    return DecisionModels.load(List.of(new DmnFile("division.dmn", dmn)));
  }

  private static Outcomes kind(DecisionModel model, Facts facts) {
    return model.evaluate(facts).get("kind").outcomes();
  }

  @Test
  void nullIsPossibleWhileTheDivisorMayBeZero() {
    var model = model("[-5..5]");

    var ratio = model.evaluate(Facts.none()).get("ratio").outcomes();

    assertThat(ratio)
        .isInstanceOfSatisfying(
            Outcomes.Within.class, within -> assertThat(within.intervals()).contains("null"));
    assertThat(kind(model, Facts.of(Map.of("b", Value.of(3)))))
        .isEqualTo(new Outcomes.OneOf(List.of(Value.of("undefined"), Value.of("defined"))));
    assertThat(model.nextQuestion(Facts.none(), List.of("kind"))).contains("b");
  }

  @Test
  void nullIsExcludedWhereTheDivisorIsNotZero() {
    var defined = new Outcomes.Settled(Value.of("defined"));

    assertThat(kind(model("[1..5]"), Facts.none())).isEqualTo(defined);
    assertThat(kind(model("[-5..5]"), Facts.of(Map.of("b", Value.of(-3), "c", Value.of(4)))))
        .isEqualTo(defined);
  }

  @Test
  void aDivisorKnownToBeZeroGivesNull() {
    var facts = Facts.of(Map.of("b", Value.of(-3), "c", Value.of(3)));

    assertThat(kind(model("[-5..5]"), facts))
        .isEqualTo(new Outcomes.Settled(Value.of("undefined")));
  }
}
