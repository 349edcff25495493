package org.essor.journeys.web;

import java.util.List;

/** All answers given, by module. */
public record AnswersPage(List<Module> modules, String saved) {

  /** One function of the product; the name is empty where there is only one. */
  public record Module(String name, List<Given> answers) {}

  /**
   * An answer.
   *
   * @param used whether another answer could still change the result
   */
  public record Given(String question, String answer, String href, boolean used) {}

  public boolean isEmpty() {
    return modules.stream().allMatch(module -> module.answers().isEmpty());
  }
}
