package org.essor.journeys;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request of the programming interface that cannot be answered, and why, field by field. */
public final class ApiProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient List<FieldProblem> problems;

  /**
   * @param problems at least one
   */
  public ApiProblem(List<FieldProblem> problems) {
    this(HttpStatus.BAD_REQUEST, problems);
  }

  private ApiProblem(HttpStatus status, List<FieldProblem> problems) {
    super("A request that cannot be answered");
    this.status = status;
    this.problems = List.copyOf(problems);
  }

  /** Nothing is at this address; says what is at others like it. */
  public static ApiProblem ofAddress(FieldProblem problem) {
    return new ApiProblem(HttpStatus.NOT_FOUND, List.of(problem));
  }

  public HttpStatus status() {
    return status;
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
