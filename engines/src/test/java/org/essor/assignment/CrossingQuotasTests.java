package org.essor.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Quotas of organisations and of profiles that share some members only, as large as a call. */
class CrossingQuotasTests {

  private static final int REVIEWERS = 60;
  private static final int PROJECTS = 184;

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }

  private static Set<Integer> ofProfile(int profile) {
    var members = new HashSet<Integer>();
    IntStream.range(0, REVIEWERS).filter(each -> each % 8 == profile).forEach(members::add);
    return members;
  }

  private static Instance instance(Random random) {
    var affinities = random.longs(REVIEWERS * PROJECTS, 0, 1_000_000_000L).toArray();
    var quotas = new ArrayList<Quota>();
    var organisations = IntStream.range(0, REVIEWERS).mapToObj(each -> "o" + each % 11).toList();
    quotas.addAll(Quota.atMostOneOfEach(organisations));
    quotas.add(Quota.atLeastOne("profile", ofProfile(1)));
    return Instance.of(names(REVIEWERS), names(PROJECTS))
        .affinities(affinities, 9)
        .loads(0, 26)
        .demands(3)
        .quotas(quotas)
        .build();
  }

  @Test
  void anAssignmentIsFoundInTimeThatKeepsThemAllThoughItMayNotBeProvenBest() {
    var instance = instance(new Random(7));
    var found = (Assignment) Assigner.largestTotal(instance);
    assertThat(QuotaViolation.of(instance, found.pairs())).isEmpty();
    assertThat(found.total()).isLessThanOrEqualTo(found.totalBound());
  }
}
