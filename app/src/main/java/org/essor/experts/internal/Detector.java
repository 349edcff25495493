package org.essor.experts.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.applications.ApplicationId;
import org.essor.experts.ConflictKind;
import org.essor.experts.internal.Footprint.Party;

/** Finds the conflicts of interest of one person. */
final class Detector {

  private final Standing who;
  private final Map<String, Set<ApplicationId>> lately = new HashMap<>();

  /** What makes a conflict, and what it was found by. */
  record Found(ConflictKind kind, String about) {}

  /**
   * Looks through all applications.
   *
   * @param everywhere applications of all calls
   * @param since what was deposited before no longer ties those who applied together
   */
  Detector(Standing who, Collection<Footprint> everywhere, Instant since) {
    this.who = who;
    everywhere.stream()
        .filter(each -> !each.at().isBefore(since) && takesPart(each))
        .forEach(this::note);
  }

  private boolean takesPart(Footprint each) {
    return each.members().contains(who.person())
        || who.own().filter(own -> each.parties().stream().anyMatch(own::isSameAs)).isPresent();
  }

  private void note(Footprint his) {
    for (var party : his.parties()) {
      if (who.own().filter(party::isSameAs).isEmpty()) {
        party.marks().forEach(mark -> note(mark, his));
      }
    }
    his.members().stream()
        .filter(member -> !member.equals(who.person()))
        .forEach(member -> note("person " + member, his));
  }

  private void note(String mark, Footprint his) {
    lately.computeIfAbsent(mark, _ -> new HashSet<>()).add(his.id());
  }

  /** What applications are found by of those whom he applied with lately. */
  Stream<String> marks() {
    return lately.keySet().stream();
  }

  /** Lists the conflicts with an application; where he made it, that alone. */
  List<Found> find(Footprint application) {
    if (application.members().contains(who.person())) {
      return List.of(new Found(ConflictKind.SELF, ""));
    }
    var found = new ArrayList<Found>();
    for (var party : application.parties()) {
      who.own().ifPresent(own -> ownOrganisation(own, party, found));
      if (who.ties().stream().anyMatch(party::isSameAs)) {
        found.add(new Found(ConflictKind.TIE, party.name()));
      }
      if (party.marks().anyMatch(mark -> isElsewhere(mark, application))) {
        found.add(new Found(ConflictKind.CO_APPLICATION, party.name()));
      }
    }
    people(application, found);
    return found.stream().distinct().toList();
  }

  private static void ownOrganisation(Party own, Party party, List<Found> found) {
    if (own.isSameAs(party)) {
      var kind = own.hasNameOf(party) ? ConflictKind.ORGANISATION : ConflictKind.GROUP;
      found.add(new Found(party.lead() ? kind : ConflictKind.PARTNER, party.name()));
    }
  }

  private void people(Footprint application, List<Found> found) {
    if (application.members().stream()
        .anyMatch(member -> isElsewhere("person " + member, application))) {
      found.add(new Found(ConflictKind.CO_APPLICATION, ""));
    }
    who.domain()
        .filter(mine -> application.domains().stream().anyMatch(it -> MailDomain.isSame(mine, it)))
        .ifPresent(mine -> found.add(new Found(ConflictKind.EMAIL, mine)));
  }

  private boolean isElsewhere(String mark, Footprint application) {
    return lately.getOrDefault(mark, Set.of()).stream()
        .anyMatch(other -> !other.equals(application.id()));
  }
}
