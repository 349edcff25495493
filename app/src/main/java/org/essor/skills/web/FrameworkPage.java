package org.essor.skills.web;

import java.util.List;

/**
 * The domains, competences and levels that are measured.
 *
 * @param judged true where cut scores were set by judgement, without a recorded standard setting
 */
public record FrameworkPage(
    String version, List<Domain> domains, List<Level> levels, boolean judged, Cited source) {

  public FrameworkPage {
    domains = List.copyOf(domains);
    levels = List.copyOf(levels);
  }

  /** A domain. */
  public record Domain(
      String id,
      String name,
      int hours,
      String evidence,
      String kind,
      List<Competence> competences) {
    public Domain {
      competences = List.copyOf(competences);
    }
  }

  /**
   * A competence.
   *
   * @param items in the bank that ask about it
   */
  public record Competence(String id, String name, boolean own, int items) {}

  /**
   * A level.
   *
   * @param from its cut scores in logits, empty for the lowest
   */
  public record Level(int number, String name, String means, String from) {}
}
