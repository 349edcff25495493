package org.essor.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;

/** All persons known. */
public interface People {

  /**
   * Returns a person.
   *
   * @throws org.essor.kernel.Refusal {@code accounts.person.unknown} where there is none, or no
   *     longer
   */
  Person get(PersonId id);

  Optional<Person> find(PersonId id);

  /** Finds a person by his address, whatever its case. */
  Optional<Person> findByEmail(String email);

  /** Lists those that are known among some, by name; one that was deleted is left out. */
  List<Person> list(Collection<PersonId> ids);

  /**
   * Makes a person who has never signed in, or returns the one who has this address.
   *
   * @param email his address, whatever its case
   * @throws org.essor.kernel.Refusal {@code accounts.email.invalid} where it is no address
   */
  Person invite(String email, Language language);
}
