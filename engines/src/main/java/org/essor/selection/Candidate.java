package org.essor.selection;

import java.util.Set;

/**
 * What may be taken.
 *
 * @param value what it is worth, from 0 to 10^12; decimals times a power of ten
 * @param cents what it costs, in euro cents, {@code >= 0}
 * @param groups names of what it belongs to: theme, territory, beneficiary
 */
public record Candidate(String id, long value, long cents, Set<String> groups) {

  private static final long MOST = 1_000_000_000_000L;

  public Candidate {
    if (value < 0 || value > MOST || cents < 0) {
      throw new IllegalArgumentException(
          "Candidate %s: value %d, cost %d cents".formatted(id, value, cents));
    }
    groups = Set.copyOf(groups);
  }
}
