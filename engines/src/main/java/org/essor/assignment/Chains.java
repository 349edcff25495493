package org.essor.assignment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Chains of replacements: a project lets one reviewer go and takes another, whom another project
 * lets go for a third one, … until somebody has room, or the first one let go is taken. The chain
 * worth most is found by dynamic programming over its length, and made only where it gains. What
 * was gained by then stays positive all along: any cycle that gains can be begun so (Lin and
 * Kernighan 1973).
 */
final class Chains {

  private static final int LONGEST = 5;
  private static final int MOST_CANDIDATES = 200;
  private static final double LEAST_GAIN = 1e-9;

  private final Instance instance;
  private final int[][] candidates;
  private final double[] gain;
  private final int[] before;
  private final int[] over;
  private final int[] round;

  Chains(Instance instance) {
    this.instance = instance;
    int reviewers = instance.reviewers().size();
    gain = new double[reviewers];
    before = new int[reviewers];
    over = new int[reviewers];
    round = new int[reviewers];
    var all = new long[instance.projects().size()];
    Arrays.fill(all, Long.MIN_VALUE);
    var best = new BestPairs(all, Math.min(reviewers, MOST_CANDIDATES));
    best.read(instance.weights(), new long[reviewers], new BitSet());
    candidates = new int[all.length][];
    Arrays.setAll(candidates, best::of);
  }

  /** What a score is worth to a project; more for a higher score. */
  @FunctionalInterface
  interface Worth {
    double of(long score);
  }

  /** One reviewer leaves one project; chains begin so. */
  private record Start(Team team, Worth worth, int project, int out) {

    double change(int at, long change) {
      long score = team.score(at);
      return worth.of(score + change) - worth.of(score);
    }
  }

  /** Makes the chain that gains most when one of the project's reviewers leaves, if any gains. */
  boolean improve(Team team, int project, Worth worth) {
    boolean improved = false;
    for (int out : team.of(project).clone()) {
      if (!team.isForced(out, project)) {
        improved |= improve(new Start(team, worth, project, out));
      }
    }
    return improved;
  }

  private boolean improve(Start start) {
    Arrays.fill(gain, Double.NEGATIVE_INFINITY);
    Arrays.fill(round, -1);
    extend(start, -1, new Pair(start.out(), start.project()));
    for (int step = 0; step < LONGEST && spread(start, step); ) {
      step++;
    }
    int end = bestEnd(start);
    return end >= 0 && make(start, end);
  }

  /** Goes one replacement further from all reviewers reached in this step. */
  private boolean spread(Start start, int step) {
    boolean further = false;
    for (int reviewer = 0; reviewer < gain.length; reviewer++) {
      if (round[reviewer] == step && reviewer != start.out()) {
        for (int project : start.team().projectsOf(reviewer)) {
          if (project != start.project() && !start.team().isForced(reviewer, project)) {
            further |= extend(start, reviewer, new Pair(reviewer, project));
          }
        }
      }
    }
    return further;
  }

  /** Tries everybody in the place of the one who leaves; {@code from} is who is taken by then. */
  private boolean extend(Start start, int from, Pair leaving) {
    int project = leaving.project();
    long without = instance.weight(leaving.reviewer(), project);
    double soFar = from < 0 ? 0 : gain[from];
    int step = from < 0 ? 0 : round[from] + 1;
    boolean further = false;
    for (int other : candidates[project]) {
      double worth = soFar + start.change(project, instance.weight(other, project) - without);
      if (worth <= LEAST_GAIN) {
        break;
      }
      if (worth > gain[other] && isOpen(start, leaving, other) && !isOnTheWay(other, from)) {
        gain[other] = worth;
        before[other] = from;
        over[other] = project;
        round[other] = step;
        further = true;
      }
    }
    return further;
  }

  private static boolean isOpen(Start start, Pair leaving, int other) {
    return start.team().mayJoin(other, leaving.project())
        && start.team().keepsQuotas(leaving.project(), leaving.reviewer(), other);
  }

  private boolean isOnTheWay(int other, int from) {
    int at = from;
    for (int step = 0; at >= 0 && step <= LONGEST; step++) {
      if (at == other) {
        return true;
      }
      at = before[at];
    }
    return at >= 0;
  }

  private int bestEnd(Start start) {
    int best = -1;
    double most = LEAST_GAIN;
    boolean free = start.team().canSpare(start.out());
    for (int reviewer = 0; reviewer < gain.length; reviewer++) {
      boolean ends = reviewer == start.out() || (free && start.team().hasRoom(reviewer));
      if (ends && gain[reviewer] > most) {
        most = gain[reviewer];
        best = reviewer;
      }
    }
    return best;
  }

  private record Step(int project, int out, int in) {}

  /**
   * Makes the replacements; takes them back where the whole, passing a project twice, gains not.
   */
  private boolean make(Start start, int end) {
    var steps = steps(start, end);
    var scores = new HashMap<Integer, Long>();
    var done = new ArrayDeque<Step>();
    var team = start.team();
    for (var step : steps) {
      if (!isOpen(start, new Pair(step.out(), step.project()), step.in())) {
        break;
      }
      scores.putIfAbsent(step.project(), team.score(step.project()));
      team.replace(step.project(), step.out(), step.in());
      done.push(step);
    }
    if (!steps.isEmpty() && done.size() == steps.size() && gained(start, scores) > LEAST_GAIN) {
      return true;
    }
    done.forEach(step -> team.replace(step.project(), step.in(), step.out()));
    return false;
  }

  private Deque<Step> steps(Start start, int end) {
    Deque<Step> steps = new ArrayDeque<>();
    for (int at = end; at >= 0 && steps.size() <= LONGEST; at = before[at]) {
      steps.push(new Step(over[at], before[at] < 0 ? start.out() : before[at], at));
    }
    return steps.element().out() == start.out() ? steps : new ArrayDeque<>();
  }

  private static double gained(Start start, Map<Integer, Long> scores) {
    double sum = 0;
    for (var each : scores.entrySet()) {
      sum +=
          start.worth().of(start.team().score(each.getKey())) - start.worth().of(each.getValue());
    }
    return sum;
  }
}
