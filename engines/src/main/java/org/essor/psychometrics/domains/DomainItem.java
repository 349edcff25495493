package org.essor.psychometrics.domains;

import java.util.Set;
import org.essor.psychometrics.Logistic;

/**
 * A question of a bank, of one domain.
 *
 * @param domain its place among the domains of the bank, from 0
 * @param enemies items that must not stand in one test with it; it is enough that one of two names
 *     the other
 * @param tags what a {@link Blueprint} may limit the number of
 * @param minutes the time it is expected to take, 0 where nobody counts
 */
public record DomainItem(
    String id, int domain, Logistic model, Set<String> enemies, Set<String> tags, double minutes) {

  public DomainItem {
    enemies = Set.copyOf(enemies);
    tags = Set.copyOf(tags);
    if (domain < 0 || !(minutes >= 0 && minutes < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Item %s: domain %d, %s minutes".formatted(id, domain, minutes));
    }
  }

  /** An item whose time nobody counts. */
  public DomainItem(String id, int domain, Logistic model, Set<String> enemies, Set<String> tags) {
    this(id, domain, model, enemies, tags, 0);
  }
}
