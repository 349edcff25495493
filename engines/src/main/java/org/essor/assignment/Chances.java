package org.essor.assignment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An assignment at random in which no pair has more than a given chance, so that nobody can know,
 * or arrange, who reads what; of all such chances those with the largest expected total (Jecmen and
 * others 2020).
 *
 * <p>The chances are a flow in parts of a review, exact in whole numbers. A draw changes them along
 * cycles, up or down at random so that each chance stays its own mean, until every pair is in or
 * out (Birkhoff and von Neumann; Budish and others 2013). Loads and demands hold in every draw.
 */
public final class Chances {

  private static final int MOST_DECIMALS = 4;

  private final Instance instance;
  private final long unit;
  private final Map<Pair, Long> parts;

  private Chances(Instance instance, long unit, Map<Pair, Long> parts) {
    this.instance = instance;
    this.unit = unit;
    this.parts = parts;
  }

  /**
   * The chances with the largest expected total. Forced pairs are sure, whatever the cap.
   *
   * @param cap what no pair's chance exceeds, from 0 to 1, with at most {@value #MOST_DECIMALS}
   *     decimals
   * @return empty where the cap, or the instance, leaves no assignment
   * @throws IllegalArgumentException where the instance has quotas, which draws do not keep
   */
  public static Optional<Chances> of(Instance instance, BigDecimal cap) {
    var plain = cap.stripTrailingZeros();
    if (plain.scale() > MOST_DECIMALS
        || cap.signum() < 0
        || cap.compareTo(BigDecimal.ONE) > 0
        || !instance.quotas().isEmpty()) {
      throw new IllegalArgumentException("Cap " + cap + ", or quotas, cannot be drawn");
    }
    if (!instance.forced().isEmpty() && !Clashes.obvious(instance).isEmpty()) {
      return Optional.empty();
    }
    long unit = BigDecimal.TEN.pow(Math.max(0, plain.scale())).longValueExact();
    long limit = plain.multiply(BigDecimal.valueOf(unit)).longValueExact();
    var weights = instance.weights();
    var terms = new Terms(weights, Terms.largest(weights), unit, limit, 0, Map.of());
    var model = new FlowModel(instance, terms);
    return model.solve() ? Optional.of(of(instance, unit, model)) : Optional.empty();
  }

  private static Chances of(Instance instance, long unit, FlowModel model) {
    var parts = new TreeMap<Pair, Long>();
    instance.forced().forEach(pair -> parts.put(pair, unit));
    int projects = instance.projects().size();
    model.eachPair((cell, flow) -> parts.put(new Pair(cell / projects, cell % projects), flow));
    return new Chances(instance, unit, parts);
  }

  /** The chance of a pair, exact. */
  public BigDecimal chance(Pair pair) {
    return share(parts.getOrDefault(pair, 0L));
  }

  private BigDecimal share(long some) {
    return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(unit));
  }

  /** The mean of the totals of all draws. */
  public BigDecimal expectedTotal() {
    return parts.entrySet().stream()
        .map(each -> instance.affinity(each.getKey()).multiply(share(each.getValue())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Draws an assignment. The same seed gives the same pairs: the numbers drawn are {@code SHA-256}
   * of {@code seed|0}, {@code seed|1}, … in UTF-8, as whole numbers, modulo the range asked for.
   *
   * @param seed published, any text
   */
  public List<Pair> draw(String seed) {
    return new Drawing(unit, instance.reviewers().size(), new SeededNumbers(seed))
        .draw(new HashMap<>(parts));
  }
}
