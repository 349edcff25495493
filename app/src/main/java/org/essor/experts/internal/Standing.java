package org.essor.experts.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** What applications are found by that he or his organisation takes part in. */
  Stream<String> ownMarks() {
    return Stream.concat(Stream.of("person " + person), own.stream().flatMap(Party::marks));
  }

  /** What all are found by that he is tied to himself. */
  Stream<String> marks() {
    return Stream.of(
            ownMarks(),
            ties.stream().flatMap(Party::marks),
            domain.stream().map(mine -> "below " + mine),
            domain.stream().flatMap(MailDomain::upwards).map(above -> "at " + above))
        .flatMap(marks -> marks);
  }
}
