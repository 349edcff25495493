package org.essor.assignment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Prices that prove how large a total can be (linear programming duality): whoever has them checks
 * it by additions alone.
 *
 * <p>Whatever the prices, no assignment of the instance is worth more than {@link #bound}: each
 * pair pays its reviewer, its project and its quotas, and what it is worth beyond that is counted
 * in full. An assignment whose total equals the bound is therefore the best.
 */
public final class Certificate {

  private final long[] reviewerPrices;
  private final long[] projectPrices;
  private final List<QuotaPrice> quotaPrices;

  /** The price of a quota on one project, in units of the instance. */
  record QuotaPrice(int project, Quota quota, long price) {}

  Certificate(long[] reviewerPrices, long[] projectPrices, List<QuotaPrice> quotaPrices) {
    this.reviewerPrices = reviewerPrices;
    this.projectPrices = projectPrices;
    this.quotaPrices = quotaPrices;
  }

  /** What a place with the reviewer is worth. */
  public BigDecimal reviewerPrice(Instance instance, int reviewer) {
    return BigDecimal.valueOf(reviewerPrices[reviewer], instance.scale());
  }

  /** What one reviewer more costs, or brings, at the project. */
  public BigDecimal projectPrice(Instance instance, int project) {
    return BigDecimal.valueOf(projectPrices[project], instance.scale());
  }

  /** The total that no assignment of the instance exceeds. */
  public BigDecimal bound(Instance instance) {
    return new BigDecimal(bound(instance, instance.weights()), instance.scale());
  }

  BigInteger bound(Instance instance, long[] weights) {
    var sum = BigInteger.ZERO;
    for (int project = 0; project < projectPrices.length; project++) {
      sum = sum.add(times(instance.demand(project), projectPrices[project]));
    }
    for (var each : quotaPrices) {
      int most = Math.min(each.quota().atMost(), instance.demand(each.project()));
      sum = sum.add(times(each.price() > 0 ? most : each.quota().atLeast(), each.price()));
    }
    for (int reviewer = 0; reviewer < reviewerPrices.length; reviewer++) {
      sum = sum.add(ofReviewer(instance, reviewer)).add(ofPairs(instance, weights, reviewer));
    }
    return sum;
  }

  private BigInteger ofReviewer(Instance instance, int reviewer) {
    long price = reviewerPrices[reviewer];
    int least = Math.max(instance.loadMin(reviewer), instance.forcedOf(reviewer));
    return times(price > 0 ? instance.loadMax(reviewer) : least, price);
  }

  private BigInteger ofPairs(Instance instance, long[] weights, int reviewer) {
    var paid = paidToQuotas(reviewer);
    var forced = new HashSet<>(instance.forced());
    long sum = 0;
    for (int project = 0; project < projectPrices.length; project++) {
      long weight = weights[instance.cell(reviewer, project)];
      if (weight != Instance.EXCLUDED) {
        long gain =
            weight
                - reviewerPrices[reviewer]
                - projectPrices[project]
                - paid.getOrDefault(project, 0L);
        boolean counts = gain > 0 || (gain < 0 && forced.contains(new Pair(reviewer, project)));
        sum = counts ? Math.addExact(sum, gain) : sum;
      }
    }
    return BigInteger.valueOf(sum);
  }

  private Map<Integer, Long> paidToQuotas(int reviewer) {
    var paid = new HashMap<Integer, Long>();
    for (var each : quotaPrices) {
      if (each.quota().members().contains(reviewer)) {
        paid.merge(each.project(), each.price(), Long::sum);
      }
    }
    return paid;
  }

  private static BigInteger times(int count, long price) {
    return BigInteger.valueOf(count).multiply(BigInteger.valueOf(price));
  }
}
