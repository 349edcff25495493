package org.essor.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

  @ParameterizedTest
  @CsvSource({
    "sante, sante, 0",
    "sante, sant, 1",
    "sante, sanntes, 2",
    "ins, isn, 1",
    "pecan, pcean, 1",
    "abcd, badc, 2",
    "abc, xyz, 3"
  })
  void countsErrors(String typed, String word, int errors) {
    assertThat(Spelling.distance(typed, word, 3)).isEqualTo(errors);
  }

  @Test
  void givesUpBeyondTheMost() {
    assertThat(Spelling.distance("abcdef", "uvwxyz", 2)).isEqualTo(3);
  }

  @Test
  void isTheSameBothWaysAndNeverMoreThanTheLongerWord() {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      var one = word(random);
      var other = word(random);
      int distance = Spelling.distance(one, other, 20);
      assertThat(distance)
          .as(one + " " + other)
          .isEqualTo(Spelling.distance(other, one, 20))
          .isBetween(
              Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
    }
  }

  @Test
  void theNearestWordsAreThoseThatComparingAllOfThemGives() {
    var random = new Random(11);
    var words = random.ints(300, 0, 1).mapToObj(_ -> word(random)).distinct().toList();
    var vocabulary = new Vocabulary(words);
    for (int i = 0; i < 500; i++) {
      var typed = word(random) + "x";
      assertThat(vocabulary.nearest(typed))
          .as(typed)
          .containsExactlyInAnyOrderElementsOf(nearest(typed, words));
    }
  }

  private static List<String> nearest(String typed, List<String> words) {
    if (typed.length() == 3) {
      return words.stream().filter(word -> Spelling.isSwap(typed, word)).toList();
    }
    int most = Spelling.tolerance(typed.length());
    int fewest =
        words.stream()
            .filter(word -> !word.equals(typed))
            .mapToInt(word -> Spelling.distance(typed, word, most))
            .min()
            .orElse(most + 1);
    return words.stream()
        .filter(word -> !word.equals(typed) && fewest <= most && most > 0)
        .filter(word -> Spelling.distance(typed, word, most) == fewest)
        .toList();
  }

  private static String word(Random random) {
    return random
        .ints(1 + random.nextInt(8), 'a', 'f')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
