package org.essor.projects;

import org.essor.journeys.Answers;
import org.essor.kernel.PersonId;

/**
 * A project to be kept.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters
 * @param answers what is known of it
 * @param owner who answers for it
 * @param source where the facts come from, a word of {@link Edit}
 * @param example whether it is one of a demonstration
 */
public record NewProject(
    String name, Answers answers, PersonId owner, String source, boolean example) {

  public static final int LONGEST_NAME = 120;

  public NewProject {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A project's name has 1 to " + LONGEST_NAME);
    }
  }
}
