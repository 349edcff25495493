package org.essor.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Reviewers, projects, and what ties them: an affinity for each pair, loads, demands, conflicts,
 * forced and forbidden pairs, quotas.
 *
 * <p>Affinities are whole numbers of {@code 10^-scale}: a decimal is kept as it is written, never
 * rounded.
 */
public final class Instance {

  /** In place of an affinity: this pair may not be. */
  static final long EXCLUDED = Long.MIN_VALUE;

  /** Costs of paths through the network must stay whole numbers of 64 bits. */
  private static final long LARGEST_SUM = 1L << 60;

  private final List<String> reviewers;
  private final List<String> projects;
  private final long[] weights;
  private final int scale;
  private final BitSet conflicts;
  private final int[] loadMin;
  private final int[] loadMax;
  private final int[] demand;
  private final List<Pair> forced;
  private final List<Quota> quotas;
  private final int[] forcedByReviewer;

  private Instance(Builder from) {
    reviewers = from.reviewers;
    projects = from.projects;
    weights = from.weights.clone();
    scale = from.scale;
    conflicts = (BitSet) from.conflicts.clone();
    loadMin = from.loadMin.clone();
    loadMax = from.loadMax.clone();
    demand = from.demand.clone();
    forced = List.copyOf(from.forced);
    quotas = List.copyOf(from.quotas);
    forcedByReviewer = new int[reviewers.size()];
    forced.forEach(pair -> forcedByReviewer[pair.reviewer()]++);
    excludeAll(from.conflicts);
    excludeAll(from.forbidden);
    checkSize();
  }

  private void excludeAll(BitSet pairs) {
    for (int cell = pairs.nextSetBit(0); cell >= 0; cell = pairs.nextSetBit(cell + 1)) {
      weights[cell] = EXCLUDED;
    }
  }

  private void checkSize() {
    requireExact(Terms.largest(weights));
  }

  /** Refuses a weight with which sums might leave the whole numbers of 64 bits. */
  void requireExact(long largest) {
    if (largest > largestExact()) {
      throw new IllegalArgumentException(
          "An affinity of %s is too large, or too precise, for exact sums over %d projects."
              .formatted(BigDecimal.valueOf(largest, scale).toPlainString(), projects.size()));
    }
  }

  /** Begins an instance without conflicts, with affinities 0, demands 0 and loads from 0 to 0. */
  public static Builder of(List<String> reviewers, List<String> projects) {
    return new Builder(reviewers, projects);
  }

  /** Identifiers of the reviewers, opaque. */
  public List<String> reviewers() {
    return reviewers;
  }

  /** Identifiers of the projects, opaque. */
  public List<String> projects() {
    return projects;
  }

  /** Digits after the decimal point of every affinity and total. */
  public int scale() {
    return scale;
  }

  /** The affinity of a pair, also of one that may not be: 0 in a conflict. */
  public BigDecimal affinity(Pair pair) {
    long weight = weight(pair.reviewer(), pair.project());
    return BigDecimal.valueOf(weight == EXCLUDED ? 0 : weight, scale);
  }

  /** True where the pair is neither a conflict nor forbidden. */
  public boolean allows(Pair pair) {
    return weight(pair.reviewer(), pair.project()) != EXCLUDED;
  }

  public boolean isConflict(Pair pair) {
    return conflicts.get(cell(pair.reviewer(), pair.project()));
  }

  public int loadMin(int reviewer) {
    return loadMin[reviewer];
  }

  public int loadMax(int reviewer) {
    return loadMax[reviewer];
  }

  /** How many reviewers the project needs, exactly. */
  public int demand(int project) {
    return demand[project];
  }

  public List<Pair> forced() {
    return forced;
  }

  public List<Quota> quotas() {
    return quotas;
  }

  /** How many forced pairs a reviewer is in. */
  int forcedOf(int reviewer) {
    return forcedByReviewer[reviewer];
  }

  /** How many forced pairs a project is in. */
  int forcedOn(int project) {
    return (int) forced.stream().filter(pair -> pair.project() == project).count();
  }

  /** The largest weight with which all sums stay whole numbers of 64 bits. */
  long largestExact() {
    return LARGEST_SUM / (4L * (reviewers.size() + projects.size()) + reviewsNeeded() + 16);
  }

  /** The sum of all demands. */
  long reviewsNeeded() {
    return Arrays.stream(demand).asLongStream().sum();
  }

  long weight(int reviewer, int project) {
    return weights[cell(reviewer, project)];
  }

  /** Row by row, a row for each reviewer; not to be changed. */
  long[] weights() {
    return weights;
  }

