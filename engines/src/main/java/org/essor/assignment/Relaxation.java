package org.essor.assignment;

/** One change of an instance that brings it nearer to an assignment. */
public sealed interface Relaxation {

  /** One sentence in English, for people. */
  String sentence();

  /** The reviewer takes so many projects more than its maximum. */
  record MoreLoad(String reviewer, int more) implements Relaxation {
    @Override
    public String sentence() {
      return "reviewer %s takes %s more".formatted(reviewer, Words.count(more, "project"));
    }
  }

  /** The reviewer's minimum is lowered. */
  record LowerMinimum(String reviewer, int less) implements Relaxation {
    @Override
    public String sentence() {
      return "the minimum of reviewer %s is %d lower".formatted(reviewer, less);
    }
  }

  /** The project does with fewer reviewers. */
  record FewerReviewers(String project, int less) implements Relaxation {
    @Override
    public String sentence() {
      return "project %s does with %s fewer".formatted(project, Words.count(less, "reviewer"));
    }
  }

  /** The project has more reviewers than it needs, because they are forced. */
  record MoreReviewers(String project, int more) implements Relaxation {
    @Override
    public String sentence() {
      return "project %s has %s more".formatted(project, Words.count(more, "reviewer"));
    }
  }

  /** The pair is no longer forced. */
  record NotForced(String reviewer, String project) implements Relaxation {
    @Override
    public String sentence() {
      return "reviewer %s is not forced on project %s".formatted(reviewer, project);
    }
  }

  /** The quota is passed, or missed, by so many on the project. */
  record LooserQuota(String quota, String project, int by) implements Relaxation {
    @Override
    public String sentence() {
      return "the quota of %s is looser by %d on project %s".formatted(quota, by, project);
    }
  }
}
