package org.essor.experts;

import java.math.BigDecimal;
import org.essor.applications.ApplicationId;
import org.essor.kernel.PersonId;

/**
 * An expert for an application.
 *
 * @param affinity from 0 to 1, with all its digits
 */
public record ProposedPair(ApplicationId application, PersonId expert, BigDecimal affinity) {}
