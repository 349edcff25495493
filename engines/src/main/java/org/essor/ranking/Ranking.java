package org.essor.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Projects ranked by what their marks say of their quality, once the severity of their reviewers is
 * taken out.
 *
 * <p>mark = mean + quality(project) − severity(reviewer) + noise, all of them normal, with partial
 * pooling: who has few marks is drawn to the mean. What the marks leave open about the variances
 * counts too: all is averaged over a grid of them ({@link Mixture}). At each point of it the
 * posterior is exact, and so are the expected ranks (a sum of normal probabilities); the intervals
 * and chances come from {@value #DRAWS} draws of the posterior with the given seed.
 */
public final class Ranking {

  static final int DRAWS = 4000;
  private static final double LOW = 0.05;
  private static final double MOST_WORK = 1e9;

  private final Marks marks;
  private final MixedModel best;
  private final Mixture mixture;
  private final int[][] ranks;
  private final List<RankedProject> projects;

  /**
   * A project with its rank.
   *
   * @param quality above or below the mean of all, in marks
   * @param deviation standard deviation of the quality
   * @param expectedRank from 1, the best
   * @param bestRank with a chance of 90 % the rank lies from this one
   * @param worstRank to this one
   */
  public record RankedProject(
      String project,
      double quality,
      double deviation,
      double expectedRank,
      int bestRank,
      int worstRank) {}

  /**
   * How much lower than the others a reviewer marks.
   *
   * @param severity in marks; negative where it marks higher
   * @param deviation standard deviation of the severity
   */
  public record Severity(String reviewer, double severity, double deviation) {}

  private Ranking(List<Review> reviews, long seed) {
    marks = new Marks(reviews);
    best = Variances.fit(marks);
    mixture = Mixture.of(marks, best);
    ranks = draw(new Random(seed));
    projects = rank();
  }

  /**
   * Ranks all projects that have a mark.
   *
   * @param seed of the draws; to publish, so that anyone can repeat them
   * @throws IllegalArgumentException where there is no review, or a reviewer marks a project twice
   */
  public static Ranking of(List<Review> reviews, long seed) {
    if (reviews.isEmpty()) {
      throw new IllegalArgumentException("No review");
    }
    return new Ranking(reviews, seed);
  }

  /** The projects, by expected rank. */
  public List<RankedProject> projects() {
    return projects;
  }

  /** The reviewers, the most severe first. */
  public List<Severity> severities() {
    return IntStream.range(0, marks.reviewers().size())
        .mapToObj(this::severity)
        .sorted(Comparator.comparingDouble(Severity::severity).reversed())
        .toList();
  }

  private Severity severity(int reviewer) {
    var moments = new Moments();
    for (var part : mixture.parts()) {
      double deviation = part.model().leniencyDeviation(reviewer);
      moments.add(part.weight(), -part.model().others()[reviewer], deviation * deviation);
    }
    return new Severity(marks.reviewers().get(reviewer), moments.mean(), moments.deviation());
  }

  /** The variances that fit best. */
  public Variances variances() {
    return best.variances();
  }

  /**
   * The chance that a project is among the best.
   *
   * @param places how many can be taken
   * @throws IllegalArgumentException where the project has no mark
   */
  public double chanceAmongBest(String project, int places) {
    int place = marks.projects().indexOf(project);
    if (place < 0) {
      throw new IllegalArgumentException("No mark of project " + project);
    }
    return (double) Arrays.stream(ranks[place]).filter(rank -> rank <= places).count() / DRAWS;
  }

  /**
   * Projects of which the marks do not settle whether they are among the best: their chance lies
   * strictly between two bounds.
   *
   * @param places how many can be taken
   * @param low such as 0.1
   * @param high such as 0.9
   */
  public List<RankedProject> greyZone(int places, double low, double high) {
    return projects.stream()
        .filter(each -> {
          double chance = chanceAmongBest(each.project(), places);
          return chance > low && chance < high;
        })
        .toList();
  }

  /** By project, its rank in each draw, sorted. */
  private int[][] draw(Random random) {
    var drawn = new int[marks.projects().size()][DRAWS];
    var allotted = mixture.allot(DRAWS);
    int next = 0;
    for (int part = 0; part < allotted.length; part++) {
      var model = mixture.parts().get(part).model();
      for (int last = next + allotted[part]; next < last; next++) {
        var order = order(qualities(model, random));
        for (int rank = 0; rank < order.length; rank++) {
          drawn[order[rank]][next] = rank + 1;
        }
      }
    }
    Arrays.stream(drawn).forEach(Arrays::sort);
    return drawn;
  }

  /** The qualities of all projects, drawn together. */
  private double[] qualities(MixedModel model, Random random) {
    double stretch = Mixture.stretch(model, random);
    var others = model.othersMoved(normals(random, marks.reviewers().size() + 1), stretch);
    var qualities = new double[marks.projects().size()];
    for (int project = 0; project < qualities.length; project++) {
      double spread = stretch * Math.sqrt(model.qualityVariance(project));
      qualities[project] = model.quality(project, others) + spread * random.nextGaussian();
    }
    return qualities;
  }

  private static double[] normals(Random random, int count) {
    var normals = new double[count];
    Arrays.setAll(normals, _ -> random.nextGaussian());
    return normals;
  }

  private static int[] order(double[] qualities) {
    return IntStream.range(0, qualities.length)
        .boxed()
        .sorted(Comparator.comparingDouble(project -> -qualities[project]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private List<RankedProject> rank() {
    int count = marks.projects().size();
    var moments = new Moments[count];
    var expected = new double[count];
    Arrays.setAll(moments, _ -> new Moments());
    var parts = heaviest();
    double all = parts.stream().mapToDouble(Mixture.Part::weight).sum();
    for (var part : parts) {
      add(part.model(), part.weight() / all, new Sums(moments, expected));
    }
    return IntStream.range(0, count)
        .mapToObj(project -> ranked(project, moments[project], expected[project]))
        .sorted(
            Comparator.comparingDouble(RankedProject::expectedRank)
                .thenComparing(RankedProject::project))
        .toList();
  }

  /** As many parts of the mixture as can be worked through in about a second. */
  private List<Mixture.Part> heaviest() {
    double each = Math.pow(marks.projects().size(), 2) * (marks.reviewers().size() + 1);
    int most = (int) Math.clamp(MOST_WORK / each, 1, mixture.parts().size());
    return mixture.parts().subList(0, most);
  }

  private record Sums(Moments[] moments, double[] expected) {}

  private void add(MixedModel model, double weight, Sums sums) {
    int count = marks.projects().size();
    var others = model.others();
    var quality = new double[count];
    var shared = new double[count][];
    Arrays.setAll(quality, project -> model.quality(project, others));
    Arrays.setAll(shared, model::shared);
    for (int project = 0; project < count; project++) {
      double own = model.qualityVariance(project);
      own += Arrays.stream(shared[project]).map(each -> each * each).sum();
      sums.moments()[project].add(weight, quality[project], own);
      sums.expected()[project] += weight * rank(model, project, quality, shared);
    }
  }

  /** The expected rank at given variances. */
  private static double rank(MixedModel model, int project, double[] quality, double[][] shared) {
    double rank = 1;
    for (int other = 0; other < quality.length; other++) {
      if (other != project) {
        double variance = model.qualityVariance(project) + model.qualityVariance(other);
        for (int i = 0; i < shared[other].length; i++) {
          double difference = shared[project][i] - shared[other][i];
          variance += difference * difference;
        }
        rank += Normal.cumulative((quality[other] - quality[project]) / Math.sqrt(variance));
      }
    }
    return rank;
  }

  private RankedProject ranked(int project, Moments moments, double expected) {
    int first = (int) Math.floor(LOW * DRAWS);
    return new RankedProject(
        marks.projects().get(project),
        moments.mean(),
        moments.deviation(),
        expected,
        ranks[project][first],
        ranks[project][DRAWS - 1 - first]);
  }

  /** Mean and variance of a mixture. */
  private static final class Moments {

    private double mean;
    private double square;

    void add(double weight, double middle, double variance) {
      mean += weight * middle;
      square += weight * (middle * middle + variance);
    }

    double mean() {
      return mean;
    }

    double deviation() {
      return Math.sqrt(Math.max(0, square - mean * mean));
    }
  }
}
