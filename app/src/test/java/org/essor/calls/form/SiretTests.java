package org.essor.calls.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiretTests {

  private static List<String> problems(FieldType type, String typed) {
    return type.check(type.read(typed)).stream().map(Problem::key).toList();
  }

  @Test
  void fourteenDigitsWithALuhnKeyAreOne() {
    assertThat(problems(new Siret(), "732 829 320 00074")).isEmpty();
    assertThat(problems(new Siret(), "13002526500013")).isEmpty();
    assertThat(problems(new Siret(), "73282932000075")).containsExactly("calls.answer.siret-key");
    assertThat(problems(new Siret(), "732829320")).containsExactly("calls.answer.siret-digits");
    assertThat(problems(new Siret(), "7328293200007é"))
        .containsExactly("calls.answer.siret-digits");
  }

  /** The head office has a Luhn key; other establishments a sum that is a multiple of five. */
  @Test
  void establishmentsOfThePostOfficeHaveAKeyOfTheirOwn() {
    assertThat(Siret.isValid("35600000000048")).isTrue();
    assertThat(Siret.isValid("35600000049837")).isTrue();
    assertThat(Siret.isValid("35600000049838")).isFalse();
    assertThat(Siret.isValid("73282932049837")).isFalse();
  }

  @Test
  void oneWrongDigitIsAlwaysFound() {
    var random = new Random(3);
    for (int i = 0; i < 200; i++) {
      var siret = valid(random);
      for (int place = 0; place < siret.length(); place++) {
        var wrong = new StringBuilder(siret);
        wrong.setCharAt(place, (char) ('0' + (siret.charAt(place) - '0' + 1 + i % 9) % 10));
        assertThat(Siret.isValid(wrong.toString())).as(siret + " " + wrong).isFalse();
      }
    }
  }

  private static String valid(Random random) {
    var start = "5" + "%012d".formatted(random.nextLong(1_000_000_000_000L));
    return IntStream.range(0, 10)
        .mapToObj(key -> start + key)
        .filter(Siret::isValid)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAssociationHasItsRegistryAndSixDigits() {
    for (var right : List.of("W751234567", "w2a1004567", "W9R1 011072")) {
      assertThat(problems(new Rna(), right)).as(right).isEmpty();
    }
    for (var wrong : List.of("751234567", "W75123456", "WA51234567", "W7512345678")) {
      assertThat(problems(new Rna(), wrong)).as(wrong).containsExactly("calls.answer.rna");
    }
  }
}
