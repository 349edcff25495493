package org.essor.strategy;

import java.util.List;
import java.util.Optional;

/**
 * An action of the strategy.
 *
 * @param code such as {@code A4-02}
 * @param axis the code of its axis
 * @param operator who runs it, as published; empty where no source says so
 * @param pilots who leads it beside the operator, as published
 * @param sharedBudget the code of the {@link BudgetGroup} it shares a budget with, if any
 * @param aim what it is for, in one sentence
 */
public record Action(
    String code,
    String axis,
    Kind kind,
    Optional<String> operator,
    List<String> pilots,
    Optional<String> sharedBudget,
    Label label,
    Label aim) {

  public Action {
    pilots = List.copyOf(pilots);
  }

  /** What an action does. */
  public enum Kind {
    REGULATION,
    CALL,
    PROJECT,
    STUDY,
    OTHER,
    COMMUNICATION
  }
}
