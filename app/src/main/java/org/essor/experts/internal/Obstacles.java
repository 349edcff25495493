package org.essor.experts.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.assignment.Clash;
import org.essor.assignment.Clash.ForcedAndExcluded;
import org.essor.assignment.Clash.ForcedBeyondDemand;
import org.essor.assignment.Clash.ForcedBeyondLoad;
import org.essor.assignment.Clash.QuotasTooTight;
import org.essor.assignment.Clash.TooFewReviewers;
import org.essor.assignment.Clash.TooMuchLoad;
import org.essor.assignment.Relaxation;
import org.essor.assignment.Relaxation.FewerReviewers;
import org.essor.assignment.Relaxation.LooserQuota;
import org.essor.assignment.Relaxation.LowerMinimum;
import org.essor.assignment.Relaxation.MoreLoad;
import org.essor.assignment.Relaxation.MoreReviewers;
import org.essor.assignment.Relaxation.NotForced;
import org.essor.experts.Obstacle;
import org.essor.experts.Obstacle.Kind;
import org.essor.kernel.PersonId;

/** Turns what the engine says of names into what it means of experts and applications. */
final class Obstacles {

  private final Map<String, PersonId> experts = new HashMap<>();
  private final Map<String, ApplicationId> applications = new HashMap<>();

  Obstacles(Bench bench) {
    bench.experts().forEach(each -> experts.put(each.person().toString(), each.person()));
    for (Submission each : bench.applications()) {
      applications.put(each.number(), each.id());
    }
  }

  List<Obstacle> clashes(List<Clash> clashes) {
    return clashes.stream().map(this::of).toList();
  }

  List<Obstacle> relaxation(List<Relaxation> changes) {
    return changes.stream().map(this::of).toList();
  }

  private Obstacle of(Clash clash) {
    return switch (clash) {
      case ForcedAndExcluded(var expert, var project) ->
          of(Kind.FORCED_AND_EXCLUDED, List.of(expert), List.of(project), 0, 0);
      case ForcedBeyondLoad(var expert, int forced, int most) ->
          of(Kind.FORCED_BEYOND_LOAD, List.of(expert), List.of(), forced, most);
      case ForcedBeyondDemand(var project, int forced, int needed) ->
          of(Kind.FORCED_BEYOND_DEMAND, List.of(), List.of(project), forced, needed);
      case TooFewReviewers(var projects, int needed, int available) ->
          of(Kind.TOO_FEW_EXPERTS, List.of(), projects, needed, available);
      case TooMuchLoad(var reviewers, int needed, int possible) ->
          of(Kind.TOO_MUCH_LOAD, reviewers, List.of(), needed, possible);
      case QuotasTooTight(var projects, var quotas) ->
          new Obstacle(Kind.QUOTAS_TOO_TIGHT, List.of(), ids(projects), quotas, 0, 0);
    };
  }

  private Obstacle of(Relaxation change) {
    return switch (change) {
      case MoreLoad(var expert, int more) ->
          of(Kind.MORE_LOAD, List.of(expert), List.of(), more, 0);
      case LowerMinimum(var expert, int less) ->
          of(Kind.LOWER_MINIMUM, List.of(expert), List.of(), less, 0);
      case FewerReviewers(var project, int less) ->
          of(Kind.FEWER_EXPERTS, List.of(), List.of(project), less, 0);
      case MoreReviewers(var project, int more) ->
          of(Kind.MORE_EXPERTS, List.of(), List.of(project), more, 0);
      case NotForced(var expert, var project) ->
          of(Kind.NOT_FORCED, List.of(expert), List.of(project), 0, 0);
      case LooserQuota(var quota, var project, int by) ->
          new Obstacle(Kind.LOOSER_QUOTA, List.of(), ids(List.of(project)), List.of(quota), by, 0);
    };
  }

  private Obstacle of(
      Kind kind, List<String> reviewers, List<String> projects, int first, int second) {
    var people = reviewers.stream().flatMap(each -> Stream.ofNullable(experts.get(each))).toList();
    return new Obstacle(kind, people, ids(projects), List.of(), first, second);
  }

  private List<ApplicationId> ids(List<String> numbers) {
    return numbers.stream().flatMap(each -> Stream.ofNullable(applications.get(each))).toList();
  }
}
