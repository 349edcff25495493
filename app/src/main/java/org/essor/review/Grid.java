package org.essor.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.essor.calls.CallId;

/**
 * What experts judge the applications of a call by. It does not change any more once a review was
 * begun.
 *
 * @param commentTo a mark up to this one needs a comment
 * @param commentFrom a mark from this one needs a comment
 * @param appealDays how long after a decision an appeal is taken, {@value #SHORTEST_APPEAL} to
 *     {@value #LONGEST_APPEAL} days
 * @param discussion whether reviewers may read what the others of the same project submitted
 */
public record Grid(
    CallId call,
    Scale scale,
    List<Criterion> criteria,
    Optional<BigDecimal> commentTo,
    Optional<BigDecimal> commentFrom,
    int appealDays,
    boolean discussion) {

  public static final int SHORTEST_APPEAL = 15;
  public static final int LONGEST_APPEAL = 365;

  /** Two months, whatever their length. */
  public static final int USUAL_APPEAL = 62;

  public Grid {
    criteria = List.copyOf(criteria);
    if (appealDays < SHORTEST_APPEAL || appealDays > LONGEST_APPEAL) {
      throw new IllegalArgumentException("Not a period of appeal: " + appealDays);
    }
  }

  /** True where a mark this low or high is explained. */
  public boolean needsComment(BigDecimal mark) {
    return commentTo.filter(bound -> mark.compareTo(bound) <= 0).isPresent()
        || commentFrom.filter(bound -> mark.compareTo(bound) >= 0).isPresent();
  }

  public Optional<Criterion> findCriterion(String id) {
    return criteria.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
