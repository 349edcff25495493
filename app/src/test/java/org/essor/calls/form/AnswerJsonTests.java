package org.essor.calls.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnswerJsonTests {

  @Test
  void whatIsWrittenIsReadAsTheSameValue() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var value = AForm.anyValue(random, 4);
      assertThat(AnswerJson.read(AnswerJson.write(value))).isEqualTo(value);
    }
  }

  @Test
  void equalValuesAreWrittenInTheSameCharacters() {
    var one = new AnswerValue.Num(new BigDecimal("1250.500"));
    var other = new AnswerValue.Num(new BigDecimal("1250.5"));
    assertThat(AnswerJson.write(one)).isEqualTo(AnswerJson.write(other)).isEqualTo("1250.5");
    assertThat(AnswerJson.write(new AnswerValue.Num(new BigDecimal("1E+6")))).isEqualTo("1000000");
    assertThat(
            AnswerJson.writeAll(Map.of("b", AnswerValue.of(1), "a", AnswerValue.chosen("x", "y"))))
        .isEqualTo("{\"a\":[\"x\",\"y\"],\"b\":1}");
  }

  @Test
  void answersByFieldAreReadBack() {
    var answers = new TreeMap<String, AnswerValue>();
    answers.put("name", AnswerValue.of("Essai \"à\" l’hôpital"));
    answers.put("agreed", AnswerValue.of(true));
    assertThat(AnswerJson.readAll(AnswerJson.writeAll(answers))).isEqualTo(answers);
  }

  @Test
  void whatIsNoAnswerIsRefused() {
    for (var json :
        new String[] {"", "null", "[null]", "{\"a\":null}", "1 2", "{", "[[[[[[[[[[1]]]]]]]]]]"}) {
      assertThatIllegalArgumentException().as(json).isThrownBy(() -> AnswerJson.read(json));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> AnswerJson.readAll("[]"));
  }
}
