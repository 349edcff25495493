package org.essor.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.kernel.Paris;

/**
 * A call for projects (appel à projets, appel à manifestation d’intérêt). Immutable.
 *
 * @param version the number of the last change of its sheet or rounds, from 1
 * @param rounds in order; none of a call known from publications alone
 * @param revision the number of the form that is published now, 0 for none
 * @param example true for one that does not exist, in a demonstration
 * @param archive of a call known from publications alone
 */
public record Call(
    CallId id,
    Slug slug,
    Status status,
    int version,
    CallSheet sheet,
    List<Round> rounds,
    int revision,
    Optional<Instant> publishedAt,
    Optional<Instant> closedAt,
    Instant changedAt,
    boolean example,
    Optional<Archive> archive) {

  /** How far it is. */
  public enum Status {
    /** Only its managers see it. */
    DRAFT,
    /** Everyone sees it; its rounds say when one may apply. */
    PUBLISHED,
    /** Everyone sees it; nobody may apply any more. */
    CLOSED
  }

  /** Whether one may apply. */
  public enum Intake {
    OPEN,
    /** A round will open. */
    SOON,
    CLOSED
  }

  public Call {
    rounds = List.copyOf(rounds);
  }

  public boolean isPublic() {
    return status != Status.DRAFT;
  }

  public Intake intake(Instant now) {
    if (findOpenRound(now).isPresent()) {
      return Intake.OPEN;
    }
    return findNextRound(now).isPresent() ? Intake.SOON : Intake.CLOSED;
  }

  /** Finds the round that is open, as pages say it: without its grace period. */
  public Optional<Round> findOpenRound(Instant now) {
    return live().filter(round -> round.isOpen(now)).findFirst();
  }

  /** Finds the round whose applications are taken now, in its grace period too. */
  public Optional<Round> findAcceptingRound(Instant now) {
    return live().filter(round -> round.accepts(now)).findFirst();
  }

  /** Finds the first round that has not opened yet. */
  public Optional<Round> findNextRound(Instant now) {
    return live()
        .filter(round -> now.isBefore(round.opensAt()))
        .min(Comparator.comparing(Round::opensAt));
  }

  /** The zone that dates of a round are written in; Paris for one that is gone. */
  public ZoneId zone(int round) {
    return rounds.stream()
        .filter(each -> each.number() == round)
        .map(Round::zone)
        .findFirst()
        .orElse(Paris.ZONE);
  }

  private Stream<Round> live() {
    return status == Status.PUBLISHED ? rounds.stream() : Stream.of();
  }

  /** The address of its public page. */
  public String address() {
    return "/appels/" + slug;
  }
}
