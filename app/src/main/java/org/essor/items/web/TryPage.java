package org.essor.items.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Crumb;
import org.essor.skills.question.QuestionView;

/**
 * An item as a learner sees it.
 *
 * @param question empty where the item is not complete
 * @param mark what became of an answer
 */
public record TryPage(
    List<Crumb> crumbs, String address, Optional<QuestionView> question, Optional<Mark> mark) {

  public TryPage {
    crumbs = List.copyOf(crumbs);
  }

  /**
   * What an answer is worth.
   *
   * @param right the right answer, in lines
   */
  public record Mark(boolean isRight, List<String> right, String explanation) {
    public Mark {
      right = List.copyOf(right);
    }
  }

  public boolean hasErrors() {
    return question.filter(each -> !each.errors().isEmpty()).isPresent();
  }
}
