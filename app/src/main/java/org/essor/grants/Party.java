package org.essor.grants;

import org.essor.kernel.Euros;

/**
 * An organisation of an agreement.
 *
 * @param number 0 for the lead, then the partners
 * @param siret 14 digits, empty while nobody has said it
 * @param postcode of its address in France, empty where not known
 * @param share its part of the aid; zero for a partner without aid
 */
public record Party(int number, String organisation, String siret, String postcode, Euros share) {

  /** True for one that receives aid. */
  public boolean isBeneficiary() {
    return share.cents() > 0;
  }
}