  int cell(int reviewer, int project) {
    return reviewer * projects.size() + project;
  }

  /** Begins another instance that is as this one. */
  public Builder change() {
    return new Builder(this);
  }

  /** Describes an instance; places of reviewers and projects count from 0. */
  public static final class Builder {

    private final List<String> reviewers;
    private final List<String> projects;
    private final BitSet conflicts = new BitSet();
    private final BitSet forbidden = new BitSet();
    private final TreeSet<Pair> forced = new TreeSet<>();
    private final List<Quota> quotas = new ArrayList<>();
    private final int[] loadMin;
    private final int[] loadMax;
    private final int[] demand;
    private long[] weights;
    private int scale;

    private Builder(List<String> reviewers, List<String> projects) {
      this.reviewers = List.copyOf(reviewers);
      this.projects = List.copyOf(projects);
      loadMin = new int[reviewers.size()];
      loadMax = new int[reviewers.size()];
      demand = new int[projects.size()];
      weights = new long[Math.multiplyExact(reviewers.size(), projects.size())];
    }

    private Builder(Instance from) {
      this(from.reviewers, from.projects);
      weights = from.weights.clone();
      scale = from.scale;
      conflicts.or(from.conflicts);
      for (int cell = 0; cell < weights.length; cell++) {
        if (weights[cell] == EXCLUDED) {
          forbidden.set(cell);
          weights[cell] = 0;
        }
      }
      forced.addAll(from.forced);
      quotas.addAll(from.quotas);
      System.arraycopy(from.loadMin, 0, loadMin, 0, loadMin.length);
      System.arraycopy(from.loadMax, 0, loadMax, 0, loadMax.length);
      System.arraycopy(from.demand, 0, demand, 0, demand.length);
    }

    /**
     * Gives all affinities at once.
     *
     * @param values row by row, a row for each reviewer, in units of {@code 10^-scale}
     * @param decimals digits after the decimal point, from 0 to 18
     */
    public Builder affinities(long[] values, int decimals) {
      if (values.length != weights.length || decimals < 0 || decimals > 18) {
        throw new IllegalArgumentException(
            "%d affinities of scale %d for %d reviewers and %d projects"
                .formatted(values.length, decimals, reviewers.size(), projects.size()));
      }
      weights = values.clone();
      scale = decimals;
      return this;
    }

    /** The pair is a conflict of interest: it may not be. */
    public Builder conflict(Pair pair) {
      conflicts.set(cell(pair));
      return this;
    }

    /** The pair may not be, for another reason than a conflict of interest. */
    public Builder forbid(Pair pair) {
      forbidden.set(cell(pair));
      return this;
    }

    /** The pair must be. */
    public Builder force(Pair pair) {
      cell(pair);
      forced.add(pair);
      return this;
    }

    /** No pair must be. */
    public Builder unforceAll() {
      forced.clear();
      return this;
    }

    /** No quota holds. */
    public Builder withoutQuotas() {
      quotas.clear();
      return this;
    }

    /** How many projects a reviewer reads, bounds included. */
    public Builder load(int reviewer, int min, int max) {
      if (min < 0 || max < min) {
        throw new IllegalArgumentException(
            "Reviewer %s: load from %d to %d".formatted(reviewers.get(reviewer), min, max));
      }
      loadMin[reviewer] = min;
      loadMax[reviewer] = max;
      return this;
    }

    /** The same load for every reviewer. */
    public Builder loads(int min, int max) {
      for (int reviewer = 0; reviewer < loadMin.length; reviewer++) {
        load(reviewer, min, max);
      }
      return this;
    }

    /** How many reviewers a project needs, exactly. */
    public Builder demand(int project, int count) {
      if (count < 0) {
        throw new IllegalArgumentException("Negative demand of project " + projects.get(project));
      }
      demand[project] = count;
      return this;
    }

    /** The same demand for every project. */
    public Builder demands(int count) {
      for (int project = 0; project < demand.length; project++) {
        demand(project, count);
      }
      return this;
    }

    /** Quotas that hold for each project. */
    public Builder quotas(Collection<Quota> more) {
      quotas.addAll(more);
      return this;
    }

    /**
     * @throws IllegalArgumentException where an affinity has too many digits for exact sums: some 2
     *     × 10^17 divided by the number of reviewers and projects is allowed
     */
    public Instance build() {
      return new Instance(this);
    }

    private int cell(Pair pair) {
      int reviewer = Objects.checkIndex(pair.reviewer(), reviewers.size());
      return reviewer * projects.size() + Objects.checkIndex(pair.project(), projects.size());
    }
  }
}
