package org.essor.assignment;

import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Random instances small enough to go through every assignment. */
final class SmallInstances {

  private static final int REVIEWERS = 4;
  private static final int PROJECTS = 4;

  private SmallInstances() {}

  /** Without quotas; some have no assignment. */
  static Instance plain(long seed) {
    return builder(new Random(seed)).build();
  }

  /** With forced pairs, and quotas that may cross each other. */
  static Instance withQuotas(long seed) {
    var random = new Random(seed);
    var builder = builder(random);
    var quotas = new ArrayList<Quota>();
    for (int count = random.nextInt(4); count > 0; count--) {
      quotas.add(
          random.nextBoolean()
              ? new Quota("at most one of " + count, some(random), 0, 1)
              : Quota.atLeastOne("at least one of " + count, some(random)));
    }
    if (random.nextInt(4) == 0) {
      builder.force(new Pair(random.nextInt(REVIEWERS), random.nextInt(PROJECTS)));
    }
    return builder.quotas(quotas).build();
  }

  private static Instance.Builder builder(Random random) {
    var builder =
        Instance.of(ReferenceInstance.names(REVIEWERS), ReferenceInstance.names(PROJECTS));
    var weights = random.longs(REVIEWERS * PROJECTS, -3, 12).toArray();
    for (int reviewer = 0; reviewer < REVIEWERS; reviewer++) {
      int least = random.nextInt(3);
      builder.load(reviewer, least, least + random.nextInt(3));
      for (int project = 0; project < PROJECTS; project++) {
        if (random.nextInt(6) == 0) {
          builder.conflict(new Pair(reviewer, project));
        }
      }
    }
    IntStream.range(0, PROJECTS).forEach(project -> builder.demand(project, random.nextInt(3)));
    return builder.affinities(weights, 1);
  }

  private static Set<Integer> some(Random random) {
    var members = new TreeSet<Integer>();
    IntStream.range(0, REVIEWERS).filter(_ -> random.nextBoolean()).forEach(members::add);
    return members;
  }
}
