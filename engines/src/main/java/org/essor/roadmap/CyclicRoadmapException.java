package org.essor.roadmap;

import java.util.List;

/** Steps that wait for one another in a circle: none could ever start. */
public final class CyclicRoadmapException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final List<String> cycle;

  CyclicRoadmapException(List<String> cycle) {
    super("Steps wait for one another in a circle: " + String.join(" → ", cycle));
    this.cycle = List.copyOf(cycle);
  }

  /** Returns the steps of the circle; each waits for the next, and the last is the first again. */
  public List<String> cycle() {
    return cycle;
  }
}
