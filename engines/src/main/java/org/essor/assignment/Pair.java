package org.essor.assignment;

/**
 * A reviewer with a project.
 *
 * @param reviewer its place in the instance's list, from 0
 * @param project its place in the instance's list, from 0
 */
public record Pair(int reviewer, int project) implements Comparable<Pair> {

  @Override
  public int compareTo(Pair other) {
    int byProject = Integer.compare(project, other.project);
    return byProject != 0 ? byProject : Integer.compare(reviewer, other.reviewer);
  }
}
