package org.essor.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A quota that an assignment does not keep on a project.
 *
 * @param culprits of these reviewers of the project, at least one must go
 * @param by how many members are too many, or missing
 */
record QuotaViolation(int project, Quota quota, List<Integer> culprits, int by) {

  /** All violations of an instance's quotas by its pairs. */
  static List<QuotaViolation> of(Instance instance, Collection<Pair> pairs) {
    var found = new ArrayList<QuotaViolation>();
    if (instance.quotas().isEmpty()) {
      return found;
    }
    var reviewers = new ArrayList<List<Integer>>();
    instance.projects().forEach(_ -> reviewers.add(new ArrayList<>()));
    pairs.forEach(pair -> reviewers.get(pair.project()).add(pair.reviewer()));
    for (int project = 0; project < reviewers.size(); project++) {
      for (var quota : instance.quotas()) {
        addTo(found, project, new Served(quota, reviewers.get(project)));
      }
    }
    return found;
  }

  private record Served(Quota quota, List<Integer> reviewers) {

    List<Integer> members() {
      return reviewers.stream().filter(quota.members()::contains).toList();
    }

    List<Integer> others() {
      return reviewers.stream().filter(each -> !quota.members().contains(each)).toList();
    }
  }

  private static void addTo(List<QuotaViolation> found, int project, Served served) {
    if (served.reviewers().isEmpty()) {
      return;
    }
    var quota = served.quota();
    var members = served.members();
    if (members.size() > quota.atMost()) {
      var some = members.subList(0, quota.atMost() + 1);
      found.add(new QuotaViolation(project, quota, some, members.size() - quota.atMost()));
    }
    int missing = quota.atLeast() - members.size();
    if (missing > 0) {
      var others = served.others();
      int enough = Math.max(0, Math.min(others.size(), others.size() - missing + 1));
      found.add(new QuotaViolation(project, quota, others.subList(0, enough), missing));
    }
  }
}
