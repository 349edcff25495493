package org.essor.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.essor.assignment.Instance;
import org.essor.assignment.Pair;

/**
 * An assignment instance with affinities as texts give them: reviewers and projects are mixtures of
 * twenty topics, most of them faint; 2 % of the pairs are conflicts; three reviewers a project.
 */
final class GeneratedInstance {

  private static final int TOPICS = 20;
  private static final int FAINTNESS = 6;
  private static final double CONFLICTS = 0.02;
  private static final double MILLION = 1e6;
  private static final int DEMAND = 3;

  private GeneratedInstance() {}

  /**
   * What to generate.
   *
   * @param least fewest projects of a reviewer
   * @param most most projects of a reviewer
   */
  record Size(int reviewers, int projects, int least, int most) {}

  static Instance of(Size size, long seed) {
    var random = new Random(seed);
    var readers = topics(size.reviewers(), random);
    var projects = topics(size.projects(), random);
    return with(
        size,
        random,
        pair -> {
          double likeness = product(readers[pair.reviewer()], projects[pair.project()]);
          return likeness * (0.7 + 0.6 * random.nextDouble());
        });
  }

  /**
   * One reviewer in eight knows every project well, the others hardly any: whom to give the few to
   * decides on the worst served, and a fraction of each of them serves all.
   */
  static Instance ofFewStrong(Size size, long seed) {
    var random = new Random(seed);
    return with(
        size,
        random,
        pair ->
            pair.reviewer() % 8 == 0
                ? 0.6 + 0.4 * random.nextDouble()
                : 0.15 * random.nextDouble());
  }

  private static Instance with(Size size, Random random, ToDoubleFunction<Pair> likeness) {
    var builder = Instance.of(names(size.reviewers()), names(size.projects()));
    var affinities = new long[size.reviewers() * size.projects()];
    for (int cell = 0; cell < affinities.length; cell++) {
      var pair = new Pair(cell / size.projects(), cell % size.projects());
      affinities[cell] = Math.round(Math.min(1, likeness.applyAsDouble(pair)) * MILLION);
      if (random.nextDouble() < CONFLICTS) {
        builder.conflict(pair);
      }
    }
    return builder
        .affinities(affinities, 0)
        .loads(size.least(), size.most())
        .demands(DEMAND)
        .build();
  }

  private static double[][] topics(int count, Random random) {
    var all = new double[count][TOPICS];
    for (var each : all) {
      double square = 0;
      for (int topic = 0; topic < TOPICS; topic++) {
        each[topic] = Math.pow(random.nextDouble(), FAINTNESS);
        square += each[topic] * each[topic];
      }
      for (int topic = 0; topic < TOPICS; topic++) {
        each[topic] /= Math.sqrt(square);
      }
    }
    return all;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int topic = 0; topic < TOPICS; topic++) {
      sum += one[topic] * other[topic];
    }
    return sum;
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }
}
