package org.essor.experts.internal;

import java.util.List;
import java.util.Optional;
import org.essor.experts.internal.Footprint.Party;
import org.essor.kernel.PersonId;

/**
 * What is known of a person that can tie him to an application.
 *
 * @param own his organisation, as his profile says it
 * @param ties organisations that he declares a tie to
 * @param domain of his e-mail address, where it is the one of an organisation
 */
record Standing(PersonId person, Optional<Party> own, List<Party> ties, Optional<String> domain) {

  Standing {
    ties = List.copyOf(ties);
  }
}
