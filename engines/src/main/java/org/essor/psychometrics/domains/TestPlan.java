package org.essor.psychometrics.domains;

/**
 * How a test is run.
 *
 * @param amongBest the next item is drawn among so many of the best, 1 for the best itself
 */
public record TestPlan(DomainRule rule, Blueprint blueprint, Stopping stopping, int amongBest) {

  public TestPlan {
    if (amongBest < 1) {
      throw new IllegalArgumentException("Drawn among " + amongBest + " items");
    }
  }

  /** The best item each time. */
  public TestPlan(DomainRule rule, Blueprint blueprint, Stopping stopping) {
    this(rule, blueprint, stopping, 1);
  }

  int mostItems() {
    return Math.min(blueprint.longest(), stopping.most());
  }
}
