package org.essor.library;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.essor.journeys.Evidence;
import org.essor.journeys.Reference;

/**
 * Who says so, and how well it is known.
 *
 * @param citation the source in words, where it is not one of {@code sources}; may be empty
 * @param checked when an editor last compared Essor with the sources; the oldest date of all
 * @param evidence how well it is known; that of the weakest source
 */
public record Provenance(
    List<Reference> sources, String citation, LocalDate checked, Evidence evidence) {

  public Provenance {
    sources = List.copyOf(sources);
  }

  /**
   * That of some sources.
   *
   * @param edition the date of what cites them, kept where there are none
   */
  public static Provenance of(List<Reference> sources, LocalDate edition) {
    var distinct = sources.stream().distinct().toList();
    return new Provenance(
        distinct,
        "",
        distinct.stream()
            .map(reference -> reference.source().checked())
            .min(Comparator.naturalOrder())
            .orElse(edition),
        distinct.stream()
            .map(Reference::evidence)
            .max(Comparator.naturalOrder())
            .orElse(Evidence.MEMORY));
  }
}
