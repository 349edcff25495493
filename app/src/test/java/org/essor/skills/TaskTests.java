package org.essor.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.essor.journeys.Text;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Multiple;
import org.essor.skills.Task.Numeric;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.ShortText;
import org.essor.skills.Task.Single;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTests {

  private static final List<Text> THREE =
      List.of(new Text("a", "a"), new Text("b", "b"), new Text("c", "c"));

  @Test
  void oneOptionIsRight() {
    for (var task :
        List.of(new Single(THREE, 2), new HotSpot("picture.svg", List.of(), THREE, 2))) {
      assertThat(task.isRight(List.of("2"))).isTrue();
      assertThat(task.isRight(List.of("1"))).isFalse();
      assertThat(task.isRight(List.of("2", "3"))).isFalse();
    }
  }

  @Test
  void allRightOptionsAndNoOtherMakeAnAnswer() {
    var task = new Multiple(THREE, Set.of(1, 3));
    assertThat(task.isRight(List.of("3", "1"))).isTrue();
    assertThat(task.isRight(List.of("1"))).isFalse();
    assertThat(task.isRight(List.of("1", "2", "3"))).isFalse();
  }

  @Test
  void eachPairCounts() {
    var task = new Matching(THREE.subList(0, 2), THREE, List.of(3, 1));
    assertThat(task.isRight(List.of("3", "1"))).isTrue();
    assertThat(task.isRight(List.of("1", "3"))).isFalse();
  }

  @Test
  void theOrderIsThatInWhichTheOptionsWereWritten() {
    var task = new Ordering(THREE);
    assertThat(task.isRight(List.of("1", "2", "3"))).isTrue();
    assertThat(task.isRight(List.of("1", "3", "2"))).isFalse();
    assertThat(task.isRight(List.of("1", "2"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "hameçonnage, true",
    "Hameconnage, true",
    "HAMEÇONNAGE, true",
    "hame çonnage, true",
    "l’hameçonnage, true",
    "hameçonage, true",
    "hamecnonage, true",
    "hamesonage, false",
    "phishing, true",
    "fishing, false",
    "pêche, false"
  })
  void forgivesOneTypingErrorAndNeverCountsAccents(String typed, boolean right) {
    var task = new ShortText(List.of("hameçonnage"), List.of("phishing"), 1);
    assertThat(task.isRight(List.of(typed))).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "INS, INS, true",
    "ins, INS, true",
    "INE, INS, false",
    "I.N.S., INS, true",
    "oeuvre, œuvre, true",
    "RGPD 2016, RGPD 2016, true",
    "RGPD 2017, RGPD 2016, false",
    "rgdp 2016, RGPD 2016, true",
    "à l’hôpital, a l hopital, true"
  })
  void forgivesNothingInAbbreviationsAndDigits(String typed, String wanted, boolean right) {
    var task = new ShortText(List.of(wanted), List.of(wanted), 2);
    assertThat(task.isRight(List.of(typed))).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"72, true", "72.0, true", "71.5, true", "71.4, false", "73, false", "-72, false"})
  void aNumberIsRightWithinItsTolerance(String typed, boolean right) {
    var task = new Numeric(new BigDecimal("72"), new BigDecimal("0.5"), Text.NONE);
    assertThat(task.isRight(List.of(typed))).isEqualTo(right);
  }

  @Test
  void notToKnowIsNeverRightAndTheRightAnswerAlwaysIs() {
    var tasks =
        List.of(
            new Single(THREE, 2),
            new Multiple(THREE, Set.of(1, 3)),
            new Matching(THREE, THREE, List.of(2, 3, 1)),
            new Ordering(THREE),
            new ShortText(List.of("mot"), List.of("word"), 0),
            new Numeric(BigDecimal.TEN, BigDecimal.ZERO, Text.NONE),
            new HotSpot("picture.svg", List.of(), THREE, 3));
    for (var task : tasks) {
      assertThat(task.isRight(List.of())).as(task.toString()).isFalse();
      assertThat(task.isRight(task.rightAnswer())).as(task.toString()).isTrue();
    }
  }
}
