package org.essor.strategy;

import java.time.LocalDate;
import org.essor.kernel.Euros;

/**
 * One movement of public money on a line of the strategy.
 *
 * @param origin what it comes from, the same each time it is recorded: module and identifier, such
 *     as {@code grants:7f0c…:payment-2}; 1 to 200 characters
 * @param line the code of an action ({@code A4-02}), or {@code AMI}
 * @param on the day it counts for
 * @param amount more than zero
 */
public record LedgerEntry(String origin, String line, Kind kind, LocalDate on, Euros amount) {

  private static final int LONGEST_ORIGIN = 200;

  /** What moves. */
  public enum Kind {
    /** Money promised (engagement, AE). */
    COMMITMENT,
    /** A promise taken back (retrait d’engagement). */
    COMMITMENT_WITHDRAWN,
    /** Money paid (paiement, CP). */
    PAYMENT,
    /** Money that came back (reversement). */
    PAYMENT_RETURNED
  }

  public LedgerEntry {
    if (origin.isEmpty() || origin.length() > LONGEST_ORIGIN) {
      throw new IllegalArgumentException("Not an origin: " + origin);
    }
    if (amount.equals(Euros.ZERO)) {
      throw new IllegalArgumentException("An entry of no money: " + origin);
    }
  }
}
