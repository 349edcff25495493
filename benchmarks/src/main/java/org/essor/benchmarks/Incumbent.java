package org.essor.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.essor.psychometrics.ItemBank;
import org.essor.psychometrics.SimulatedPerson;

/**
 * The rule of the test in place, as its public source code has it: the ability is the mean of the
 * likelihood times a normal distribution centred on the last ability with variance 1.5, on 81 nodes
 * from −9 to 9; it starts at −3 and moves by at most half of itself, by 0.5 near 0; the next item
 * is drawn from the five that tell most at the last ability.
 */
final class Incumbent {

  private static final double LOWEST = -9;
  private static final double STEP = 18.0 / 80;
  private static final int NODES = 81;
  private static final double START = -3;
  private static final double VARIANCE = 1.5;
  private static final double SHARE = 0.5;
  private static final int AMONG = 5;

  private final ItemBank bank;
  private final int length;

  Incumbent(ItemBank bank, int length) {
    this.bank = bank;
    this.length = length;
  }

  /** The ability that the test reports of a person at its end. */
  double ability(SimulatedPerson person) {
    var random = new SplittableRandom(person.seed());
    var likelihood = new double[NODES];
    Arrays.fill(likelihood, 1);
    var asked = new ArrayList<Integer>();
    double ability = START;
    while (asked.size() < length) {
      int item = drawn(ability, asked, random);
      asked.add(item);
      int answer = person.answer(bank, item);
      for (int node = 0; node < NODES; node++) {
        likelihood[node] *= bank.item(item).probability(answer, theta(node));
      }
      ability = limited(ability, mean(likelihood, ability));
    }
    return ability;
  }

  private int drawn(double ability, List<Integer> asked, SplittableRandom random) {
    var best = new PriorityQueue<Candidate>(Comparator.comparingDouble(Candidate::information));
    for (int item = 0; item < bank.size(); item++) {
      if (!asked.contains(item)) {
        best.add(new Candidate(item, bank.item(item).information(ability)));
        if (best.size() > AMONG) {
          best.remove();
        }
      }
    }
    return List.copyOf(best).get(random.nextInt(best.size())).item();
  }

  private record Candidate(int item, double information) {}

  private static double theta(int node) {
    return LOWEST + node * STEP;
  }

  private static double mean(double[] likelihood, double centre) {
    double all = 0;
    double first = 0;
    for (int node = 0; node < NODES; node++) {
      double away = theta(node) - centre;
      double weight = likelihood[node] * Math.exp(-away * away / (2 * VARIANCE));
      all += weight;
      first += weight * theta(node);
    }
    return first / all;
  }

  private static double limited(double before, double after) {
    double most = Math.abs(before) < SHARE ? SHARE : Math.abs(before) * SHARE;
    return Math.clamp(after, before - most, before + most);
  }
}
