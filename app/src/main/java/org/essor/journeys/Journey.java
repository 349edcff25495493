package org.essor.journeys;

import java.util.List;

/**
 * A guided journey: the decisions it settles, in sections asked one after the other.
 *
 * @param audience for whom it is, may be empty
 * @param duration how long it takes, in words, may be empty
 * @param outro what to do once it is finished, may be empty
 * @param usual how many questions a usual product is asked; 0 where that is not known
 * @param sections at least one; within the current one the engine chooses the question
 * @param headline the decisions whose sentences, one after the other, sum up the result
 */
public record Journey(
    String id,
    int order,
    Text title,
    Text intro,
    Text audience,
    Text duration,
    Text outro,
    int usual,
    List<Section> sections,
    List<String> headline) {

  /** The journey "Décrire mon projet". */
  public static final String MAIN = "project";

  /**
   * A part of a journey.
   *
   * @param title may be empty
   * @param goals the decisions that it settles
   */
  public record Section(Text title, List<String> goals) {
    public Section {
      goals = List.copyOf(goals);
    }
  }

  public Journey {
    sections = List.copyOf(sections);
    headline = List.copyOf(headline);
  }

  /** Returns the decisions of all sections, each once. */
  public List<String> goals() {
    return sections.stream().flatMap(section -> section.goals().stream()).distinct().toList();
  }
}
