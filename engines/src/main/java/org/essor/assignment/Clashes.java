package org.essor.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why an instance has no assignment: sets of constraints that cannot all be kept, none of which can
 * be left out.
 *
 * <p>Loads and demands without quotas contradict each other in two ways only (Hoffman's circulation
 * theorem): some projects need more than those who may read them can give, or some reviewers must
 * have more than is open to them. The cut of least capacity shows such a set; what it does not need
 * is then left out one by one.
 */
final class Clashes {

  /** Beyond so many projects or quotas, a set is given as found: each costs one more solution. */
  private static final int MOST_TRIALS = 80;

  private final Instance instance;
  private final Set<Pair> forced;

  private Clashes(Instance instance) {
    this.instance = instance;
    forced = Set.copyOf(instance.forced());
  }

  /** Clashes that can be seen without solving anything. */
  static List<Clash> obvious(Instance instance) {
    var clashes = new Clashes(instance);
    return Stream.of(clashes.ofForced(), clashes.ofProjects(), clashes.ofReviewers())
        .flatMap(List::stream)
        .toList();
  }

  /** The clash of an instance that has no assignment and no obvious clash. */
  static Clash hidden(Instance instance) {
    var clashes = new Clashes(instance);
    return clashes.tooFewReviewers().or(clashes::tooMuchLoad).orElseGet(clashes::quotasTooTight);
  }

  private List<Clash> ofForced() {
    var found = new ArrayList<Clash>();
    for (var pair : instance.forced()) {
      if (!instance.allows(pair)) {
        found.add(new Clash.ForcedAndExcluded(reviewer(pair.reviewer()), project(pair.project())));
      }
    }
    for (int reviewer = 0; reviewer < reviewers(); reviewer++) {
      if (instance.forcedOf(reviewer) > instance.loadMax(reviewer)) {
        found.add(
            new Clash.ForcedBeyondLoad(
                reviewer(reviewer), instance.forcedOf(reviewer), instance.loadMax(reviewer)));
      }
    }
    for (int project = 0; project < projects(); project++) {
      if (instance.forcedOn(project) > instance.demand(project)) {
        found.add(
            new Clash.ForcedBeyondDemand(
                project(project), instance.forcedOn(project), instance.demand(project)));
      }
    }
    return found;
  }

  private List<Clash> ofProjects() {
    return IntStream.range(0, projects())
        .<Clash>mapToObj(project ->
            new Clash.TooFewReviewers(
                List.of(project(project)), instance.demand(project), able(project)))
        .filter(clash ->
            clash instanceof Clash.TooFewReviewers(_, var needed, var available)
                && available < needed)
        .toList();
  }

  /** Reviewers who may read the project and may read at all. */
  private int able(int project) {
    return (int)
        IntStream.range(0, reviewers())
            .filter(reviewer -> allows(reviewer, project) && instance.loadMax(reviewer) > 0)
            .count();
  }

  private List<Clash> ofReviewers() {
    return IntStream.range(0, reviewers())
        .<Clash>mapToObj(reviewer ->
            new Clash.TooMuchLoad(
                List.of(reviewer(reviewer)), instance.loadMin(reviewer), open(reviewer)))
        .filter(clash ->
            clash instanceof Clash.TooMuchLoad(_, var needed, var possible) && possible < needed)
        .toList();
  }

  private int open(int reviewer) {
    return (int)
        IntStream.range(0, projects())
            .filter(project -> allows(reviewer, project) && instance.demand(project) > 0)
            .count();
  }

  private Optional<Clash> tooFewReviewers() {
    var change = instance.change().withoutQuotas();
    for (int reviewer = 0; reviewer < reviewers(); reviewer++) {
      change.load(reviewer, 0, instance.loadMax(reviewer));
    }
    var model = new FlowModel(change.build(), Terms.of(nothing()));
    if (model.solve()) {
      return Optional.empty();
    }
    var projects = new HallSet(model.projectsInCut(), this::projectOffer, instance::demand);
    projects.shrink();
    return Optional.of(
        new Clash.TooFewReviewers(
            projects.members().map(this::project).toList(), projects.needed(), projects.offered()));
  }

