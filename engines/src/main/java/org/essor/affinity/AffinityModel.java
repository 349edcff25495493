package org.essor.affinity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The affinities of some reviewers with some projects.
 *
 * <p>An affinity is the mean, weighted by {@link Shares}, of three parts from 0 to 1: the share of
 * the project's areas that the reviewer knows; the cosine of their words; the cosine with the
 * nearest project reviewed before. Each part is taken to {@value #DECIMALS} decimals, and from
 * there on all is in whole numbers.
 */
public final class AffinityModel {

  /** Digits after the decimal point of every affinity. */
  public static final int DECIMALS = 9;

  private static final long ONE = 1_000_000_000L;
  private static final int MOST_WORDS = 12;

  private final List<Reviewer> reviewers;
  private final List<Project> projects;
  private final Shares shares;
  private final Corpus corpus;
  private final List<TermVector> vectors;

  public AffinityModel(List<Reviewer> reviewers, List<Project> projects, Shares shares) {
    this.reviewers = List.copyOf(reviewers);
    this.projects = List.copyOf(projects);
    this.shares = shares;
    corpus =
        new Corpus(
            Stream.concat(
                    reviewers.stream().map(Reviewer::words), projects.stream().map(Project::words))
                .filter(text -> !text.isEmpty())
                .toList());
    vectors = projects.stream().map(project -> corpus.vector(project.words())).toList();
  }

  /** All affinities in units of {@code 10^-9}: row by row, a row for each reviewer. */
  public long[] units() {
    var units = new long[reviewers.size() * projects.size()];
    int cell = 0;
    for (var reviewer : reviewers) {
      var reading = new Reading(reviewer);
      for (int project = 0; project < projects.size(); project++) {
        units[cell++] = mean(parts(reading, project));
      }
    }
    return units;
  }

  /** Why a pair has its affinity; places count from 0. */
  public Explanation explain(int reviewer, int project) {
    var reading = new Reading(reviewers.get(reviewer));
    var parts = parts(reading, project);
    return new Explanation(
        decimal(mean(parts)),
        parts.areas().map(AffinityModel::decimal),
        parts.words().map(AffinityModel::decimal),
        parts.past().map(AffinityModel::decimal),
        sharedAreas(reading.reviewer, projects.get(project)),
        sharedWords(reading, project));
  }

  private static BigDecimal decimal(long units) {
    return BigDecimal.valueOf(units, DECIMALS);
  }

  /** The three parts of a pair, each in units where it is known. */
  private record Parts(Optional<Long> areas, Optional<Long> words, Optional<Long> past) {}

  /** A reviewer whose texts are spread out to be compared with many projects. */
  private final class Reading {

    private final Reviewer reviewer;
    private final boolean hasWords;
    private final double[] words;
    private final List<double[]> past = new ArrayList<>();

    Reading(Reviewer reviewer) {
      this.reviewer = reviewer;
      hasWords = !reviewer.words().isEmpty();
      words = spread(reviewer.words());
      reviewer.past().stream()
          .filter(text -> !text.isEmpty())
          .forEach(text -> past.add(spread(text)));
    }

    private double[] spread(WrittenText text) {
      var room = new double[corpus.size()];
      corpus.vector(text).spread(room);
      return room;
    }
  }

  private Parts parts(Reading reading, int project) {
    var vector = vectors.get(project);
    var known = !vector.isEmpty();
    var past = reading.past.stream().mapToDouble(vector::cosine).max();
    return new Parts(
        covered(reading.reviewer, projects.get(project)),
        Optional.of(reading.words)
            .filter(_ -> known && reading.hasWords)
            .map(vector::cosine)
            .map(AffinityModel::units),
        past.isPresent() && known ? Optional.of(units(past.getAsDouble())) : Optional.empty());
  }

  private static long units(double part) {
    return StrictMath.round(part * ONE);
  }

  private static Optional<Long> covered(Reviewer reviewer, Project project) {
    if (reviewer.areas().isEmpty() || project.areas().isEmpty()) {
      return Optional.empty();
    }
    long shared = project.areas().stream().filter(reviewer.areas()::contains).count();
    return Optional.of(divide(BigInteger.valueOf(shared * ONE), project.areas().size()));
  }

  private long mean(Parts parts) {
    var sum = BigInteger.ZERO;
    long weights = 0;
    var all = List.of(parts.areas(), parts.words(), parts.past());
    var each = List.of(shares.areas(), shares.words(), shares.past());
    for (int i = 0; i < all.size(); i++) {
      long weight = all.get(i).isPresent() ? each.get(i) : 0;
      sum = sum.add(BigInteger.valueOf(all.get(i).orElse(0L) * weight));
      weights += weight;
    }
    return weights == 0 ? 0 : divide(sum, weights);
  }

  private static long divide(BigInteger sum, long by) {
    return new BigDecimal(sum)
        .divide(BigDecimal.valueOf(by), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  private static List<String> sharedAreas(Reviewer reviewer, Project project) {
    var shared = new TreeSet<>(project.areas());
    shared.retainAll(reviewer.areas());
    return List.copyOf(shared);
  }

  private List<Explanation.SharedWord> sharedWords(Reading reading, int project) {
    var mine = reading.reviewer.words().forms();
    var theirs = projects.get(project).words().forms();
    return vectors.get(project).shared(reading.words).stream()
        .limit(MOST_WORDS)
        .map(shared ->
            new Explanation.SharedWord(
                mine.getOrDefault(shared.term(), shared.term()),
                theirs.getOrDefault(shared.term(), shared.term()),
                new BigDecimal(shared.part(), MathContext.DECIMAL32)))
        .toList();
  }
}
