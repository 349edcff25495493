package org.essor.certification.decision;

import java.util.List;
import java.util.Optional;
import org.essor.certification.Incident;
import org.essor.certification.Session;
import org.essor.certification.Sitting;
import org.essor.certification.decision.Decision.Appeal;
import org.essor.certification.decision.Decision.Hearing;

/**
 * A closed session before those who decide.
 *
 * @param cases one a sitting, in the order in which they began
 */
public record Room(Session session, List<Case> cases) {

  public Room {
    cases = List.copyOf(cases);
  }

  /**
   * A sitting before those who decide.
   *
   * @param number within the session, from 1: how other candidates are named
   * @param signals what a person should look at
   * @param incidents what supervisors wrote of the candidate
   * @param decisions the last one first
   * @param appeals the last one first
   */
  public record Case(
      int number,
      Sitting sitting,
      Standing standing,
      List<Signal> signals,
      List<Incident> incidents,
      List<Decision> decisions,
      List<Appeal> appeals,
      Optional<Hearing> hearing) {

    public Case {
      signals = List.copyOf(signals);
      incidents = List.copyOf(incidents);
      decisions = List.copyOf(decisions);
      appeals = List.copyOf(appeals);
    }

    public Optional<Decision> last() {
      return decisions.stream().findFirst();
    }

    /** The appeal that waits for an answer. */
    public Optional<Appeal> open() {
      return appeals.stream().filter(appeal -> appeal.reply().isEmpty()).findFirst();
    }

    /** True where nothing but the figures is to be looked at, and they leave no doubt. */
    public boolean isClear() {
      return decisions.isEmpty()
          && hearing.isEmpty()
          && signals.isEmpty()
          && incidents.isEmpty()
          && standing.recorded()
          && standing.isClear();
    }

    /** True where a decision can follow: there is none yet, or the last one may be changed. */
    public boolean isUndecided() {
      return decisions.isEmpty();
    }
  }
}
