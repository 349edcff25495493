package org.essor.projects;

import java.util.List;
import org.essor.kernel.PersonId;

/**
 * Changes that a member wants to make.
 *
 * @param seen the version that he had before his eyes
 * @param source where they come from: one of the constants below
 * @param why in his own words, may be empty
 */
public record Edit(
    ProjectId project, PersonId who, int seen, List<Wanted> wanted, String source, String why) {

  /** Answers to questions. */
  public static final String ANSWERS = "answers";

  /** The first facts, as a visitor had told them before he saved. */
  public static final String SAVED = "saved";

  /** The choice between two values after a conflict. */
  public static final String CONFLICT = "conflict";

  /** A step marked as done on the page of the project. */
  public static final String LIFE_LINE = "life-line";

  /** The settings of the project. */
  public static final String SETTINGS = "settings";

  /** The programming interface. */
  public static final String API = "api";

  /** An example of a demonstration. */
  public static final String EXAMPLE = "example";

  public Edit {
    wanted = List.copyOf(wanted);
  }
}
