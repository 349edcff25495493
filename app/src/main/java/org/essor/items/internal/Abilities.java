package org.essor.items.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.Measures;

/**
 * What answers say of those who gave them, one domain at a time, over a grid of abilities. The
 * people of each domain are taken to be a normal population; its mean and deviation are estimated
 * from all their answers (EM), so that a population that is better or worse than the scale supposes
 * does not look like items that do not fit.
 */
final class Abilities {

  private static final int NODES = 41;
  private static final double REACH = 5;
  private static final int ROUNDS = 12;
  private static final double SMALLEST = 1e-9;

  private final int[] domains;
  private final double[][] rights;
  private final double[][] priors;

  Abilities(Bank bank, List<Item> items, List<SampledTest> tests) {
    domains = items.stream().mapToInt(bank::domainOf).toArray();
    rights = items.stream().map(Abilities::curve).toArray(double[][]::new);
    priors = new double[bank.framework().domains().size()][];
    for (int domain = 0; domain < priors.length; domain++) {
      priors[domain] = population(domain, tests);
    }
  }

  private static double node(int node) {
    return REACH * (2.0 * node / (NODES - 1) - 1);
  }

  private static double[] curve(Item item) {
    var model = Measures.model(item);
    return IntStream.range(0, NODES)
        .mapToDouble(node -> Math.clamp(model.probability(1, node(node)), SMALLEST, 1 - SMALLEST))
        .toArray();
  }

  private static double[] normal(double mean, double deviation) {
    return normalised(
        IntStream.range(0, NODES)
            .mapToDouble(node -> Math.exp(-Math.pow((node(node) - mean) / deviation, 2) / 2))
            .toArray());
  }

  private static double[] normalised(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  private double[] population(int domain, List<SampledTest> tests) {
    var likelihoods =
        tests.stream()
            .filter(test -> isAsked(test, domain))
            .map(test -> weights(test, domain, test.items().length))
            .toList();
    var prior = normal(0, 1);
    for (int round = 0; round < ROUNDS && !likelihoods.isEmpty(); round++) {
      prior = next(prior, likelihoods);
    }
    return prior;
  }

  private boolean isAsked(SampledTest test, int domain) {
    return IntStream.range(0, test.items().length).anyMatch(i -> isOf(test, i, domain));
  }

  private boolean isOf(SampledTest test, int question, int domain) {
    return test.counts()[question] && domains[test.items()[question]] == domain;
  }

  /** The population that makes the answers likelier. */
  private static double[] next(double[] prior, List<double[]> likelihoods) {
    var sum = new double[NODES];
    for (var likelihood : likelihoods) {
      var posterior = posterior(likelihood, prior);
      Arrays.setAll(sum, node -> sum[node] + posterior[node]);
    }
    var all = normalised(sum);
    double mean = mean(all);
    double variance =
        IntStream.range(0, NODES)
            .mapToDouble(node -> all[node] * Math.pow(node(node) - mean, 2))
            .sum();
    return normal(mean, Math.sqrt(variance));
  }

  private static double[] posterior(double[] likelihood, double[] prior) {
    return normalised(
        IntStream.range(0, NODES).mapToDouble(node -> likelihood[node] * prior[node]).toArray());
  }

  private static double mean(double[] weights) {
    return IntStream.range(0, NODES).mapToDouble(node -> weights[node] * node(node)).sum();
  }

  /** The likelihood of the first answers that count in a domain. */
  private double[] weights(SampledTest test, int domain, int first) {
    var weights = new double[NODES];
    Arrays.fill(weights, 1);
    for (int i = 0; i < first; i++) {
      if (isOf(test, i, domain)) {
        multiply(weights, test, i);
      }
    }
    return weights;
  }

  private void multiply(double[] weights, SampledTest test, int question) {
    var curve = rights[test.items()[question]];
    boolean right = test.right()[question];
    for (int node = 0; node < NODES; node++) {
      weights[node] *= right ? curve[node] : 1 - curve[node];
    }
  }

  /**
   * What is known of a person at a question.
   *
   * @param ability by all other answers of the domain
   * @param expected the chance of a right answer by all other answers
   * @param foreseen the same by the answers before it alone: which item comes next depends on no
   *     other, so right answers come as often as foreseen where the item follows its curve, even in
   *     a test that chooses by the answers
   */
  record Known(double ability, double expected, double foreseen) {}

  Known known(SampledTest test, int question) {
    int item = test.items()[question];
    int domain = domains[item];
    var before = weights(test, domain, question);
    var foreseen = posterior(before, priors[domain]);
    for (int i = question + 1; i < test.items().length; i++) {
      if (isOf(test, i, domain)) {
        multiply(before, test, i);
      }
    }
    var others = posterior(before, priors[domain]);
    return new Known(mean(others), chance(others, item), chance(foreseen, item));
  }

  private double chance(double[] weights, int item) {
    return IntStream.range(0, NODES).mapToDouble(node -> weights[node] * rights[item][node]).sum();
  }
}
