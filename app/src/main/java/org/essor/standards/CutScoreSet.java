package org.essor.standards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The cut scores of a framework that were adopted together.
 *
 * @param setting in which they were found
 * @param framework the version of the framework
 * @param judges how many there were
 * @param adoptedAt from when on they are in force
 * @param reason of the adoption
 * @param cuts one for each domain and each level above the lowest; within a domain they rise
 * @param example whether it was made for a demonstration
 */
public record CutScoreSet(
    SettingId setting,
    String framework,
    Method method,
    int judges,
    Instant adoptedAt,
    String reason,
    List<CutScore> cuts,
    boolean example) {

  public CutScoreSet {
    cuts = List.copyOf(cuts);
  }

  /** Finds the cut score of a level in a domain. */
  public Optional<CutScore> find(String domain, int level) {
    return cuts.stream()
        .filter(cut -> cut.domain().equals(domain) && cut.level() == level)
        .findFirst();
  }
}
