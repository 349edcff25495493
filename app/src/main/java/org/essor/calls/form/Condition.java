package org.essor.calls.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.essor.calls.form.AnswerValue.Flag;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.AnswerValue.Num;
import org.essor.calls.form.AnswerValue.Words;

/**
 * When something is shown: all of some tests hold, or any of them.
 *
 * @param join how they are taken together; all of none always holds
 */
public record Condition(Join join, List<Test> tests) {

  public static final Condition ALWAYS = new Condition(Join.ALL, List.of());

  /** How tests are taken together. */
  public enum Join {
    ALL,
    ANY
  }

  /** What is asked of the answer. */
  public enum Operator {
    EQUAL,
    DIFFERENT,
    ONE_OF,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    ANSWERED
  }

  /**
   * A test of one answer. Without an answer, or where the field is itself not shown, none holds.
   *
   * @param field the id of a field that stands before what is shown or not
   * @param values what it is compared with: one for most operators, several for {@code ONE_OF},
   *     none for {@code ANSWERED}; numbers and dates as they are stored, {@code true} and {@code
   *     false} for yes and no
   */
  public record Test(String field, Operator operator, List<String> values) {
    public Test {
      values = List.copyOf(values);
    }

    boolean holds(Map<String, AnswerValue> shown) {
      return Optional.ofNullable(shown.get(field))
          .filter(answer -> !answer.isEmpty())
          .filter(this::holds)
          .isPresent();
    }

    private boolean holds(AnswerValue answer) {
      return switch (operator) {
        case ANSWERED -> true;
        case EQUAL, ONE_OF -> values.stream().anyMatch(value -> isOrHolds(answer, value));
        case DIFFERENT -> values.stream().noneMatch(value -> isOrHolds(answer, value));
        case LESS -> compares(answer, sign -> sign < 0);
        case AT_MOST -> compares(answer, sign -> sign <= 0);
        case MORE -> compares(answer, sign -> sign > 0);
        case AT_LEAST -> compares(answer, sign -> sign >= 0);
      };
    }

    /** Of several options chosen, one is enough. */
    private static boolean isOrHolds(AnswerValue answer, String value) {
      return switch (answer) {
        case Words(var text) -> text.equals(value);
        case Num(var number) -> number(value).filter(o -> number.compareTo(o) == 0).isPresent();
        case Flag(var yes) -> String.valueOf(yes).equals(value);
        case Many(var items) -> items.stream().anyMatch(item -> isOrHolds(item, value));
        case Group _ -> false;
      };
    }

    private boolean compares(AnswerValue answer, IntPredicate wanted) {
      return values.stream()
          .flatMap(value -> compare(answer, value).stream())
          .anyMatch(wanted::test);
    }

    /** Numbers with numbers, dates with dates; nothing else has an order. */
    private static Optional<Integer> compare(AnswerValue answer, String value) {
      return switch (answer) {
        case Num(var number) -> number(value).map(number::compareTo);
        case Words(var text) ->
            Day.parse(text).flatMap(day -> Day.parse(value).map(day::compareTo));
        default -> Optional.empty();
      };
    }

    private static Optional<BigDecimal> number(String value) {
      return Numeric.parse(value);
    }
  }

  public Condition {
    tests = List.copyOf(tests);
  }

  public static Condition all(Test... tests) {
    return new Condition(Join.ALL, List.of(tests));
  }

  public static Condition any(Test... tests) {
    return new Condition(Join.ANY, List.of(tests));
  }

  public boolean isAlways() {
    return tests.isEmpty();
  }

  /**
   * True where it holds.
   *
   * @param shown the answers to the fields that are shown, by id
   */
  public boolean holds(Map<String, AnswerValue> shown) {
    return switch (join) {
      case ALL -> tests.stream().allMatch(test -> test.holds(shown));
      case ANY -> tests.isEmpty() || tests.stream().anyMatch(test -> test.holds(shown));
    };
  }
}
