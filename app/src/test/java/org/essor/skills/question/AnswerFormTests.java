package org.essor.skills.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Multiple;
import org.essor.skills.Task.Numeric;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.ShortText;
import org.essor.skills.Task.Single;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFormTests {

  private static final Texts FRENCH = Translations.read(Language.FR);
  private static final List<Text> THREE =
      List.of(new Text("a", "a"), new Text("b", "b"), new Text("c", "c"));
  private static final Shuffle NONE = new Shuffle(List.of());

  /** Shown: c, a, b. */
  private static final Shuffle SHUFFLED = new Shuffle(List.of(2, 0, 1));

  private static AnswerForm sent(String... fields) {
    var all = new HashMap<String, String[]>();
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1].split(" "));
    }
    return AnswerForm.of(all);
  }

  @Test
  void takesWhatIsOfferedAndNothingElse() {
    var task = new Single(THREE, 1);
    assertThat(sent("answer", "3").read(task, NONE, FRENCH).given()).containsExactly("3");
    for (var wrong : List.of("4", "0", "-1", "x", "")) {
      assertThat(sent("answer", wrong).read(task, NONE, FRENCH).errors()).containsKey("answer");
    }
    assertThat(sent().read(task, NONE, FRENCH).isWrong()).isTrue();
    assertThat(sent("answer", "2 1").read(new Multiple(THREE, Set.of(1)), NONE, FRENCH).given())
        .containsExactly("1", "2");
  }

  @Test
  void notToKnowIsAnAnswerWhateverElseWasSent() {
    var reading = sent("answer", "9", "unknown", "1").read(new Single(THREE, 1), NONE, FRENCH);
    assertThat(reading.isWrong()).isFalse();
    assertThat(reading.given()).isEmpty();
  }

  @Test
  void turnsWhatWasShownBackIntoWhatWasWritten() {
    var matching = new Matching(THREE.subList(0, 2), THREE, List.of(1, 2));
    assertThat(sent("line-0", "1", "line-1", "3").read(matching, SHUFFLED, FRENCH).given())
        .containsExactly("3", "2");
    var placed = sent("line-0", "3", "line-1", "1", "line-2", "2");
    assertThat(placed.read(new Ordering(THREE), SHUFFLED, FRENCH).given())
        .containsExactly("1", "2", "3");
  }

  @Test
  void saysWhichPartIsMissingOrWhichPlaceIsTaken() {
    var matching = new Matching(THREE.subList(0, 2), THREE, List.of(1, 2));
    assertThat(sent("line-0", "1", "line-1", "").read(matching, SHUFFLED, FRENCH).errors())
        .containsOnlyKeys("line-1");
    var twice = sent("line-0", "1", "line-1", "1", "line-2", "3");
    assertThat(twice.read(new Ordering(THREE), SHUFFLED, FRENCH).errors())
        .containsOnly(
            Map.entry(
                "line-1", "«\u202fa\u202f»\u202f: la place 1 est déjà prise, donnez-en une autre"));
  }

  @ParameterizedTest
  @CsvSource({"1-down, 2 1 3", "3-up, 1 3 2", "1-up, 1 2 3", "3-down, 1 2 3", "2-up, 2 1 3"})
  void aLineMovesByItsButton(String move, String places) {
    var moved = sent("line-0", "1", "line-1", "2", "line-2", "3", "move", move).moved(SHUFFLED);
    assertThat(moved.inOrder(SHUFFLED))
        .isEqualTo(
            Arrays.stream(places.split(" ")).map(line -> Integer.parseInt(line) - 1).toList());
    assertThat(moved.hasMoved(move.charAt(0) - '1')).isTrue();
    assertThat(moved.hasMoved(3)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FR|72|72",
        "FR|1 250,5|1250.5",
        "FR|72 heures|72",
        "FR|20 %|20",
        "FR|-3|-3",
        "FR|1.5|1.5",
        "EN|1,250|1250",
        "EN|1,250.5 hours|1250.5",
        "FR|1,250|1.250",
        "FR|soixante|",
        "FR|1e9|1",
        "FR|12345678901234|"
      })
  void readsNumbersAsPeopleWriteThem(Language language, String typed, String read) {
    assertThat(AnswerForm.number(typed, language))
        .isEqualTo(Optional.ofNullable(read).map(BigDecimal::new));
  }

  @Test
  void wordsAreTakenAsTyped() {
    var task = new ShortText(List.of("mot"), List.of("word"), 0);
    var form = AnswerForm.of(Map.of("answer", new String[] {"  un mot "}));
    assertThat(form.read(task, NONE, FRENCH).given()).containsExactly("un mot");
    var number = new Numeric(BigDecimal.ONE, BigDecimal.ZERO, Text.NONE);
    assertThat(sent("answer", "x").read(number, NONE, FRENCH).errors()).containsKey("answer");
  }
}
