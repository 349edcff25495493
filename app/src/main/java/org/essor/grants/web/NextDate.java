package org.essor.grants.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.essor.grants.Agreement;
import org.essor.grants.HandIn.Outcome;

/**
 * What of an agreement is due next.
 *
 * @param what its title
 */
record NextDate(LocalDate day, String what) {

  /** Finds the first date on which something is due that has not happened. */
  static Optional<NextDate> of(Agreement agreement) {
    if (!agreement.state().isInForce()) {
      return Optional.empty();
    }
    List<NextDate> open = new ArrayList<>();
    var progress = agreement.progress();
    for (var each : agreement.terms().deliverables()) {
      var missing =
          progress.last(each.number()).filter(last -> last.outcome() != Outcome.REFUSED).isEmpty();
      each.due().filter(_ -> missing).ifPresent(day -> open.add(new NextDate(day, each.title())));
    }
    for (var each : agreement.terms().instalments()) {
      each.due()
          .filter(_ -> progress.isPayable(each))
          .ifPresent(day -> open.add(new NextDate(day, each.title())));
    }
    return open.stream().min(Comparator.comparing(NextDate::day));
  }
}
