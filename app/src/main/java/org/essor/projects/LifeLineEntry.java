package org.essor.projects;

import java.time.LocalDate;
import org.essor.journeys.Text;

/**
 * Something that happened to a project: published as an application event by the module where it
 * happened, shown on the project's life line. Published again with the same origin, it replaces
 * what was said before.
 *
 * @param origin names the happening for ever, such as {@code funding:application:42}
 * @param stage 1 (idea) to 7 (deployment)
 * @param href a path of this site, may be empty
 */
public record LifeLineEntry(
    ProjectId project, String origin, int stage, LocalDate day, Text title, String href) {

  public LifeLineEntry {
    if (stage < 1 || stage > 7 || origin.isBlank()) {
      throw new IllegalArgumentException(
          "An entry of a life line has an origin and a stage 1 to 7");
    }
  }
}
