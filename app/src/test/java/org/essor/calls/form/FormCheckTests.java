package org.essor.calls.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.essor.calls.form.Condition.Operator;
import org.essor.journeys.Text;
import org.junit.jupiter.api.Test;

class FormCheckTests {

  private static List<String> problems(Field... fields) {
    return FormCheck.of(Form.of(Section.of("all", AForm.text("Tout"), fields))).stream()
        .map(problem -> problem.path() + " " + problem.key().replace("calls.form.problem.", ""))
        .toList();
  }

  private static Condition when(String field, Operator operator, String... values) {
    return Condition.all(new Condition.Test(field, operator, List.of(values)));
  }

  @Test
  void aCompleteFormHasNoProblem() {
    assertThat(FormCheck.of(AForm.ofEachKind())).isEmpty();
  }

  @Test
  void anEmptyFormAndAnEmptySectionCannotBePublished() {
    assertThat(FormCheck.of(Form.EMPTY))
        .extracting(Problem::key)
        .containsExactly("calls.form.problem.empty");
    assertThat(problems()).containsExactly(" empty", "all no-field");
  }

  @Test
  void whatAFieldLacksIsSaidWhereItLacks() {
    assertThat(
            problems(
                Field.of("a", new ShortText(10), Text.NONE),
                AForm.field("b", new Choice(List.of())),
                AForm.field("c", new Statement(Text.NONE)),
                AForm.field("d", new Attachment(List.of(), 1, 1)),
                AForm.field("e", new Repeating(List.of(), 0, 1)),
                AForm.field(
                    "f",
                    new Money(
                        Limits.of(Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE))))))
        .containsExactly(
            "a label", "b options", "c statement", "d kinds", "e no-field", "f limits");
  }

  @Test
  void aConditionAsksWhatStandsBeforeIt() {
    var asked = AForm.field("kind", new Choice(AForm.options()));
    var shown = AForm.field("why", new ShortText(10));
    assertThat(problems(asked, shown.when(when("kind", Operator.EQUAL, "a")))).isEmpty();
    assertThat(problems(shown.when(when("kind", Operator.EQUAL, "a")), asked))
        .containsExactly("why condition-later");
    assertThat(problems(shown.when(when("why", Operator.ANSWERED))))
        .containsExactly("why condition-later");
  }

  @Test
  void aConditionComparesWithWhatCanBeAnswered() {
    var kind = AForm.field("kind", new Choice(AForm.options()));
    var age = AForm.field("age", new WholeNumber(Limits.NONE));
    var shown = AForm.field("why", new ShortText(10));
    assertThat(problems(kind, shown.when(when("kind", Operator.EQUAL, "z"))))
        .containsExactly("why condition-value");
    assertThat(problems(kind, shown.when(when("kind", Operator.LESS, "a"))))
        .containsExactly("why condition-value");
    assertThat(problems(age, shown.when(when("age", Operator.LESS, "dix"))))
        .containsExactly("why condition-value");
    assertThat(problems(age, shown.when(when("age", Operator.LESS)))).hasSize(1);
  }

  @Test
  void noIdIsUsedTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problems(AForm.field("a", new YesNo()), AForm.field("a", new YesNo())));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            problems(
                AForm.field("a", new YesNo()),
                AForm.field("b", new Repeating(List.of(AForm.field("a", new YesNo())), 0, 1))));
  }
}
