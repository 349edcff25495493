package org.essor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing to fill",
        "{0}",
        "{1}, then {0}, then {1} again",
        "it''s {0} and '{0}' in braces",
        "{0} of {2}: one fact is missing",
        "{0,number,integer} with a format of its own",
        "{0,choice,0#none|1#one|1<{0} of them}",
        "{1} and {0,choice,0#it''s none|1#'{0}' {1}|2#{0,number,integer}|3<{0} of {1}} at the end",
        "{2,choice,0#a fact is missing}"
      })
  void saysWhatMessageFormatSays(String pattern) {
    for (var language : Language.values()) {
      var phrase = new Phrase(pattern, language.locale());
      var expected = new MessageFormat(pattern, language.locale());
      for (int number : new int[] {-1, 0, 1, 999, 1_000, 1_250_000}) {
        assertThat(phrase.with(number, "a {1}"))
            .isEqualTo(expected.format(new Object[] {number, "a {1}"}));
      }
    }
  }
}
