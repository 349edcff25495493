package org.essor.experts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.essor.calls.Territory;
import org.essor.kernel.PersonId;

/**
 * What an expert says of himself. Immutable.
 *
 * @param region where he works, never {@link Territory#FRANCE}
 * @param words what he knows, in his words; at most {@value #LONGEST_WORDS} characters
 * @param availability when he can judge
 * @param maxLoad how many applications of one call he judges at most, 1 to {@value #LARGEST_LOAD}
 */
public record Profile(
    PersonId person,
    Organisation organisation,
    ExpertKind kind,
    Optional<Territory> region,
    Set<Area> areas,
    String words,
    Set<ReadingLanguage> languages,
    Availability availability,
    int maxLoad) {

  public static final int LONGEST_WORDS = 4_000;
  public static final int LARGEST_LOAD = 100;

  public Profile {
    areas = Set.copyOf(areas);
    languages = Set.copyOf(languages);
    if (maxLoad < 1 || maxLoad > LARGEST_LOAD) {
      throw new IllegalArgumentException("Not a load: " + maxLoad);
    }
  }

  /** Days on which he can judge, both included; without an end where none is said. */
  public record Availability(Optional<LocalDate> from, Optional<LocalDate> until) {

    public static final Availability ALWAYS = new Availability(Optional.empty(), Optional.empty());

    public Availability {
      if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
        throw new IllegalArgumentException("Ends before it begins: " + from + ", " + until);
      }
    }

    public boolean covers(LocalDate day) {
      return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }
  }
}
