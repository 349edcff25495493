package org.essor.calls.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The least and the most that a number may be, both included.
 *
 * @param least empty where there is no lower bound
 * @param most empty where there is no upper bound
 */
public record Limits(Optional<BigDecimal> least, Optional<BigDecimal> most) {

  public static final Limits NONE = new Limits(Optional.empty(), Optional.empty());
  public static final Limits FROM_ZERO = of(Optional.of(BigDecimal.ZERO), Optional.empty());

  public Limits {
    least = least.map(AnswerValue::plain);
    most = most.map(AnswerValue::plain);
  }

  public static Limits of(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    return new Limits(least, most);
  }

  /** From one whole number to another, both included. */
  public static Limits between(long least, long most) {
    return of(Optional.of(BigDecimal.valueOf(least)), Optional.of(BigDecimal.valueOf(most)));
  }

  /** True where no number lies within. */
  public boolean isReversed() {
    return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
  }

  List<Problem> check(BigDecimal number) {
    if (least.isPresent() && number.compareTo(least.get()) < 0) {
      return List.of(Problem.of("below", least.get()));
    }
    return most.filter(bound -> number.compareTo(bound) > 0)
        .map(bound -> List.of(Problem.of("above", bound)))
        .orElse(List.of());
  }
}
