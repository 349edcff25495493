package org.essor.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The quotas that have proved to matter, project by project, as far as a network can keep them: of
 * two of a project, one holds the other or they have no member in common.
 */
final class ActiveQuotas {

  private final Map<Integer, List<Quota>> byProject = new HashMap<>();

  Map<Integer, List<Quota>> byProject() {
    return byProject;
  }

  /** True where the quota was not yet there, and now is. */
  boolean add(int project, Quota quota) {
    var active = byProject.getOrDefault(project, List.of());
    if (active.contains(quota) || !active.stream().allMatch(other -> agree(other, quota))) {
      return false;
    }
    byProject.computeIfAbsent(project, _ -> new ArrayList<>()).add(quota);
    return true;
  }

  private static boolean agree(Quota one, Quota other) {
    return Collections.disjoint(one.members(), other.members())
        || one.members().containsAll(other.members())
        || other.members().containsAll(one.members());
  }
}
