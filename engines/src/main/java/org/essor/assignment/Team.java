package org.essor.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Who is with which project at one moment of a search, with scores and loads kept up to date. */
final class Team {

  private final Instance instance;
  private final Set<Pair> forced;
  private final int[][] reviewers;
  private final long[] scores;
  private final int[] loads;
  private final BitSet present = new BitSet();
  private final List<List<Integer>> projects = new ArrayList<>();

  Team(Instance instance, Collection<Pair> pairs) {
    this.instance = instance;
    forced = new HashSet<>(instance.forced());
    reviewers = new int[instance.projects().size()][];
    scores = new long[reviewers.length];
    loads = new int[instance.reviewers().size()];
    Arrays.setAll(reviewers, _ -> new int[0]);
    instance.reviewers().forEach(_ -> projects.add(new ArrayList<>()));
    pairs.forEach(this::add);
  }

  private void add(Pair pair) {
    int project = pair.project();
    reviewers[project] = Arrays.copyOf(reviewers[project], reviewers[project].length + 1);
    reviewers[project][reviewers[project].length - 1] = pair.reviewer();
    scores[project] += instance.weight(pair.reviewer(), project);
    loads[pair.reviewer()]++;
    present.set(instance.cell(pair.reviewer(), project));
    projects.get(pair.reviewer()).add(project);
  }

  Team copy() {
    return new Team(instance, pairs());
  }

  List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (int project = 0; project < reviewers.length; project++) {
      for (int reviewer : reviewers[project]) {
        pairs.add(new Pair(reviewer, project));
      }
    }
    return pairs;
  }

  int[] of(int project) {
    return reviewers[project];
  }

  List<Integer> projectsOf(int reviewer) {
    return projects.get(reviewer);
  }

  long score(int project) {
    return scores[project];
  }

  boolean isForced(int reviewer, int project) {
    return !forced.isEmpty() && forced.contains(new Pair(reviewer, project));
  }

  boolean hasRoom(int reviewer) {
    return loads[reviewer] < instance.loadMax(reviewer);
  }

  boolean canSpare(int reviewer) {
    return loads[reviewer] > instance.loadMin(reviewer);
  }

  /** True where the reviewer may join the project and is not there. */
  boolean mayJoin(int reviewer, int project) {
    return instance.weight(reviewer, project) != Instance.EXCLUDED
        && !present.get(instance.cell(reviewer, project));
  }

  /** Puts another reviewer in the place of one. */
  void replace(int project, int old, int other) {
    var team = reviewers[project];
    for (int place = 0; place < team.length; place++) {
      if (team[place] == old) {
        team[place] = other;
      }
    }
    scores[project] += instance.weight(other, project) - instance.weight(old, project);
    loads[old]--;
    loads[other]++;
    present.clear(instance.cell(old, project));
    present.set(instance.cell(other, project));
    projects.get(old).remove((Integer) project);
    projects.get(other).add(project);
  }

  /** True where the project keeps all quotas with one reviewer in the place of another. */
  boolean keepsQuotas(int project, int old, int other) {
    for (var quota : instance.quotas()) {
      var members = quota.members();
      int count = (members.contains(other) ? 1 : 0) - (members.contains(old) ? 1 : 0);
      if (count != 0) {
        for (int reviewer : reviewers[project]) {
          count += members.contains(reviewer) ? 1 : 0;
        }
        if (count > quota.atMost() || count < quota.atLeast()) {
          return false;
        }
      }
    }
    return true;
  }

  /** The project of the lowest score, of those that need a reviewer; -1 where none does. */
  int worst() {
    int worst = -1;
    for (int project = 0; project < scores.length; project++) {
      if (reviewers[project].length > 0 && (worst < 0 || scores[project] < scores[worst])) {
        worst = project;
      }
    }
    return worst;
  }

  /** Projects whose score is below a floor, the lowest first. */
  int[] below(long floor) {
    return IntStream.range(0, scores.length)
        .filter(project -> reviewers[project].length > 0 && scores[project] < floor)
        .boxed()
        .sorted(Comparator.comparingLong(this::score))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  long worstScore() {
    return scores[worst()];
  }

  long total() {
    return Arrays.stream(scores).sum();
  }
}
