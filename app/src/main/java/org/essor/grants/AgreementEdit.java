package org.essor.grants;

import org.essor.kernel.PersonId;

/**
 * Somebody changes an agreement.
 *
 * @param seen the edition that he had before his eyes
 */
public record AgreementEdit(AgreementId id, PersonId who, int seen) {}
