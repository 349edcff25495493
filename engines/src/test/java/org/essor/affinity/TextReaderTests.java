package org.essor.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextReaderTests {

  /** Stems that only cut an end, so that what is tested here is the reading. */
  private static final TextReader READER =
      new TextReader(
          List.of(
              new Tongue(Set.of("les", "de", "des"), word -> cut(word, "s")),
              new Tongue(Set.of("the", "of"), word -> cut(word, "ing"))));

  private static String cut(String word, String end) {
    return word.endsWith(end) ? word.substring(0, word.length() - end.length()) : word;
  }

  @Test
  void formsOfAWordAreOneTermWithoutAccents() {
    var text = READER.read("Les données de santé, des Donnée : SANTÉ 2027.");
    assertThat(text.counts()).containsOnlyKeys("donnee", "sante");
    assertThat(text.counts()).containsEntry("donnee", 2).containsEntry("sante", 2);
    assertThat(text.forms()).containsEntry("donnee", "données");
  }

  @Test
  void theLanguageOfATextIsTheOneWhoseStopWordsItUses() {
    assertThat(READER.read("the monitoring of patients").counts())
        .containsOnlyKeys("monitor", "patients");
    assertThat(READER.read("le monitoring des patients").counts())
        .containsOnlyKeys("le", "monitoring", "patient");
  }

  @Test
  void anEmptyTextHasNoTerms() {
    assertThat(READER.read(" ; 12 ").isEmpty()).isTrue();
  }
}
