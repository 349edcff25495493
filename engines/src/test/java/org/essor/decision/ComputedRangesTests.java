package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a number or date computed from compared unknowns can be. */
class ComputedRangesTests {

  private static ADmnModel budget() {
    return ADmnModel.named("budget")
        .type("share", "number", "[0..100]")
        .type("part", "number", "[20..250]")
        .input("a", "share")
        .input("b", "part");
  }

  private static DecisionResult decide(ADmnModel model, Map<String, Value> facts) {
    return DecisionModels.load(List.of(new DmnFile("model.dmn", model.xml())))
        .evaluate(Facts.of(facts))
        .get("d");
  }

  @Test
  void aDifferenceIsWithinWhatItsRuleAllows() {
    var model =
        budget()
            .table(
                "d",
                "number",
                """
                U | a < b ||
                1 | true || b - a
                2 | false || a - b
                """);

    var result = decide(model, Map.of());

    assertThat(result.outcomes()).isEqualTo(new Outcomes.Within(List.of("[0..250]")));
    assertThat(result.isExact()).isTrue();
  }

  @Test
  void theLeastAndTheGreatestOfTwoNumbersAreBoundByBoth() {
    var least =
        budget()
            .table(
                "d",
                "number",
                """
                C< | a ||
                1 | - || a
                2 | - || b
                """);
    var greatest =
        budget()
            .table(
                "d",
                "number",
                """
                C> | a ||
                1 | - || a
                2 | - || b
                """);

    assertThat(decide(least, Map.of()).outcomes())
        .isEqualTo(new Outcomes.Within(List.of("[0..100]")));
    assertThat(decide(greatest, Map.of()).outcomes())
        .isEqualTo(new Outcomes.Within(List.of("[20..250]")));
  }

  @Test
  void theLaterOfTwoDaysIsNotBeforeTheOneThatIsKnown() {
    var model =
        ADmnModel.named("days")
            .input("start", "date")
            .input("end", "date")
            .table(
                "d",
                "date",
                """
                C> | start ||
                1 | - || start
                2 | - || end
                """);

    assertThat(decide(model, Map.of("start", Value.of(LocalDate.of(2026, 3, 1)))).outcomes())
        .isEqualTo(new Outcomes.Within(List.of(">= date(\"2026-03-01\")")));
  }

  @Test
  void aQuotientByAKnownNumberIsExactAndOneByAnUnknownNumberIsNot() {
    var model = budget().expression("d", "number", "a / b");

    var known = decide(model, Map.of("b", Value.of(50)));

    assertThat(known.outcomes()).isEqualTo(new Outcomes.Within(List.of("[0..2]")));
    assertThat(known.isExact()).isTrue();
    assertThat(decide(model, Map.of()).isExact()).isFalse();
  }

  @Test
  void boundsOfComparedNumbersDoNotCutOneAnotherWithoutEnd() {
    var model =
        budget()
            .table(
                "d",
                "string",
                """
                F | 2 * a < b | 3 * b < a + 60 ||
                1 | true | true || "both"
                2 | true | - || "one"
                3 | - | - || "none"
                """);

    assertThat(decide(model, Map.of()).outcomes())
        .isEqualTo(
            new Outcomes.OneOf(List.of(Value.of("both"), Value.of("one"), Value.of("none"))));
    assertThat(decide(model, Map.of("a", Value.of(13))).outcomes())
        .isEqualTo(new Outcomes.OneOf(List.of(Value.of("one"), Value.of("none"))));
  }
}
