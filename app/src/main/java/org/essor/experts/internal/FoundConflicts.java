package org.essor.experts.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.applications.ApplicationCard;
import org.essor.applications.ApplicationId;
import org.essor.applications.Applications;
import org.essor.calls.CallId;
import org.essor.experts.Conflict;
import org.essor.experts.ConflictKind;
import org.essor.experts.internal.ConflictRows.ClearedKey;
import org.essor.experts.internal.ConflictRows.Written;
import org.essor.kernel.Paris;
import org.essor.kernel.PersonId;
import org.springframework.stereotype.Component;

/** All conflicts of interest of a person: what is written down, and what is found now. */
@Component
class FoundConflicts {

  private static final int MONTHS = 36;
  private final ConflictRows rows;
  private final Footprints footprints;
  private final Applications applications;
  private final Clock clock;

  FoundConflicts(ConflictRows rows, Footprints footprints, Applications applications, Clock clock) {
    this.rows = rows;
    this.footprints = footprints;
    this.applications = applications;
    this.clock = clock;
  }

  /** What is known of one person, to look at many applications with. */
  private record Look(
      Standing standing,
      Detector detector,
      List<Written> written,
      Map<ClearedKey, String> cleared,
      Set<ApplicationId> own) {

    PersonId person() {
      return standing.person();
    }

    /** All that can have a conflict, and some that have none. */
    Stream<Footprint> among(FootprintIndex all) {
      var ids = Stream.concat(own.stream(), written.stream().map(Written::application));
      return Stream.concat(
              all.list(Stream.concat(standing.marks(), detector.marks())), ids.flatMap(all::find))
          .distinct();
    }
  }

  private Look look(PersonId person) {
    var since = clock.instant().atZone(Paris.ZONE).minusMonths(MONTHS).toInstant();
    var standing = rows.standing(person);
    var detector = new Detector(standing, footprints.of(standing), since);
    var own =
        applications.list(person).stream()
            .filter(card -> !card.invited())
            .map(ApplicationCard::id)
            .collect(Collectors.toSet());
    return new Look(standing, detector, rows.written(person), rows.cleared(person), own);
  }

  /** Lists the conflicts of a person with the applications of a call, cleared ones too. */
  List<Conflict> list(CallId call, PersonId person) {
    var look = look(person);
    return look.among(footprints.of(call)).flatMap(each -> conflicts(each, look).stream()).toList();
  }

  /** The applications of a call that a person is barred from. */
  Set<ApplicationId> barred(CallId call, PersonId person) {
    return list(call, person).stream()
        .filter(Conflict::bars)
        .map(Conflict::application)
        .collect(Collectors.toSet());
  }

  /** Those of some applications, of any call, that a person is barred from. */
  Set<ApplicationId> barred(Collection<ApplicationId> ids, PersonId person) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    var look = look(person);
    return ids.stream().filter(isBarred(look)).collect(Collectors.toSet());
  }

  private Predicate<ApplicationId> isBarred(Look look) {
    return id ->
        look.own().contains(id)
            || look.written().stream().anyMatch(each -> each.application().equals(id))
            || footprints
                .find(id)
                .filter(each -> conflicts(each, look).stream().anyMatch(Conflict::bars))
                .isPresent();
  }

  private static List<Conflict> conflicts(Footprint application, Look look) {
    var conflicts = new ArrayList<Conflict>();
    look.written().stream()
        .filter(each -> each.application().equals(application.id()))
        .map(each -> conflict(application.id(), look, each.kind(), each.words()))
        .forEach(conflicts::add);
    look.detector().find(application).stream()
        .map(each -> conflict(application.id(), look, each.kind(), each.about()))
        .forEach(conflicts::add);
    if (look.own().contains(application.id()) && !application.members().contains(look.person())) {
      conflicts.add(conflict(application.id(), look, ConflictKind.SELF, ""));
    }
    return conflicts;
  }

  private static Conflict conflict(ApplicationId id, Look look, ConflictKind kind, String about) {
    var cleared =
        kind.isDetected()
            ? Optional.ofNullable(look.cleared().get(new ClearedKey(id, kind, about)))
            : Optional.<String>empty();
    return new Conflict(id, look.person(), kind, about, cleared);
  }
}
