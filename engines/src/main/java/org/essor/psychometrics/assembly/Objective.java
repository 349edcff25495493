package org.essor.psychometrics.assembly;

import java.util.BitSet;
import java.util.List;

/** What a test should have most of: the least of some sums over its items, often of one. */
public final class Objective {

  private final List<double[]> sums;

  private Objective(List<double[]> sums) {
    this.sums = sums.stream().map(double[]::clone).toList();
  }

  /** The sum of a weight of each item, such as its information at one ability. */
  public static Objective sum(double[] weights) {
    return new Objective(List.of(weights));
  }

  /** The least of several such sums (maximin), such as information at several abilities. */
  public static Objective least(List<double[]> weights) {
    return new Objective(weights);
  }

  List<double[]> sums() {
    return sums;
  }

  boolean isOneSum() {
    return sums.size() == 1;
  }

  /** What some items have of it. */
  public double value(BitSet items) {
    return sums.stream()
        .mapToDouble(weights -> items.stream().mapToDouble(item -> weights[item]).sum())
        .min()
        .orElse(0);
  }
}
