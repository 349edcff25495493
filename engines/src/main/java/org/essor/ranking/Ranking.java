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
 * pooling: who has few marks is drawn to the mean. Variances are those of {@link Variances}; at
 * these the posterior is exact. Expected ranks are exact too (a sum of normal probabilities); the
 * intervals and chances come from {@value #DRAWS} draws of the posterior with the given seed. The
 * uncertainty of the variances themselves is not counted.
 */
public final class Ranking {

  static final int DRAWS = 4000;
  private static final double LOW = 0.05;

  private final Marks marks;
  private final MixedModel model;
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
    model = Variances.fit(marks);
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
    var leniency = model.others();
    return IntStream.range(0, marks.reviewers().size())
        .mapToObj(place ->
            new Severity(
                marks.reviewers().get(place), -leniency[place], model.leniencyDeviation(place)))
        .sorted(Comparator.comparingDouble(Severity::severity).reversed())
        .toList();
  }

  public Variances variances() {
    return model.variances();
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
    int count = marks.projects().size();
    var drawn = new int[count][DRAWS];
    var qualities = new double[count];
    for (int draw = 0; draw < DRAWS; draw++) {
      var others = model.othersMoved(normals(random, marks.reviewers().size() + 1));
      for (int project = 0; project < count; project++) {
        double spread = Math.sqrt(model.qualityVariance(project));
        qualities[project] = model.quality(project, others) + spread * random.nextGaussian();
      }
      var order = order(qualities);
      for (int rank = 0; rank < count; rank++) {
        drawn[order[rank]][draw] = rank + 1;
      }
    }
    Arrays.stream(drawn).forEach(Arrays::sort);
    return drawn;
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
    var others = model.others();
    var quality = new double[count];
    var shared = new double[count][];
    Arrays.setAll(quality, project -> model.quality(project, others));
    Arrays.setAll(shared, model::shared);
    return IntStream.range(0, count)
        .mapToObj(project -> ranked(project, quality, shared))
        .sorted(
            Comparator.comparingDouble(RankedProject::expectedRank)
                .thenComparing(RankedProject::project))
        .toList();
  }

  private RankedProject ranked(int project, double[] quality, double[][] shared) {
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
    double own = model.qualityVariance(project);
    own += Arrays.stream(shared[project]).map(each -> each * each).sum();
    int first = (int) Math.floor(LOW * DRAWS);
    return new RankedProject(
        marks.projects().get(project),
        quality[project],
        Math.sqrt(own),
        rank,
        ranks[project][first],
        ranks[project][DRAWS - 1 - first]);
  }
}
