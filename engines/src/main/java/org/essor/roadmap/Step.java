package org.essor.roadmap;

import java.util.List;

/**
 * A step of a roadmap.
 *
 * @param id its identifier, unique in the roadmap
 * @param after the steps that must be finished before this one starts
 */
public record Step(String id, Stage stage, List<String> after, Length length) {

  public Step {
    after = List.copyOf(after);
  }
}
