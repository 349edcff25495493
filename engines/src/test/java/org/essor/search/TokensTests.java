package org.essor.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L’hébergement d’œuvres|hebergement oeuvres",
        "the patient’s data|the patient data",
        "Articles L. 162-1-23 et R162-114|articles l162-1-23 et r162-114",
        "MR-001, MR001|mr001 mr001",
        "e-santé et i-Lab|esante et ilab",
        "PGSSI-S, G_NIUS, CI-SIS|pgssis gnius ci sis",
        "règlement (UE) 2017/745.|reglement ue 2017-745",
        "Fin. 2 ans|fin 2 ans",
        "A1-02 : l’action|a1-02 action",
        "marquage CE|marquage ce"
      })
  void cutsTextIntoWords(String text, String words) {
    assertThat(Tokens.of(text).stream().map(Token::word))
        .containsExactlyElementsOf(Arrays.asList(words.split(" ")));
  }

  @Test
  void readsDecomposedAccents() {
    assertThat(Tokens.of("sante\u0301")).extracting(Token::word).containsExactly("sante");
  }

  @Test
  void tellsWhereWordsStand() {
    var text = "L’INS, qualifiée";
    assertThat(Tokens.of(text))
        .extracting(token -> text.substring(token.start(), token.end()))
        .containsExactly("INS", "qualifiée");
  }
}
