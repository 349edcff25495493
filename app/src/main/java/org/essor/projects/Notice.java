package org.essor.projects;

import java.time.Instant;
import java.util.List;
import org.essor.projects.SavedProject.Rules;

/**
 * What a change of the rules has changed in the result of a project.
 *
 * @param before the rules of the result before
 * @param after the rules of the result since
 * @param changes the decisions that changed, at least one
 */
public record Notice(
    long id,
    ProjectId project,
    Instant when,
    Rules before,
    Rules after,
    List<DecisionChange> changes) {

  /**
   * A decision whose answer is another.
   *
   * @param before the outcomes that were possible, one where it was settled
   * @param after the outcomes possible now
   * @param rules the rules that give the answer now; of a list, those that give what is new in it
   */
  public record DecisionChange(
      String decision, List<String> before, List<String> after, List<String> rules) {}

  public Notice {
    changes = List.copyOf(changes);
  }
}
