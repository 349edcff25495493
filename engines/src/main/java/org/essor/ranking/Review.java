package org.essor.ranking;

/**
 * The mark that a reviewer gives a project.
 *
 * @param mark finite; higher is better
 */
public record Review(String project, String reviewer, double mark) {

  public Review {
    if (!Double.isFinite(mark)) {
      throw new IllegalArgumentException("Not a mark: " + mark);
    }
  }
}
