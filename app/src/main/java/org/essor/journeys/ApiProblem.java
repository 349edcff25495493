package org.essor.journeys;

import java.util.List;

/** A request of the programming interface that cannot be answered, and why, field by field. */
public final class ApiProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldProblem> problems;

  /**
   * @param problems at least one
   */
  public ApiProblem(List<FieldProblem> problems) {
    super("A request that cannot be answered");
    this.problems = List.copyOf(problems);
  }

  public List<FieldProblem> problems() {
    return problems;
  }

  /**
   * What is wrong with one field.
   *
   * @param pointer JSON pointer of the field
   * @param allowed what would be right: names or values; empty where a list would not help
   */
  public record FieldProblem(String pointer, String message, List<Object> allowed) {
    public FieldProblem {
      allowed = List.copyOf(allowed);
    }
  }
}
