package org.essor.experts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.kernel.PersonId;

/** What experts say of themselves. Each person writes his own. */
public interface Profiles {

  Optional<Profile> find(PersonId person);

  /** Keeps the profile of a person in place of the one before. */
  void save(Profile profile);

  /** Lists those of some people that have one. */
  List<Profile> list(Collection<PersonId> people);

  /** Which known experts. */
  record Wanted(
      String words,
      Optional<Area> area,
      Optional<ReadingLanguage> language,
      Optional<ExpertKind> kind,
      boolean availableNow) {}

  /** Lists at most {@value #MOST_FOUND} profiles, those with most of the words first. */
  List<Profile> search(Wanted wanted);

  int MOST_FOUND = 200;

  /** Lists the ties that a person declares, the last first. */
  List<DeclaredTie> listTies(PersonId person);

  /**
   * Declares a tie to an organisation. Where he judges what it applies with, he no longer does.
   *
   * @throws org.essor.kernel.Refusal {@code experts.ties.many} beyond {@value #MOST_TIES}
   */
  void addTie(PersonId person, Organisation organisation, String nature);

  int MOST_TIES = 100;

  /** Takes back a tie of one's own. */
  void removeTie(PersonId person, UUID tie);
}