  private Optional<Clash> tooMuchLoad() {
    var model = new FlowModel(instance.change().withoutQuotas().build(), Terms.of(nothing()));
    if (model.solve()) {
      return Optional.empty();
    }
    var reviewers = new HallSet(model.reviewersInCut(), this::reviewerOffer, instance::loadMin);
    reviewers.shrink();
    return Optional.of(
        new Clash.TooMuchLoad(
            reviewers.members().map(this::reviewer).toList(),
            reviewers.needed(),
            reviewers.offered()));
  }

  /** What reviewers can give some projects, forced pairs first. */
  private int projectOffer(BitSet some) {
    return forcedIn(pair -> some.get(pair.project()))
        + IntStream.range(0, reviewers())
            .map(reviewer ->
                capped(
                    instance.loadMax(reviewer) - instance.forcedOf(reviewer),
                    some,
                    project -> isFree(reviewer, project)))
            .sum();
  }

  /** What projects can give some reviewers, forced pairs first. */
  private int reviewerOffer(BitSet some) {
    return forcedIn(pair -> some.get(pair.reviewer()))
        + IntStream.range(0, projects())
            .map(project ->
                capped(
                    instance.demand(project) - instance.forcedOn(project),
                    some,
                    reviewer -> isFree(reviewer, project)))
            .sum();
  }

  private int forcedIn(Predicate<Pair> some) {
    return (int) forced.stream().filter(some).count();
  }

  private boolean isFree(int reviewer, int project) {
    return allows(reviewer, project)
        && (forced.isEmpty() || !forced.contains(new Pair(reviewer, project)));
  }

  private static int capped(int cap, BitSet some, IntPredicate allowed) {
    return (int) some.stream().filter(allowed).limit(Math.max(0, cap)).count();
  }

  private long[] nothing() {
    var nothing = instance.weights().clone();
    Arrays.setAll(nothing, cell -> nothing[cell] == Instance.EXCLUDED ? Instance.EXCLUDED : 0);
    return nothing;
  }

  private Clash quotasTooTight() {
    var projects = IntStream.range(0, projects()).boxed().toList();
    projects = needed(projects, some -> !isSolvable(some, instance.quotas()));
    var served = projects;
    var quotas = needed(instance.quotas(), some -> !isSolvable(served, some));
    return new Clash.QuotasTooTight(
        projects.stream().map(this::project).toList(), quotas.stream().map(Quota::name).toList());
  }

  /** Leaves out halves, quarters… down to single ones, as long as the clash stays. */
  private static <T> List<T> needed(List<T> all, Predicate<List<T>> clashes) {
    var left = new ArrayList<>(all);
    int trials = 0;
    for (int size = Math.max(1, left.size() / 2); size > 0; size /= 2) {
      for (int at = 0; at < left.size() && trials < MOST_TRIALS; trials++) {
        var without = new ArrayList<>(left);
        without.subList(at, Math.min(left.size(), at + size)).clear();
        if (clashes.test(without)) {
          left = without;
        } else {
          at += size;
        }
      }
    }
    return left;
  }

  private boolean isSolvable(List<Integer> some, List<Quota> quotas) {
    var change = instance.change().withoutQuotas().quotas(quotas);
    for (int project = 0; project < projects(); project++) {
      change.demand(project, some.contains(project) ? instance.demand(project) : 0);
    }
    for (int reviewer = 0; reviewer < reviewers(); reviewer++) {
      change.load(reviewer, 0, instance.loadMax(reviewer));
    }
    return new QuotaSearch(change.build(), nothing()).solve().isPresent();
  }

  private boolean allows(int reviewer, int project) {
    return instance.weight(reviewer, project) != Instance.EXCLUDED;
  }

  private int reviewers() {
    return instance.reviewers().size();
  }

  private int projects() {
    return instance.projects().size();
  }

  private String reviewer(int place) {
    return instance.reviewers().get(place);
  }

  private String project(int place) {
    return instance.projects().get(place);
  }
}
