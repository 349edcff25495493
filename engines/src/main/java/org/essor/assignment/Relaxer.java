package org.essor.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fewest changes of loads, demands and quotas after which there is an assignment: a flow of
 * least cost in which every bound may be passed at the same price, and a project loses a reviewer
 * only where nothing else helps as much. Where quotas of a project cross each other, the changes
 * suffice but may not be the fewest.
 */
final class Relaxer {

  private final Instance instance;
  private final List<Relaxation> changes = new ArrayList<>();

  private Relaxer(Instance instance) {
    this.instance = instance;
  }

  static List<Relaxation> relax(Instance instance) {
    var relaxer = new Relaxer(instance);
    var consistent = relaxer.withoutForcedClashes();
    relaxer.relaxBounds(consistent);
    return relaxer.changes;
  }

  private Instance withoutForcedClashes() {
    var change = instance.change();
    change.unforceAll();
    for (var pair : instance.forced()) {
      if (instance.allows(pair)) {
        change.force(pair);
      } else {
        changes.add(new Relaxation.NotForced(reviewer(pair.reviewer()), project(pair.project())));
      }
    }
    return withRoomForForced(change.build());
  }

  private Instance withRoomForForced(Instance forced) {
    var change = forced.change();
    for (int reviewer = 0; reviewer < forced.reviewers().size(); reviewer++) {
      int more = forced.forcedOf(reviewer) - forced.loadMax(reviewer);
      if (more > 0) {
        change.load(reviewer, forced.loadMin(reviewer), forced.forcedOf(reviewer));
        changes.add(new Relaxation.MoreLoad(reviewer(reviewer), more));
      }
    }
    for (int project = 0; project < forced.projects().size(); project++) {
      int more = forced.forcedOn(project) - forced.demand(project);
      if (more > 0) {
        change.demand(project, forced.forcedOn(project));
        changes.add(new Relaxation.MoreReviewers(project(project), more));
      }
    }
    return change.build();
  }

  private void relaxBounds(Instance consistent) {
    var nothing = consistent.weights().clone();
    Arrays.setAll(nothing, cell -> nothing[cell] == Instance.EXCLUDED ? Instance.EXCLUDED : 0);
    var active = new ActiveQuotas();
    while (true) {
      var terms = new Terms(nothing, 0, 1, 1, price(consistent), active.byProject());
      var model = new FlowModel(consistent, terms);
      model.solve();
      var violations = QuotaViolation.of(consistent, model.pairs());
      boolean added = false;
      for (var violation : violations) {
        added |= active.add(violation.project(), violation.quota());
      }
      if (!added) {
        tell(model, violations);
        return;
      }
    }
  }

  /** So large that one change fewer is worth any choice among them. */
  private static long price(Instance instance) {
    long sum = 1;
    for (int project = 0; project < instance.projects().size(); project++) {
      sum += instance.demand(project);
    }
    for (int reviewer = 0; reviewer < instance.reviewers().size(); reviewer++) {
      sum += instance.loadMin(reviewer);
    }
    return sum;
  }

  private void tell(FlowModel model, List<QuotaViolation> violations) {
    int reviewers = instance.reviewers().size();
    for (int reviewer = 0; reviewer < reviewers; reviewer++) {
      int more = (int) model.slack(2 * reviewer);
      int less = (int) model.slack(2 * reviewer + 1);
      if (more > 0) {
        changes.add(new Relaxation.MoreLoad(reviewer(reviewer), more));
      }
      if (less > 0) {
        changes.add(new Relaxation.LowerMinimum(reviewer(reviewer), less));
      }
    }
    for (int project = 0; project < instance.projects().size(); project++) {
      int less = (int) model.slack(2 * reviewers + project);
      if (less > 0) {
        changes.add(new Relaxation.FewerReviewers(project(project), less));
      }
    }
    violations.forEach(this::tell);
  }

  private void tell(QuotaViolation violation) {
    changes.add(
        new Relaxation.LooserQuota(
            violation.quota().name(), project(violation.project()), violation.by()));
  }

  private String reviewer(int place) {
    return instance.reviewers().get(place);
  }

  private String project(int place) {
    return instance.projects().get(place);
  }
}
