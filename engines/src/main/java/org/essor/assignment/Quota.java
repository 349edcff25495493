package org.essor.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many members of a group of reviewers each project may and must have, such as "at most one of
 * this organisation" or "at least one patient".
 *
 * @param name what people call the group
 * @param members places of its reviewers, from 0
 * @param atLeast members each project has at least, {@code >= 0}
 * @param atMost members each project has at most, {@code >= atLeast}
 */
public record Quota(String name, Set<Integer> members, int atLeast, int atMost) {

  public Quota {
    if (atLeast < 0 || atMost < atLeast) {
      throw new IllegalArgumentException(
          "Quota %s: from %d to %d".formatted(name, atLeast, atMost));
    }
    members = Set.copyOf(members);
  }

  /** Each project has one of them or more. */
  public static Quota atLeastOne(String name, Set<Integer> members) {
    return new Quota(name, members, 1, Integer.MAX_VALUE);
  }

  /**
   * One quota for each group: at most one of its reviewers on a project.
   *
   * @param groups the organisation, or territory, of each reviewer, in the order of the instance;
   *     empty where it has none
   */
  public static List<Quota> atMostOneOfEach(List<String> groups) {
    var members = new TreeMap<String, Set<Integer>>();
    for (int reviewer = 0; reviewer < groups.size(); reviewer++) {
      if (!groups.get(reviewer).isEmpty()) {
        members.computeIfAbsent(groups.get(reviewer), _ -> new TreeSet<>()).add(reviewer);
      }
    }
    return members.entrySet().stream()
        .filter(group -> group.getValue().size() > 1)
        .map(Quota::atMostOne)
        .toList();
  }

  private static Quota atMostOne(Map.Entry<String, Set<Integer>> group) {
    return new Quota(group.getKey(), group.getValue(), 0, 1);
  }
}
