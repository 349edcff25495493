package org.essor.grants.internal;

import java.time.LocalDate;
import org.essor.grants.Agreement;
import org.essor.grants.GrantMoney;
import org.essor.kernel.Euros;
import org.essor.strategy.Ledger;
import org.essor.strategy.LedgerEntry;
import org.essor.strategy.LedgerEntry.Kind;
import org.springframework.stereotype.Component;

/** Moves money: from the credits of the call, and into the ledger of the strategy. */
@Component
class Movements {

  private final CreditRows credits;
  private final Ledger ledger;

  Movements(CreditRows credits, Ledger ledger) {
    this.credits = credits;
    this.ledger = ledger;
  }

  /**
   * Why money moves.
   *
   * @param what names the movement in the agreement, the same each time, such as {@code payment-2}
   */
  record Cause(String what, LocalDate on) {}

  /** Moves what is between the money of an agreement and what it becomes. */
  void move(Agreement agreement, GrantMoney after, Cause cause) {
    var committed = after.committed().cents() - agreement.money().committed().cents();
    var paid = after.paid().cents() - agreement.money().paid().cents();
    credits.use(agreement.call(), committed, paid);
    if (committed > 0) {
      enter(agreement, Kind.COMMITMENT, committed, cause);
    }
    if (paid > 0) {
      enter(agreement, Kind.PAYMENT, paid, cause);
    }
    if (paid < 0) {
      enter(agreement, Kind.PAYMENT_RETURNED, -paid, cause);
    }
    if (committed < 0) {
      enter(agreement, Kind.COMMITMENT_WITHDRAWN, -committed, cause);
    }
  }

  private void enter(Agreement agreement, Kind kind, long cents, Cause cause) {
    var origin = "grants:%s:%s:%s".formatted(agreement.id(), cause.what(), kind);
    ledger.record(new LedgerEntry(origin, agreement.line(), kind, cause.on(), new Euros(cents)));
  }
}
