package org.essor.grants;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.essor.kernel.Euros;

/**
 * Money that moved.
 *
 * @param number from 1 in the agreement
 * @param instalment the one that was paid; empty for a balance or money that came back
 * @param on the day it counts for
 * @param reference of the accounts, may be empty
 */
public record Payment(
    int number, Kind kind, OptionalInt instalment, Euros amount, LocalDate on, String reference) {

  /** What moved, and which way. */
  public enum Kind {
    INSTALMENT,
    /** What was still due at the settlement (solde). */
    BALANCE,
    /** Money that came back (reversement). */
    RETURNED
  }

  public boolean isOf(int number) {
    return instalment.isPresent() && instalment.getAsInt() == number;
  }
}
