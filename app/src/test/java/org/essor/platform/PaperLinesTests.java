package org.essor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperLinesTests {

  @Test
  void aLineEndsAfterAWordOrAHyphenAndNeverAfterAnApostrophe() {
    assertThat(pieces("l’accès à l’état-civil, qu’il a"))
        .containsExactly("l’accès ", "à ", "l’état-", "civil, ", "qu’il ", "a");
  }

  @Test
  void whatIsKeptTogetherByANarrowSpaceStaysTogether() {
    assertThat(pieces("«\u202foui\u202f»\u202f: 1\u202f250\u00a0€"))
        .containsExactly("«\u202foui\u202f»\u202f: ", "1\u202f250\u00a0€");
  }

  private static List<String> pieces(String text) {
    var lines = new PaperLines();
    lines.setText(text);
    var pieces = new ArrayList<String>();
    int from = 0;
    for (int to = lines.next(); to != BreakIterator.DONE; to = lines.next()) {
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }
}
