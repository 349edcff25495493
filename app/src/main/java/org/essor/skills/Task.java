package org.essor.skills;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.essor.journeys.Text;

/**
 * What an item asks, and which answer is right.
 *
 * <p>An answer is a list of texts; none at all is "I don't know", which is never right. Where one
 * chooses, the texts are the numbers of options from 1, in the order in which the item was written.
 */
public sealed interface Task {

  /** True where the answer is right in all its parts; there are no half points. */
  boolean isRight(List<String> answer);

  /** A right answer. */
  List<String> rightAnswer();

  /** One option of several; the answer is its number. */
  record Single(List<Text> options, int key) implements Task {
    public Single {
      options = List.copyOf(options);
    }

    @Override
    public List<String> rightAnswer() {
      return List.of("" + key);
    }

    @Override
    public boolean isRight(List<String> answer) {
      return answer.equals(rightAnswer());
    }
  }

  /** All options that are right, and no other; the answer is their numbers in any order. */
  record Multiple(List<Text> options, Set<Integer> key) implements Task {
    public Multiple {
      options = List.copyOf(options);
      key = Set.copyOf(key);
    }

    @Override
    public List<String> rightAnswer() {
      return key.stream().sorted().map(String::valueOf).toList();
    }

    @Override
    public boolean isRight(List<String> answer) {
      return !answer.isEmpty() && Set.copyOf(answer).equals(Set.copyOf(rightAnswer()));
    }
  }

  /**
   * Something on the right for each thing on the left; the answer is their numbers in the order of
   * the left.
   */
  record Matching(List<Text> left, List<Text> right, List<Integer> key) implements Task {
    public Matching {
      left = List.copyOf(left);
      right = List.copyOf(right);
      key = List.copyOf(key);
    }

    @Override
    public List<String> rightAnswer() {
      return key.stream().map(String::valueOf).toList();
    }

    @Override
    public boolean isRight(List<String> answer) {
      return answer.equals(rightAnswer());
    }
  }

  /**
   * Options to be put in order, written in the right one; the answer is their numbers in the order
   * given.
   */
  record Ordering(List<Text> options) implements Task {
    public Ordering {
      options = List.copyOf(options);
    }

    @Override
    public List<String> rightAnswer() {
      return IntStream.rangeClosed(1, options.size()).mapToObj(String::valueOf).toList();
    }

    @Override
    public boolean isRight(List<String> answer) {
      return answer.equals(rightAnswer());
    }
  }

  /**
   * A few words; the answer is what was typed.
   *
   * @param frenchAccepted what is right in French, and in English too
   * @param englishAccepted what is right in English, and in French too
   * @param edits the most typing errors forgiven
   */
  record ShortText(List<String> frenchAccepted, List<String> englishAccepted, int edits)
      implements Task {
    public ShortText {
      frenchAccepted = List.copyOf(frenchAccepted);
      englishAccepted = List.copyOf(englishAccepted);
    }

    @Override
    public List<String> rightAnswer() {
      return List.of(frenchAccepted.getFirst());
    }

    @Override
    public boolean isRight(List<String> answer) {
      return answer.size() == 1
          && (isIn(answer.getFirst(), frenchAccepted) || isIn(answer.getFirst(), englishAccepted));
    }

    private boolean isIn(String typed, List<String> accepted) {
      return accepted.stream().anyMatch(right -> new TypedWords(typed).means(right, edits));
    }
  }

  /**
   * A number; the answer is written in digits with a point.
   *
   * @param tolerance how far from the value is still right, {@code >= 0}
   * @param unit in which it is asked, empty where there is none
   */
  record Numeric(BigDecimal value, BigDecimal tolerance, Text unit) implements Task {
    @Override
    public List<String> rightAnswer() {
      return List.of(value.toPlainString());
    }

    @Override
    public boolean isRight(List<String> answer) {
      return answer.size() == 1
          && new BigDecimal(answer.getFirst()).subtract(value).abs().compareTo(tolerance) <= 0;
    }
  }

  /**
   * A place in a picture; the answer is its number.
   *
   * @param picture its name in {@link Bank#pictures}
   * @param regions the places, in units of the picture
   * @param labels the same places in words, so that nobody needs to see the picture to choose
   */
  record HotSpot(String picture, List<Region> regions, List<Text> labels, int key) implements Task {
    public HotSpot {
      regions = List.copyOf(regions);
      labels = List.copyOf(labels);
    }

    @Override
    public List<String> rightAnswer() {
      return List.of("" + key);
    }

    @Override
    public boolean isRight(List<String> answer) {
      return answer.equals(rightAnswer());
    }
  }

  /** A rectangle in a picture. */
  record Region(int x, int y, int width, int height) {}
}
