package org.essor.calls.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.essor.calls.form.Condition.Operator;
import org.essor.calls.form.Condition.Test;
import org.essor.calls.form.Eligibility.Criterion;
import org.essor.calls.form.EligibilityModel.Status;
import org.essor.calls.form.EligibilityModel.Verdict;
import org.essor.decision.InvalidModelException;
import org.essor.journeys.Text;

class EligibilityModelTests {

  private static final Form FORM =
      Form.of(
          Section.of(
              "all",
              AForm.text("Tout"),
              AForm.field("kind", new Choice(AForm.options())),
              AForm.field("staff", new WholeNumber(Limits.FROM_ZERO)),
              AForm.field("marked", new YesNo()),
              AForm.field("start", new Day(Optional.empty(), Optional.empty()))));

  private static final Condition SMALL =
      new Condition(
          Condition.Join.ANY,
          List.of(
              new Test("kind", Operator.DIFFERENT, List.of("a")),
              new Test("staff", Operator.LESS, List.of("250"))));
  private static final Condition READY =
      new Condition(
          Condition.Join.ALL,
          List.of(
              new Test("marked", Operator.EQUAL, List.of("true")),
              new Test("start", Operator.AT_LEAST, List.of("2027-01-01"))));

  private static EligibilityModel model() {
    return EligibilityModel.of(
        new Eligibility(List.of(criterion("small", SMALL), criterion("ready", READY)), ""), FORM);
  }

  private static Criterion criterion(String id, Condition condition) {
    return new Criterion(id, AForm.text(id), new Text("art. 1", "art. 1"), condition);
  }

  private static Verdict verdict(int index, Map<String, AnswerValue> answers) {
    return model().evaluate(new Filled(FORM, answers)).get(index);
  }

  @org.junit.jupiter.api.Test
  void aCriterionIsMetNotMetOrNotKnownYetWithTheAnswersThatDecide() {
    assertThat(model().faults()).isEmpty();
    assertThat(verdict(0, Map.of()).status()).isEqualTo(Status.UNKNOWN);
    assertThat(verdict(0, Map.of()).because()).containsExactly("kind", "staff");
    var met = verdict(0, Map.of("kind", AnswerValue.of("b")));
    assertThat(met.status()).isEqualTo(Status.MET);
    assertThat(met.because()).containsExactly("kind");
    var not = verdict(0, Map.of("kind", AnswerValue.of("a"), "staff", AnswerValue.of(250)));
    assertThat(not.status()).isEqualTo(Status.NOT_MET);
    assertThat(not.because()).containsExactly("kind", "staff");
    assertThat(not.source().fr()).isEqualTo("art. 1");
  }

  @org.junit.jupiter.api.Test
  void aWrongAnswerIsTakenAsMissing() {
    assertThat(
            verdict(0, Map.of("kind", AnswerValue.of("a"), "staff", AnswerValue.of("beaucoup")))
                .status())
        .isEqualTo(Status.UNKNOWN);
  }

  /** On complete answers the decision table says what the condition says. */
  @org.junit.jupiter.api.Test
  void theTableAndTheConditionItIsMadeOfAgree() {
    var random = new Random(23);
    var model = model();
    for (int i = 0; i < 300; i++) {
      var answers = new TreeMap<String, AnswerValue>();
      answers.put("kind", AnswerValue.of(random.nextBoolean() ? "a" : "b"));
      answers.put("staff", AnswerValue.of(random.nextInt(500)));
      answers.put("marked", AnswerValue.of(random.nextBoolean()));
      answers.put("start", AnswerValue.of(random.nextBoolean() ? "2026-12-31" : "2027-01-01"));
      var verdicts = model.evaluate(new Filled(FORM, answers));
      assertThat(verdicts.get(0).status() == Status.MET).isEqualTo(SMALL.holds(answers));
      assertThat(verdicts.get(1).status() == Status.MET).isEqualTo(READY.holds(answers));
    }
  }

  @org.junit.jupiter.api.Test
  void aFileThatAsksWhatTheFormDoesNotIsFaulted() {
    var dmn = EligibilityDmn.write(List.of(criterion("small", SMALL)), FORM);
    var other = Form.of(Section.of("x", AForm.text("X"), AForm.field("kind", new Email())));
    assertThat(EligibilityModel.of(new Eligibility(List.of(), dmn), other).faults())
        .extracting(EligibilityModel.Fault::key)
        .containsOnly("input");
    assertThat(EligibilityModel.of(new Eligibility(List.of(), dmn), FORM).faults()).isEmpty();
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> EligibilityModel.of(new Eligibility(List.of(), "<x"), FORM));
  }

  @org.junit.jupiter.api.Test
  void aTestThatCanNeverHoldIsFaultedWithItsRule() {
    var never =
        new Condition(
            Condition.Join.ALL,
            List.of(
                new Test("staff", Operator.LESS, List.of("5")),
                new Test("staff", Operator.MORE, List.of("5"))));
    var faults =
        EligibilityModel.of(new Eligibility(List.of(criterion("never", never)), ""), FORM).faults();
    assertThat(faults).extracting(EligibilityModel.Fault::key).containsExactly("unreachable");
  }
}
