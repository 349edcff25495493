package org.essor.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.domains.Blueprint;
import org.essor.psychometrics.domains.DomainBank;
import org.essor.psychometrics.domains.DomainItem;

/** Banks of five domains drawn from a seed, as adaptive tests have them. */
final class GeneratedDomainBank {

  static final int DOMAINS = 5;
  static final List<Integer> HOURS = List.of(6, 5, 5, 6, 6);
  private static final int TAGS = 13;

  /** Of the logarithms of the discriminations of the reference bank, {@code mirt5d_bank.csv}. */
  private static final double MEAN_LOG = 0.16;

  private static final double SPREAD_LOG = 0.24;

  private GeneratedDomainBank() {}

  /**
   * Discriminations log-normal as in the reference bank of five domains, difficulties normal;
   * minutes from 0.5 to 2.5; each item with two of 13 tags; one item in ten the enemy of another of
   * its domain.
   */
  static DomainBank of(int items, long seed) {
    var random = new Random(seed);
    var list = new ArrayList<DomainItem>();
    for (int item = 0; item < items; item++) {
      double a = Math.exp(MEAN_LOG + SPREAD_LOG * random.nextGaussian());
      var model = Logistic.of(a, random.nextGaussian());
      double minutes = 0.5 + 2 * random.nextDouble();
      var enemies = item >= DOMAINS * 4 && item % 10 == 0 ? enemy(item, random) : Set.<String>of();
      list.add(new DomainItem("i" + item, item % DOMAINS, model, enemies, tags(random), minutes));
    }
    return new DomainBank(DOMAINS, list);
  }

  private static Set<String> enemy(int item, Random random) {
    return Set.of("i" + (item - DOMAINS * (1 + random.nextInt(4))));
  }

  private static Set<String> tags(Random random) {
    var tags = new HashSet<String>();
    while (tags.size() < 2) {
      tags.add("tag " + random.nextInt(TAGS));
    }
    return tags;
  }

  /** Twenty limits on 28 items, beside the enemies: length, domains, minutes and each tag. */
  static Blueprint blueprint() {
    var blueprint = Blueprint.weighted(28, HOURS).within(38);
    for (int tag = 0; tag < TAGS; tag++) {
      blueprint = blueprint.limiting("tag " + tag, new Blueprint.Span(3, 6));
    }
    return blueprint;
  }
}
