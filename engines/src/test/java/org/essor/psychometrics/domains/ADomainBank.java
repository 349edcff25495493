package org.essor.psychometrics.domains;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.essor.psychometrics.Logistic;

/** Banks for tests. */
final class ADomainBank {

  private ADomainBank() {}

  /** So many items, shared between the domains in turn, with two parameters and minutes. */
  static DomainBank of(int domains, int items, long seed) {
    return of(domains, items, seed, 0);
  }

  /** The same with a lower asymptote. */
  static DomainBank of(int domains, int items, long seed, double guessing) {
    var random = new Random(seed);
    var list = new ArrayList<DomainItem>();
    for (int item = 0; item < items; item++) {
      double a = Math.exp(0.3 * random.nextGaussian());
      double b = random.nextGaussian();
      var enemies = item % 7 == 6 ? Set.of(String.valueOf(item - 5)) : Set.<String>of();
      var tags = item % 3 == 0 ? Set.of("picture") : Set.<String>of();
      list.add(
          new DomainItem(
              String.valueOf(item + 1),
              item % domains,
              new Logistic(a, b, guessing, 1),
              Set.copyOf(enemies.stream().filter(each -> !each.equals("0")).toList()),
              tags,
              1 + random.nextInt(3)));
    }
    return new DomainBank(domains, list);
  }

  /** Items of given domains, slopes and difficulties. */
  static DomainBank of(int domains, List<double[]> items) {
    var list = new ArrayList<DomainItem>();
    for (var each : items) {
      list.add(
          new DomainItem(
              String.valueOf(list.size() + 1),
              (int) each[0],
              Logistic.of(each[1], each[2]),
              Set.of(),
              Set.of()));
    }
    return new DomainBank(domains, list);
  }
}
