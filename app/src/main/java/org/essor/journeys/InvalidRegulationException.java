package org.essor.journeys;

import java.util.List;

/** Regulation content that does not hold together; says everything that is wrong at once. */
public final class InvalidRegulationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * @param problems each naming the file, the entry and the field
   */
  public InvalidRegulationException(List<String> problems) {
    super("The regulation content does not hold together:\n- " + String.join("\n- ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
