package org.essor.affinity;

import java.util.List;
import java.util.Set;

/**
 * What is known of a reviewer.
 *
 * @param areas that he declares to know
 * @param words how he describes what he knows
 * @param past projects that he has reviewed before
 */
public record Reviewer(Set<String> areas, WrittenText words, List<WrittenText> past) {

  public Reviewer {
    areas = Set.copyOf(areas);
    past = List.copyOf(past);
  }
}
