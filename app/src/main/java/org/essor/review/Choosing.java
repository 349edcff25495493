package org.essor.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;

/**
 * The selection within the envelope of a call, for those who run it. Every method refuses with
 * {@code calls.call.unknown} to others; applications that he is barred from are left out.
 */
public interface Choosing {

  /** The most rules of a call. */
  int MOST_RULES = 12;

  /** The money to share out: as set here, else that of the sheet; empty where nobody has said. */
  Optional<Euros> findEnvelope(CallId call, PersonId who);

  void setEnvelope(CallId call, Euros envelope, PersonId who);

  List<Rule> listRules(CallId call, PersonId who);

  /**
   * Adds a rule.
   *
   * @throws org.essor.kernel.Refusal {@code review.rules.many} where there are {@value #MOST_RULES}
   *     already
   */
  void addRule(CallId call, Rule rule, PersonId who);

  void removeRule(CallId call, UUID rule, PersonId who);

  /** Simple ranking and best choice; empty before the grid and the envelope are set. */
  Optional<Comparison> compare(CallId call, PersonId who);

  /** Which of the two. */
  enum Which {
    SIMPLE,
    BEST
  }

  /**
   * Makes proposals of decisions of a choice: to select what is taken with the aid it asks for, to
   * put in reserve what is in the grey zone, to reject the rest. What the jury proposed stays.
   *
   * @return how many
   * @throws org.essor.kernel.Refusal {@code review.selection.partial} where he is barred from an
   *     application of the call, {@code review.selection.none} where there is no such choice
   */
  int keep(CallId call, Which which, PersonId who);
}
