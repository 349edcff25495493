package org.essor.assignment;

import java.util.List;

/** An instance after the changes that a relaxation names. */
final class RelaxedInstance {

  private RelaxedInstance() {}

  static Instance of(Instance instance, List<Relaxation> changes) {
    var relaxed = instance;
    for (var change : changes) {
      relaxed = with(relaxed, change, 0);
    }
    return relaxed;
  }

  /** All changes, one of them made by one less. */
  static Instance of(Instance instance, List<Relaxation> changes, Relaxation weaker) {
    var relaxed = instance;
    for (var change : changes) {
      relaxed = with(relaxed, change, change == weaker ? 1 : 0);
    }
    return relaxed;
  }

  private static Instance with(Instance instance, Relaxation change, int less) {
    var builder = instance.change();
    switch (change) {
      case Relaxation.MoreLoad(var name, var more) -> {
        int reviewer = instance.reviewers().indexOf(name);
        int least = instance.loadMin(reviewer);
        builder.load(reviewer, least, instance.loadMax(reviewer) + more - less);
      }
      case Relaxation.LowerMinimum(var name, var by) -> {
        int reviewer = instance.reviewers().indexOf(name);
        int least = instance.loadMin(reviewer) - by + less;
        builder.load(reviewer, least, instance.loadMax(reviewer));
      }
      case Relaxation.FewerReviewers(var name, var by) -> {
        int project = instance.projects().indexOf(name);
        builder.demand(project, instance.demand(project) - by + less);
      }
      default -> throw new IllegalStateException("Not of a plain instance: " + change);
    }
    return builder.build();
  }
}
