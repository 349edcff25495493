package org.essor.journeys;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a public funding gives, to whom and when: its place on the funding map. Its name, body and
 * sources are those of the outcome of {@code open_funding} with the same identifier.
 *
 * @param forms what is given; empty where no source says
 * @param stages the stages of the life line that it can pay for, 1 to 7
 * @param maturity the TRL it is for; empty where no source gives one
 * @param most the largest amount for one project, in euros; empty where not known
 * @param deadline the last day known to apply, in the past where it is closed
 * @param amount in words, with the values of all sources where they disagree
 * @param rate in words, may be empty
 * @param holders who can have it, may be empty
 */
public record Funding(
    String id,
    List<Form> forms,
    List<Integer> stages,
    Optional<Maturity> maturity,
    Optional<BigDecimal> most,
    Status status,
    Optional<LocalDate> deadline,
    Text amount,
    Text rate,
    Text holders,
    Text calendar) {

  /** What a funding is. */
  public enum Form {
    GRANT,
    ADVANCE,
    EQUITY,
    TAX_CREDIT,
    SOCIAL_RELIEF,
    REIMBURSEMENT,
    SUPPORT
  }

  /** Whether one can apply. */
  public enum Status {
    /** All the time, or until the deadline. */
    OPEN,
    /** Once a year. */
    YEARLY,
    CLOSED,
    /** No source announces when. */
    NOT_ANNOUNCED
  }

  /**
   * Technology readiness levels, bounds included.
   *
   * @param lowest from 1 to 9
   * @param highest from {@code lowest} to 9
   */
  public record Maturity(int lowest, int highest) {
    public Maturity {
      if (lowest < 1 || highest < lowest || highest > 9) {
        throw new IllegalArgumentException("No levels: " + lowest + " to " + highest);
      }
    }

    /** True where the level is one of these. */
    public boolean holds(int level) {
      return lowest <= level && level <= highest;
    }
  }

  public Funding {
    forms = List.copyOf(forms);
    stages = List.copyOf(stages);
  }
}
