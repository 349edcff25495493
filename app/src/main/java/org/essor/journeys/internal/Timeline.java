package org.essor.journeys.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.journeys.Edition;
import org.essor.journeys.Edition.Status;

/**
 * Which edition is law on which day: the one written so until the day of the first that is adopted,
 * then that one, and so on.
 *
 * @param written exactly one is in force, and each adopted one applies from a later day of its own
 */
record Timeline(List<Edition> written) {

  private static final Set<Status> LAW = Set.of(Status.IN_FORCE, Status.ADOPTED);

  /** All editions with the status they have on a day: the one in force, the adopted, the others. */
  List<Edition> on(LocalDate day) {
    var law = law().toList();
    var begun = law.stream().filter(each -> !from(each).isAfter(day)).toList();
    var inForce = begun.isEmpty() ? law.getFirst() : begun.getLast();
    var past = law.subList(0, law.indexOf(inForce));
    var later = law.subList(law.indexOf(inForce) + 1, law.size());
    return Stream.of(
            Stream.of(inForce.as(Status.IN_FORCE)),
            later.stream().map(each -> each.as(Status.ADOPTED)),
            written.stream().filter(each -> !LAW.contains(each.status())),
            past.stream().map(each -> each.as(Status.PAST)))
        .flatMap(editions -> editions)
        .map(edition -> edition.on(day))
        .toList();
  }

  private Stream<Edition> law() {
    return written.stream()
        .filter(each -> LAW.contains(each.status()))
        .sorted(
            Comparator.comparing((Edition each) -> each.status() != Status.IN_FORCE)
                .thenComparing(Timeline::from));
  }

  private static LocalDate from(Edition edition) {
    return edition.appliesFrom().orElse(LocalDate.MIN);
  }
}
