package org.essor.standards.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.kernel.PersonId;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.standards.Centre;
import org.essor.standards.CutScore;
import org.essor.standards.Method;
import org.essor.standards.SettingId;

/**
 * A standard setting with all that was recorded of it but the single judgements.
 *
 * @param items of all domains, within each in the order of the booklet
 * @param rounds the first one first
 * @param end empty while it goes on
 */
public record Setting(
    SettingId id,
    About about,
    List<Judge> judges,
    List<Booked> items,
    List<Round> rounds,
    Optional<End> end) {

  public Setting {
    judges = List.copyOf(judges);
    items = List.copyOf(items);
    rounds = List.copyOf(rounds);
  }

  /**
   * What is set, and how.
   *
   * @param framework its version
   * @param bank fingerprint of the bank that the items are from
   */
  public record About(
      String title,
      String framework,
      String bank,
      Method method,
      Centre centre,
      boolean example,
      Instant openedAt) {}

  /** A judge; without a person once his account is erased. */
  public record Judge(int number, Optional<PersonId> person, String expertise) {}

  /** An item of the booklet of a domain; {@code position} from 1. */
  public record Booked(String domain, int position, String item, Logistic model) {}

  /** A round and, once it is closed, what it gave. */
  public record Round(
      int number,
      Instant openedAt,
      Optional<Instant> closedAt,
      String discussed,
      List<CutScore> cuts) {
    public Round {
      cuts = List.copyOf(cuts);
    }

    public boolean isOpen() {
      return closedAt.isEmpty();
    }

    public Optional<CutScore> find(String domain, int level) {
      return cuts.stream()
          .filter(cut -> cut.domain().equals(domain) && cut.level() == level)
          .findFirst();
    }
  }

  /** How it ended. */
  public sealed interface End {
    Instant at();

    String reason();

    /** The cut scores of a round are in force. */
    record Adopted(Instant at, String reason, int round, Optional<PersonId> by) implements End {}

    record Abandoned(Instant at, String reason) implements End {}
  }

  public Optional<Round> openRound() {
    return rounds.stream().filter(Round::isOpen).findFirst();
  }

  public Optional<Round> lastClosed() {
    return rounds.reversed().stream().filter(round -> !round.isOpen()).findFirst();
  }

  public boolean isAdopted() {
    return end.filter(each -> each instanceof End.Adopted).isPresent();
  }

  public Optional<Judge> judge(PersonId person) {
    return judges.stream()
        .filter(judge -> judge.person().filter(person::equals).isPresent())
        .findFirst();
  }

  /** The booklet of a domain. */
  public List<Booked> booklet(String domain) {
    return items.stream().filter(item -> item.domain().equals(domain)).toList();
  }

  public Stream<String> domains() {
    return items.stream().map(Booked::domain).distinct();
  }
}
