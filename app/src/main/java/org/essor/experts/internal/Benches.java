package org.essor.experts.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.affinity.AffinityModel;
import org.essor.affinity.Explanation;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState.Eligible;
import org.essor.applications.ApplicationState.UnderReview;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.assignment.Instance;
import org.essor.assignment.Pair;
import org.essor.assignment.Quota;
import org.essor.calls.CallId;
import org.essor.experts.AssignmentOptions;
import org.essor.experts.ExpertKind;
import org.essor.experts.FinishedReviews;
import org.essor.experts.Profile;
import org.essor.experts.Profiles;
import org.essor.experts.ReviewAssignment;
import org.essor.experts.Seat;
import org.essor.experts.Wish;
import org.essor.experts.internal.Footprint.Party;
import org.essor.kernel.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays out who can judge what in a call: loads, affinities, conflicts, wishes, quotas. */
@Component
class Benches {

  private final SeatRows seats;
  private final Profiles profiles;
  private final Submissions submissions;
  private final FoundConflicts conflicts;
  private final Affinities affinities;
  private final RunRows runs;
  private final ObjectProvider<FinishedReviews> finished;

  Benches(
      SeatRows seats,
      Profiles profiles,
      Submissions submissions,
      FoundConflicts conflicts,
      Affinities affinities,
      RunRows runs,
      ObjectProvider<FinishedReviews> finished) {
    this.seats = seats;
    this.profiles = profiles;
    this.submissions = submissions;
    this.conflicts = conflicts;
    this.affinities = affinities;
    this.runs = runs;
    this.finished = finished;
  }

  /** The applications of a call that are to be judged, by number. */
  List<Submission> applications(CallId call) {
    return submissions.listOf(call).stream().filter(Benches::isJudged).toList();
  }

  private static boolean isJudged(Submission submission) {
    return submission.state() instanceof Eligible || submission.state() instanceof UnderReview;
  }

  private Set<PersonId> members(CallId call) {
    return seats.ofCall(call).stream()
        .filter(Seat::isMember)
        .map(Seat::expert)
        .collect(Collectors.toSet());
  }

  private List<Profile> experts(Set<PersonId> people) {
    return profiles.list(List.copyOf(people)).stream()
        .sorted(Comparator.comparing(each -> each.person().value()))
        .toList();
  }

  /** Why a pair has its affinity, also where the application was decided on or the expert left. */
  Optional<Explanation> explain(CallId call, ApplicationId application, PersonId expert) {
    var experts = new ArrayList<>(experts(members(call)));
    if (experts.stream().noneMatch(each -> each.person().equals(expert))
        && seats.find(call, expert).isPresent()) {
      profiles.find(expert).ifPresent(experts::add);
    }
    var applications =
        submissions.listOf(call).stream()
            .filter(each -> isJudged(each) || each.id().equals(application))
            .toList();
    var model = affinities.model(call, experts, applications);
    var none = Instance.of(List.of(), List.of()).build();
    return new Bench(experts, applications, model, none, Set.of())
        .find(application, expert)
        .map(pair -> model.explain(pair.reviewer(), pair.project()));
  }

  Bench of(CallId call, AssignmentOptions options) {
    var done = finished.stream().flatMap(each -> each.listFinished(call).stream()).toList();
    var people = new HashSet<>(members(call));
    done.stream().map(ReviewAssignment::expert).forEach(people::add);
    var experts = experts(people);
    var applications = applications(call);
    var model = affinities.model(call, experts, applications);
    var instance =
        Instance.of(
            experts.stream().map(each -> each.person().toString()).toList(),
            applications.stream().map(Submission::number).toList());
    var empty = new Bench(experts, applications, model, instance.build(), Set.of());
    var bench = new Bench(experts, applications, model, empty.instance(), places(done, empty));
    return new Bench(
        experts, applications, model, instance(call, bench, options), bench.finished());
  }

