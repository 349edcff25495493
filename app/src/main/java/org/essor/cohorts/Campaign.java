package org.essor.cohorts;

import java.time.Instant;
import java.util.List;
import org.essor.institutions.InstitutionId;

/**
 * A time in which the students of an institution take a diagnosis or a certification (campagne).
 *
 * @param curriculum the code of {@link org.essor.institutions.Curriculum}
 * @param title as students read it, 1 to {@value #LONGEST_TITLE} characters
 * @param opens included
 * @param closes excluded, after {@code opens}
 * @param groups those that students are enrolled in, by name; none where they are in no group
 * @param example whether it was made for a demonstration: it never counts as real
 */
public record Campaign(
    CampaignId id,
    InstitutionId institution,
    String curriculum,
    AcademicYear year,
    Kind kind,
    String title,
    Instant opens,
    Instant closes,
    List<String> groups,
    boolean example) {

  public static final int LONGEST_TITLE = 120;

  public Campaign {
    groups = List.copyOf(groups);
  }

  /** What students are asked to do. */
  public enum Kind {
    DIAGNOSIS,
    CERTIFICATION
  }

  /** Where a moment lies. */
  public enum State {
    PLANNED,
    OPEN,
    CLOSED
  }

  public State stateAt(Instant now) {
    if (now.isBefore(opens)) {
      return State.PLANNED;
    }
    return now.isBefore(closes) ? State.OPEN : State.CLOSED;
  }

  /** Where its page is. */
  public String address() {
    return "/competences/campagnes/" + id;
  }
}
