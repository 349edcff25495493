package org.essor.calls.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.essor.calls.form.Condition.Operator;
import org.junit.jupiter.api.Test;

class FilledTests {

  private static final Form FORM =
      Form.of(
          Section.of(
              "about",
              AForm.text("À propos"),
              AForm.field("kind", new Choice(AForm.options())).asRequired(),
              AForm.field("age", new WholeNumber(Limits.NONE))
                  .asRequired()
                  .when(Condition.all(test("kind", Operator.EQUAL, "a"))),
              AForm.field("why", new ShortText(10))
                  .asRequired()
                  .when(Condition.all(test("age", Operator.LESS, "3")))),
          Section.of("rest", AForm.text("Suite"), AForm.field("siret", new Siret()))
              .withFields(
                  List.of(AForm.field("siret", new Siret()).asRequired().withPart(Part.EACH))));

  private static Condition.Test test(String field, Operator operator, String... values) {
    return new Condition.Test(field, operator, List.of(values));
  }

  private static List<String> shown(Map<String, AnswerValue> answers) {
    return new Filled(FORM, answers).visible().stream().map(Field::id).toList();
  }

  @Test
  void aFieldIsShownWhereItsConditionHolds() {
    assertThat(shown(Map.of())).containsExactly("kind", "siret");
    assertThat(shown(Map.of("kind", AnswerValue.of("b")))).containsExactly("kind", "siret");
    assertThat(shown(Map.of("kind", AnswerValue.of("a"), "age", AnswerValue.of(2))))
        .containsExactly("kind", "age", "why", "siret");
  }

  @Test
  void whatIsHiddenIsNeitherRequiredNorSubmittedAndDecidesNothing() {
    var answers =
        Map.<String, AnswerValue>of(
            "kind", AnswerValue.of("b"),
            "age", AnswerValue.of(2),
            "siret", AnswerValue.of("73282932000074"));
    var filled = new Filled(FORM, answers);
    assertThat(filled.isVisible("why")).isFalse();
    assertThat(filled.problems(Part.LEAD)).isEmpty();
    assertThat(filled.submitted().keySet()).containsExactly("kind", "siret");
    assertThat(filled.answer("age")).isEqualTo(AnswerValue.of(2));
  }

  @Test
  void eachPartIsCheckedForWhatItFills() {
    var filled = new Filled(FORM, Map.of("kind", AnswerValue.of("a")));
    assertThat(filled.problems(Part.LEAD)).extracting(Problem::path).containsExactly("age");
    assertThat(filled.problems(Part.EACH)).extracting(Problem::path).containsExactly("siret");
  }

  @Test
  void testsOfAnswersHoldAsTheirOperatorsSay() {
    assertThat(holds(AnswerValue.of(5), test("x", Operator.AT_LEAST, "5"))).isTrue();
    assertThat(holds(AnswerValue.of(5), test("x", Operator.MORE, "5"))).isFalse();
    assertThat(holds(AnswerValue.of(5), test("x", Operator.AT_MOST, "4,9"))).isFalse();
    assertThat(holds(AnswerValue.of(5), test("x", Operator.EQUAL, "5.0"))).isTrue();
    assertThat(holds(AnswerValue.of("2027-03-31"), test("x", Operator.LESS, "2027-04-01")))
        .isTrue();
    assertThat(holds(AnswerValue.of("zzz"), test("x", Operator.MORE, "aaa"))).isFalse();
    assertThat(holds(AnswerValue.of(true), test("x", Operator.EQUAL, "true"))).isTrue();
    assertThat(holds(AnswerValue.chosen("a", "b"), test("x", Operator.ONE_OF, "b", "c"))).isTrue();
    assertThat(holds(AnswerValue.chosen("a"), test("x", Operator.DIFFERENT, "a"))).isFalse();
    assertThat(holds(AnswerValue.of("x"), test("x", Operator.ANSWERED))).isTrue();
  }

  @Test
  void noTestHoldsOfWhatIsNotAnswered() {
    for (var operator : Operator.values()) {
      assertThat(holds(AnswerValue.NONE, test("x", operator, "5"))).as(operator.name()).isFalse();
      assertThat(holds(AnswerValue.of("5"), test("y", operator, "5"))).isFalse();
    }
  }

  private static boolean holds(AnswerValue answer, Condition.Test test) {
    return Condition.all(test).holds(Map.of("x", answer));
  }

  /** What stands later never decides on what stands before: answers may come in any order. */
  @Test
  void theAnswerToAFieldNeverChangesWhatIsShownBeforeIt() {
    var random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      var answers = new TreeMap<String, AnswerValue>();
      FORM.fields().forEach(field -> answers.put(field.id(), AForm.anyValue(random, 1)));
      var before = shown(answers);
      answers.put("age", AForm.anyValue(random, 1));
      var after = shown(answers);
      assertThat(after.contains("kind")).isEqualTo(before.contains("kind"));
      assertThat(after.contains("age")).isEqualTo(before.contains("age"));
    }
  }
}