  private static Set<Pair> places(List<ReviewAssignment> done, Bench bench) {
    return done.stream()
        .flatMap(each -> bench.find(each.application(), each.expert()).stream())
        .collect(Collectors.toSet());
  }

  private Instance instance(CallId call, Bench bench, AssignmentOptions options) {
    var builder =
        bench
            .instance()
            .change()
            .affinities(bench.affinities().units(), AffinityModel.DECIMALS)
            .demands(options.reviewers())
            .quotas(quotas(bench.experts(), options));
    loads(call, bench, options, builder);
    for (int reviewer = 0; reviewer < bench.experts().size(); reviewer++) {
      conflicts(call, bench, reviewer, builder);
    }
    for (var wish : runs.wishes(call)) {
      bench
          .find(wish.application(), wish.expert())
          .filter(pair -> !bench.finished().contains(pair))
          .ifPresent(pair -> wish(wish, pair, builder));
    }
    keepFinished(bench, options, builder);
    return builder.build();
  }

  /** What is finished stays, even where it is more than what is asked for now. */
  private static void keepFinished(
      Bench bench, AssignmentOptions options, Instance.Builder builder) {
    bench.finished().forEach(builder::force);
    bench.finished().stream()
        .collect(Collectors.groupingBy(Pair::project, Collectors.summingInt(_ -> 1)))
        .forEach((project, count) -> builder.demand(project, Math.max(options.reviewers(), count)));
  }

  private static void wish(Wish wish, Pair pair, Instance.Builder builder) {
    if (wish.forced()) {
      builder.force(pair);
    } else {
      builder.forbid(pair);
    }
  }

  private void loads(
      CallId call, Bench bench, AssignmentOptions options, Instance.Builder builder) {
    var accepted =
        seats.ofCall(call).stream()
            .filter(Seat::isMember)
            .collect(Collectors.toMap(Seat::expert, Seat::maxLoad));
    for (int reviewer = 0; reviewer < bench.experts().size(); reviewer++) {
      int most = Math.min(options.mostLoad(), accepted.getOrDefault(bench.expert(reviewer), 0));
      builder.load(
          reviewer,
          Math.min(options.leastLoad(), most),
          Math.max(most, bench.finishedBy(reviewer)));
    }
  }

  private void conflicts(CallId call, Bench bench, int reviewer, Instance.Builder builder) {
    var barred = conflicts.barred(call, bench.expert(reviewer));
    for (int project = 0; project < bench.applications().size(); project++) {
      if (barred.contains(bench.application(project))) {
        builder.conflict(new Pair(reviewer, project));
      }
    }
  }

  private static List<Quota> quotas(List<Profile> experts, AssignmentOptions options) {
    var quotas = new ArrayList<Quota>();
    if (options.oneOfOrganisation()) {
      quotas.addAll(Quota.atMostOneOfEach(organisations(experts)));
    }
    if (options.oneOfRegion()) {
      quotas.addAll(
          Quota.atMostOneOfEach(
              experts.stream().map(each -> each.region().map(Enum::name).orElse("")).toList()));
    }
    options
        .atLeastOne()
        .ifPresent(kind -> quotas.add(Quota.atLeastOne(kind.name(), of(kind, experts))));
    return quotas;
  }

  /** One name for all ways of writing it, and for all sites of a group. */
  private static List<String> organisations(List<Profile> experts) {
    var parties =
        experts.stream()
            .map(Profile::organisation)
            .map(each -> Party.named(each.name(), each.siret().orElse(""), false))
            .toList();
    return parties.stream()
        .map(party ->
            parties.stream().filter(party::isSameAs).map(Party::name).findFirst().orElse(""))
        .toList();
  }

  private static Set<Integer> of(ExpertKind kind, List<Profile> experts) {
    return IntStream.range(0, experts.size())
        .filter(place -> experts.get(place).kind() == kind)
        .boxed()
        .collect(Collectors.toSet());
  }
}
