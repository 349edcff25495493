package org.essor.grants;

import org.essor.kernel.Euros;

/**
 * The public money of a call.
 *
 * @param commitments autorisations d’engagement opened
 * @param committed of which used by signatures
 * @param payments crédits de paiement opened
 * @param paid of which used by payments
 */
public record Credits(Euros commitments, Euros committed, Euros payments, Euros paid) {

  public Euros openCommitments() {
    return new Euros(commitments.cents() - committed.cents());
  }

  public Euros openPayments() {
    return new Euros(payments.cents() - paid.cents());
  }
}
