package org.essor.assignment;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Serves the worst project as well as it can, then all together.
 *
 * <p>Bounds come from Lagrangean relaxation: whatever the weights of the projects, the largest
 * weighted total, divided by the sum of the weights, is more than the worst score of any
 * assignment; and with a price on each unit that a score stays below the worst one reached, the
 * total. Both are computed in whole numbers by {@link FlowModel}, so that they are proven whatever
 * the weights; floating-point numbers only choose them. As every score is a multiple of what
 * divides all affinities, so are the bounds: with few different affinities they are met sooner.
 * Assignments met on the way are improved by {@link Chains}.
 */
final class FairSearch {

  private static final long RESOLUTION = 1L << 22;
  private static final double WORK = 8e6;
  private static final int MOST_ROUNDS = 200;
  private static final int FEWEST_ROUNDS = 15;
  private static final int PATIENCE = 10;
  private static final int HALVINGS = 1000;
  private static final double BELOW = -1e30;
  private static final int OFFERED = 10;
  private static final int RAISED = 50;

  private final Instance instance;
  private final QuotaSearch.Found largest;
  private final Chains chains;
  private final Weighing weighing;
  private final int rounds;
  private final long grain;
  private Team best;
  private long worstBound;

  FairSearch(Instance instance, QuotaSearch.Found largest) {
    this.instance = instance;
    this.largest = largest;
    chains = new Chains(instance);
    long ceiling = Math.max(1, Terms.largest(instance.weights()));
    long resolution = Math.max(1, Math.min(RESOLUTION, instance.largestExact() / ceiling / 64));
    weighing = new Weighing(instance, resolution);
    double pairs = Math.max(1, instance.weights().length);
    rounds = (int) Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, WORK / pairs));
    grain = grain(instance.weights());
    best = new Team(instance, largest.pairs());
    worstBound = 0;
  }

  /** What divides all affinities, at least 1. */
  private static long grain(long[] weights) {
    long grain = 0;
    for (long weight : weights) {
      for (long rest = weight == Instance.EXCLUDED ? 0 : weight; rest != 0; ) {
        long next = grain % rest;
        grain = Math.abs(rest);
        rest = next;
      }
    }
    return Math.max(1, grain);
  }

  Assignment solve() {
    if (best.worst() < 0) {
      return new Assignment(
          instance,
          largest.pairs(),
          new Assignment.Proof(
              largest.bound(), Optional.of(BigInteger.ZERO), largest.certificate()));
    }
    worstBound = alone();
    raise(best);
    if (best.worstScore() < worstBound) {
      weighWorst();
    }
    var totalBound = weighTotal();
    return new Assignment(
        instance,
        best.pairs(),
        new Assignment.Proof(
            totalBound, Optional.of(BigInteger.valueOf(worstBound)), Optional.empty()));
  }

  /** What the worst score would be if each project chose alone. */
  private long alone() {
    long least = Long.MAX_VALUE;
    for (int project = 0; project < instance.projects().size(); project++) {
      if (instance.demand(project) > 0) {
        least = Math.min(least, alone(project));
      }
    }
    return least;
  }

  private long alone(int project) {
    var weights = new long[instance.reviewers().size()];
    Arrays.setAll(weights, reviewer -> instance.weight(reviewer, project));
    return Arrays.stream(weights)
        .sorted()
        .skip(weights.length - (long) instance.demand(project))
        .sum();
  }

  /** Looks for the highest floor to which a team can be brought, by halving. */
  private void raise(Team from) {
    keepFairer(from);
    long high = worstBound;
    long step = Math.max(grain, (worstBound - best.worstScore()) / HALVINGS);
    for (long floor = high; best.worstScore() < high; floor = middle(high)) {
      var team = (floor == high ? from : best).copy();
      lift(team, floor);
      keepFairer(team);
      if (team.worstScore() < floor) {
        if (high - best.worstScore() <= step) {
          return;
        }
        high = Math.max(best.worstScore(), floor - 1);
      }
    }
  }

  private long middle(long high) {
    long low = best.worstScore();
    return low + Math.max(1, (high - low) / 2);
  }

  private void keepFairer(Team team) {
    if (team.worstScore() > best.worstScore()) {
      best = team;
    }
  }

  /** Brings projects to the floor, as many as can be and each as near as can be. */
  private void lift(Team team, long floor) {
    double unit = Math.max(1, Math.abs(floor));
    Chains.Worth worth =
        score -> {
          double lack = score < floor ? (floor - score) / unit : 0;
          return -lack * lack - lack / 10;
        };
    boolean better = true;
    while (better && team.worstScore() < floor) {
      better = false;
      for (int project : team.below(floor)) {
        better |= chains.improve(team, project, worth);
      }
    }
  }

  /** Weighs projects until the bound on the worst score and the best found meet, or time is up. */
  private void weighWorst() {
    var weights = new double[instance.projects().size()];
    Arrays.setAll(weights, project -> instance.demand(project) > 0 ? 1.0 : 0.0);
    for (int round = 0; round < rounds && best.worstScore() < worstBound; round++) {
      var weighed = weighing.weigh(weights);
      worstBound = Math.min(worstBound, Math.floorDiv(weighed.worstBound(), grain) * grain);
      if (round % RAISED == RAISED - 1 && weighed.keepsQuotas()) {
        raise(weighed.team());
      }
      weighed.shift(weights, 1 / Math.sqrt(1 + round));
    }
    raise(best);
  }

  /** The bound on the total under the floor reached; the best team gets the best total found. */
  private BigInteger weighTotal() {
    long floor = best.worstScore();
    improve(best, floor);
    var bound = largest.bound();
    var prices = new double[instance.projects().size()];
    double pace = 1;
    int idle = 0;
    for (int round = 0;
        round < rounds && bound.compareTo(BigInteger.valueOf(best.total())) > 0;
        round++) {
      var weighed = weighing.price(prices);
      var its = onGrain(weighed.totalBound(floor));
      idle = its.compareTo(bound) < 0 ? 0 : idle + 1;
      bound = bound.min(its);
      if (idle > PATIENCE) {
        pace /= 2;
        idle = 0;
      }
      if (round % OFFERED == 0 && weighed.keepsQuotas()) {
        offer(weighed.team().copy(), floor);
      }
      weighed.price(prices, new Weighing.Step(floor, best.total(), pace));
    }
    return bound;
  }

  private BigInteger onGrain(BigInteger bound) {
    return bound.subtract(bound.mod(BigInteger.valueOf(grain)));
  }

  private void offer(Team team, long floor) {
    lift(team, floor);
    if (team.worstScore() >= floor) {
      improve(team, floor);
      best = team.total() > best.total() ? team : best;
    }
  }

  /** Makes every chain that adds to the total, until there is none. */
  private void improve(Team team, long floor) {
    Chains.Worth worth = score -> score < floor ? BELOW : score;
    for (boolean better = true; better; ) {
      better = false;
      for (int project = 0; project < instance.projects().size(); project++) {
        better |= chains.improve(team, project, worth);
      }
    }
  }
}
