package org.essor.strategy;

import java.util.List;
import org.essor.kernel.Euros;

/**
 * Commitments and payments of public money (autorisations d’engagement, crédits de paiement: LOLF,
 * art. 8), recorded by the modules that make them. Append-only: what was wrong is set right by an
 * entry of the opposite kind.
 */
public interface Ledger {

  /**
   * Records an entry, in the caller's transaction if there is one. The same entry recorded again,
   * under the same origin, changes nothing: events may arrive more than once.
   *
   * @throws IllegalArgumentException where the line is none of the strategy
   * @throws IllegalStateException where another entry has this origin, or where more would be
   *     withdrawn than was ever committed on the line, or returned than was paid
   */
  void record(LedgerEntry entry);

  /** The sums by line and year, lines in order, years in order. */
  List<Total> listTotals();

  /**
   * What was committed and paid on a line in a year.
   *
   * @param line the code of an action, or of the call across the axes
   * @param entries how many entries stand behind the sums
   */
  record Total(
      String line,
      int year,
      Euros committed,
      Euros withdrawn,
      Euros paid,
      Euros returned,
      long entries) {

    /**
     * Committed less withdrawn, in cents: less than zero where a promise of before is taken back.
     */
    public long netCommittedCents() {
      return committed.cents() - withdrawn.cents();
    }

    /** Paid less returned, in cents: less than zero where money of before comes back. */
    public long netPaidCents() {
      return paid.cents() - returned.cents();
    }
  }
}
