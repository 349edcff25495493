package org.essor.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.essor.psychometrics.assembly.AssembledTest;
import org.essor.psychometrics.assembly.Fixed;
import org.essor.psychometrics.assembly.ItemPool;
import org.essor.psychometrics.assembly.Limit;
import org.essor.psychometrics.assembly.Limit.Range;
import org.essor.psychometrics.assembly.Objective;

/** Tests put together by Essor and by OR-Tools (C++) on the same instances, values equal. */
final class Assemblies {

  private static final int RUNS = 5;

  private Assemblies() {}

  /**
   * Something to assemble.
   *
   * @param weights the information of each item, in whole billionths, so that both add up the same
   */
  record Instance(int items, List<Limit> limits, double[] weights) {}

  /** A test of 40 items: 20 limits of number and minutes, and a pair of enemies for ten items. */
  static Instance of(int items, long seed) {
    var random = new Random(seed);
    var all = IntStream.range(0, items).boxed().toList();
    var limits = new ArrayList<Limit>();
    limits.add(Limit.count("length", all, Range.exactly(40)));
    for (int group = 0; group < 16; group++) {
      var members = all.stream().filter(_ -> random.nextInt(6) == 0).toList();
      int least = 5 + random.nextInt(3);
      limits.add(Limit.count("group " + group, members, new Range(least, least + 2)));
    }
    for (int sum = 0; sum < 3; sum++) {
      var minutes = random.ints(items, 30, 150).asDoubleStream().toArray();
      limits.add(Limit.sum("seconds " + sum, minutes, new Range(3000, 3100)));
    }
    limits.addAll(Limit.enemies(pairs(items, random), String::valueOf));
    return new Instance(items, limits, weights(items, random));
  }

  private static List<Limit.Pair> pairs(int items, Random random) {
    var pairs = new ArrayList<Limit.Pair>();
    for (int pair = 0; pair < items / 10; pair++) {
      int one = random.nextInt(items - 1);
      pairs.add(new Limit.Pair(one, one + 1 + random.nextInt(items - one - 1)));
    }
    return pairs;
  }

  private static double[] weights(int items, Random random) {
    return IntStream.range(0, items)
        .mapToDouble(_ -> information(random))
        .map(information -> Math.rint(1e9 * information) / 1e9)
        .toArray();
  }

  private static double information(Random random) {
    double a = Math.exp(0.2 + 0.25 * random.nextGaussian());
    double chance = 1 / (1 + Math.exp(1.1 * a * random.nextGaussian()));
    return a * a * chance * (1 - chance);
  }

  static AssembledTest byEssor(Instance instance) {
    var pool = new ItemPool(instance.items(), instance.limits());
    return (AssembledTest) pool.best(Objective.sum(instance.weights()), Fixed.nothing());
  }

  static Report addTo(Report report) {
    var essor = new double[RUNS];
    var scip = new double[RUNS];
    var cpSat = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      var instance = of(2000, run);
      long start = System.nanoTime();
      var found = byEssor(instance);
      essor[run] = (System.nanoTime() - start) / 1e6;
      scip[run] = agreed(found, OrToolsAssembly.byScip(instance));
      cpSat[run] = agreed(found, OrToolsAssembly.byCpSat(instance));
    }
    double middle = middle(essor);
    return report
        .figure("assembly of 40 of 2,000 items under 20 limits and 200 enemies", middle, "ms")
        .figure("the same, OR-Tools CP-SAT, one thread", middle(cpSat), "ms")
        .figure("the same, OR-Tools SCIP", middle(scip), "ms");
  }

  private static double agreed(AssembledTest found, OrToolsAssembly.Solved peer) {
    if (!found.isOptimal() || Math.abs(found.value() - peer.value()) > 1e-6) {
      throw new IllegalStateException("Values differ: %s, %s".formatted(found, peer));
    }
    return peer.seconds() * 1e3;
  }

  private static double middle(double[] times) {
    return Arrays.stream(times).sorted().skip(RUNS / 2).findFirst().orElseThrow();
  }
}
