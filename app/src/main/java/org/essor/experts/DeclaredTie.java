package org.essor.experts;

import java.time.Instant;
import java.util.UUID;

/**
 * A tie of an expert to an organisation, which bars him from all that it applies with.
 *
 * @param nature what ties him, in his words; at most {@value #LONGEST_NATURE} characters
 */
public record DeclaredTie(UUID id, Organisation organisation, String nature, Instant since) {

  public static final int LONGEST_NATURE = 500;
}
