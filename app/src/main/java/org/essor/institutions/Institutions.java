package org.essor.institutions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essor.kernel.PersonId;

/** All institutions, and who may do what there. */
public interface Institutions {

  /** Lists all, by name. */
  List<Institution> list();

  Optional<Institution> find(InstitutionId id);

  /**
   * Returns an institution.
   *
   * @throws org.essor.kernel.Refusal {@code institutions.institution.unknown}
   */
  Institution get(InstitutionId id);

  /**
   * Returns the institution that an address names.
   *
   * @throws org.essor.kernel.Refusal {@code institutions.institution.unknown}
   */
  Institution get(String address);

  /** The duties of a person there; none where he has none, or there is no such institution. */
  Set<Duty> duties(PersonId who, InstitutionId where);

  /** The institutions where a person has a duty, by name. */
  List<Institution> where(PersonId who, Duty duty);

  /** The persons who have a duty there. */
  List<PersonId> listStaff(InstitutionId where, Duty duty);

  /**
   * Refuses who has not this duty there.
   *
   * @throws org.essor.kernel.Refusal {@code institutions.institution.unknown}; {@code
   *     institutions.duty.forbidden}
   */
  void require(PersonId who, InstitutionId where, Duty duty);

  /** The curricula known, in the order of their source. */
  List<Curriculum> curricula();

  Optional<Curriculum> findCurriculum(String code);
}
