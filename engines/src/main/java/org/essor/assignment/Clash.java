package org.essor.assignment;

import java.util.List;

/**
 * Constraints that contradict each other, all of them needed for the contradiction. Reviewers and
 * projects are named by their identifiers.
 */
public sealed interface Clash {

  /** One sentence in English, for people. */
  String sentence();

  /** A pair is forced, and excluded as a conflict or by hand. */
  record ForcedAndExcluded(String reviewer, String project) implements Clash {
    @Override
    public String sentence() {
      return "reviewer %s is forced on project %s, with which it may not be"
          .formatted(reviewer, project);
    }
  }

  /** More projects are forced on a reviewer than it may have. */
  record ForcedBeyondLoad(String reviewer, int forced, int atMost) implements Clash {
    @Override
    public String sentence() {
      return "%d projects are forced on reviewer %s, who may have at most %d"
          .formatted(forced, reviewer, atMost);
    }
  }

  /** More reviewers are forced on a project than it needs. */
  record ForcedBeyondDemand(String project, int forced, int needed) implements Clash {
    @Override
    public String sentence() {
      return "%d reviewers are forced on project %s, which needs %d"
          .formatted(forced, project, needed);
    }
  }

  /**
   * Some projects need more reviews than those who may read them can give (Hall's condition).
   *
   * @param available at most so many reviews, each reviewer within its load and once a project
   */
  record TooFewReviewers(List<String> projects, int needed, int available) implements Clash {
    @Override
    public String sentence() {
      return projects.size() == 1
          ? "project %s needs %s, %d without conflict can"
              .formatted(projects.getFirst(), Words.count(needed, "reviewer"), available)
          : "projects %s need %s together, those who may read them can give %d"
              .formatted(Words.list(projects), Words.count(needed, "review"), available);
    }
  }

  /**
   * Some reviewers must have more projects than are open to them.
   *
   * @param possible at most so many, each project within its demand
   */
  record TooMuchLoad(List<String> reviewers, int needed, int possible) implements Clash {
    @Override
    public String sentence() {
      return "%s %s must have at least %s, %d can be given without conflict"
          .formatted(
              reviewers.size() == 1 ? "reviewer" : "reviewers",
              Words.list(reviewers),
              Words.count(needed, "project"),
              possible);
    }
  }

  /** Some projects cannot be served under these quotas; without one of them they could. */
  record QuotasTooTight(List<String> projects, List<String> quotas) implements Clash {
    @Override
    public String sentence() {
      return "%s %s cannot be served with all of: %s"
          .formatted(
              projects.size() == 1 ? "project" : "projects",
              Words.list(projects),
              Words.list(quotas));
    }
  }
}
