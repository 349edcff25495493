package org.essor.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes through every assignment of a small instance, by trying each pair. */
final class EveryAssignment {

  private final Instance instance;
  private final Consumer<List<Pair>> consumer;
  private final List<Pair> chosen = new ArrayList<>();

  private EveryAssignment(Instance instance, Consumer<List<Pair>> consumer) {
    this.instance = instance;
    this.consumer = consumer;
  }

  static List<List<Pair>> of(Instance instance) {
    var all = new ArrayList<List<Pair>>();
    new EveryAssignment(instance, pairs -> all.add(List.copyOf(pairs))).from(0);
    return all;
  }

  static long total(Instance instance, List<Pair> pairs) {
    return pairs.stream()
        .mapToLong(pair -> instance.affinity(pair).unscaledValue().longValue())
        .sum();
  }

  static long worst(Instance instance, List<Pair> pairs) {
    long worst = Long.MAX_VALUE;
    for (int project = 0; project < instance.projects().size(); project++) {
      int it = project;
      var its = pairs.stream().filter(pair -> pair.project() == it).toList();
      worst = instance.demand(project) > 0 ? Math.min(worst, total(instance, its)) : worst;
    }
    return worst == Long.MAX_VALUE ? 0 : worst;
  }

  static boolean isAllowed(Instance instance, List<Pair> pairs) {
    return pairs.stream().allMatch(instance::allows)
        && pairs.containsAll(instance.forced())
        && loadsAreKept(instance, pairs)
        && projectsAreServed(instance, pairs);
  }

  private void from(int cell) {
    int projects = instance.projects().size();
    if (cell == instance.reviewers().size() * projects) {
      if (isAllowed(instance, chosen)) {
        consumer.accept(chosen);
      }
      return;
    }
    from(cell + 1);
    var pair = new Pair(cell / projects, cell % projects);
    if (instance.allows(pair) && count(chosen, pair.project()) < instance.demand(pair.project())) {
      chosen.add(pair);
      from(cell + 1);
      chosen.removeLast();
    }
  }

  private static long count(List<Pair> pairs, int project) {
    return pairs.stream().filter(pair -> pair.project() == project).count();
  }

  private static boolean loadsAreKept(Instance instance, List<Pair> pairs) {
    for (int reviewer = 0; reviewer < instance.reviewers().size(); reviewer++) {
      int it = reviewer;
      long load = pairs.stream().filter(pair -> pair.reviewer() == it).count();
      if (load < instance.loadMin(reviewer) || load > instance.loadMax(reviewer)) {
        return false;
      }
    }
    return true;
  }

  private static boolean projectsAreServed(Instance instance, List<Pair> pairs) {
    for (int project = 0; project < instance.projects().size(); project++) {
      if (count(pairs, project) != instance.demand(project)) {
        return false;
      }
      int it = project;
      var its = pairs.stream().filter(pair -> pair.project() == it).map(Pair::reviewer).toList();
      for (var quota : instance.quotas()) {
        long members = its.stream().filter(quota.members()::contains).count();
        if (!its.isEmpty() && (members < quota.atLeast() || members > quota.atMost())) {
          return false;
        }
      }
    }
    return true;
  }
}
