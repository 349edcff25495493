package org.essor.certification.decision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a test says of a candidate, by the cut scores in force.
 *
 * @param domains in the order of the framework
 * @param recorded true where the cut scores come from a recorded standard setting
 */
public record Standing(List<Reached> domains, boolean recorded) {

  public Standing {
    domains = List.copyOf(domains);
  }

  /**
   * What the figures alone would have: certified where each domain surely or more likely than not
   * reaches the level, not certified where one surely misses it, a re-test between.
   */
  public Outcome suggestion() {
    if (domains.stream().anyMatch(Reached::isSurelyMissed)) {
      return Outcome.NOT_CERTIFIED;
    }
    return domains.stream().allMatch(Reached::isSure) ? Outcome.CERTIFIED : Outcome.RETEST;
  }

  /** True where no domain leaves a doubt that could change the outcome. */
  public boolean isClear() {
    return suggestion() != Outcome.RETEST;
  }

  /** True where the figures leave no doubt and say the other thing. */
  public boolean contradicts(Outcome outcome) {
    return switch (outcome) {
      case CERTIFIED -> suggestion() == Outcome.NOT_CERTIFIED;
      case NOT_CERTIFIED -> suggestion() == Outcome.CERTIFIED;
      case RETEST, CANCELLED -> false;
    };
  }

  /** The domains whose interval contains the cut score. */
  public List<String> open() {
    return domains.stream().filter(Reached::isOpen).map(Reached::domain).toList();
  }

  public Map<String, Integer> levels() {
    return domains.stream().collect(Collectors.toMap(Reached::domain, Reached::level));
  }
}
