package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactsTests {

  @Test
  void others_are_added_and_stand_where_both_know_an_input() {
    var facts = Facts.none().with("a", Value.of("1")).with("b", Value.of("1")).withUnknown("c");
    var others = Facts.none().with("b", Value.of("2")).withUnknown("d");

    assertThat(facts.with(others))
        .isEqualTo(
            Facts.none()
                .with("a", Value.of("1"))
                .with("b", Value.of("2"))
                .withUnknown("c")
                .withUnknown("d"));
    assertThat(facts.with(Facts.none())).isEqualTo(facts);
    assertThat(Facts.none().with(facts)).isEqualTo(facts);
  }
}
