package org.essor.grants;

import java.util.Optional;
import org.essor.kernel.Euros;
import org.essor.kernel.Refusal;

/**
 * The money of one agreement: what is committed (autorisations d’engagement) and paid (crédits de
 * paiement). Immutable; every step keeps {@code 0 <= paid <= committed}.
 *
 * @param committed promised and not taken back
 * @param paid paid and not returned
 * @param due the final aid, once it is settled or terminated: what is paid beyond comes back
 */
public record GrantMoney(Euros committed, Euros paid, Optional<Euros> due) {

  public static final GrantMoney NONE = new GrantMoney(Euros.ZERO, Euros.ZERO, Optional.empty());

  public GrantMoney {
    if (paid.compareTo(committed) > 0) {
      throw new IllegalArgumentException("Paid " + paid + ", and committed only " + committed);
    }
  }

  /** Commits an aid: the first time all of it, after an amendment what is more or less. */
  public GrantMoney commit(Euros aid) {
    if (aid.compareTo(paid) < 0) {
      throw new Refusal("grants.money.paid");
    }
    return new GrantMoney(aid, paid, due);
  }

  /** Pays; {@code grants.money.committed} where more would be paid than is committed. */
  public GrantMoney pay(Euros amount) {
    if (amount.compareTo(open()) > 0) {
      throw new Refusal("grants.money.committed");
    }
    return new GrantMoney(committed, paid.plus(amount), due);
  }

  /**
   * Says what the aid finally is. What is committed beyond is free again, but not what was paid: it
   * is when it comes back.
   */
  public GrantMoney end(Euros finalAid) {
    if (finalAid.compareTo(committed) > 0) {
      throw new Refusal("grants.money.final");
    }
    return new GrantMoney(max(finalAid, paid), paid, Optional.of(finalAid));
  }

  /** Money came back; it is neither paid nor committed any more. */
  public GrantMoney giveBack(Euros amount) {
    if (amount.compareTo(toReturn()) > 0) {
      throw new Refusal("grants.money.returned");
    }
    return new GrantMoney(minus(committed, amount), minus(paid, amount), due);
  }

  /** What is committed and not paid. */
  public Euros open() {
    return minus(committed, paid);
  }

  /** What was paid too much and has not come back. */
  public Euros toReturn() {
    return due.filter(last -> last.compareTo(paid) < 0)
        .map(last -> minus(paid, last))
        .orElse(Euros.ZERO);
  }

  private static Euros minus(Euros all, Euros part) {
    return new Euros(all.cents() - part.cents());
  }

  private static Euros max(Euros one, Euros other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
