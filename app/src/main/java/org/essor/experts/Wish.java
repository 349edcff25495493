package org.essor.experts;

import org.essor.applications.ApplicationId;
import org.essor.kernel.PersonId;

/**
 * A pair that must be, or may not be, whatever the affinity.
 *
 * @param forced true where it must be
 */
public record Wish(ApplicationId application, PersonId expert, boolean forced) {}
