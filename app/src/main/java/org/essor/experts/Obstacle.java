package org.essor.experts;

import java.util.List;
import org.essor.applications.ApplicationId;
import org.essor.kernel.PersonId;

/**
 * Why there is no assignment, or a change after which there is one.
 *
 * @param kind names the text that says it
 * @param groups organisations, regions or kinds of experts that it is about
 * @param first a number that the text holds, such as how many are needed
 * @param second another, such as how many there are
 */
public record Obstacle(
    Kind kind,
    List<PersonId> experts,
    List<ApplicationId> applications,
    List<String> groups,
    int first,
    int second) {

  /** What stands in the way, then what would help. */
  public enum Kind {
    FORCED_AND_EXCLUDED,
    FORCED_BEYOND_LOAD,
    FORCED_BEYOND_DEMAND,
    TOO_FEW_EXPERTS,
    TOO_MUCH_LOAD,
    QUOTAS_TOO_TIGHT,
    CAP_TOO_LOW,
    MORE_LOAD,
    LOWER_MINIMUM,
    FEWER_EXPERTS,
    MORE_EXPERTS,
    NOT_FORCED,
    LOOSER_QUOTA,
    HIGHER_CAP
  }

  public Obstacle {
    experts = List.copyOf(experts);
    applications = List.copyOf(applications);
    groups = List.copyOf(groups);
  }
}
