package org.essor.affinity;

import java.util.Set;

/**
 * What is known of a project.
 *
 * @param areas that it is about
 * @param words what it says of itself
 */
public record Project(Set<String> areas, WrittenText words) {

  public Project {
    areas = Set.copyOf(areas);
  }
}
