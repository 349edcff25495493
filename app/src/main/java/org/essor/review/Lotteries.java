package org.essor.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;
import org.essor.ranking.Lottery;

/**
 * Lotteries among projects that the marks do not tell apart. Who takes part, and where the seed
 * will come from, is published before the seed is known: nobody can choose the outcome, and anyone
 * can replay it.
 */
public interface Lotteries {

  /** The longest text that says where a seed comes from. */
  int LONGEST_SOURCE = 500;

  int LONGEST_SEED = 200;

  /**
   * A lottery.
   *
   * @param source where the seed comes from
   * @param numbers of the applications that take part, in order
   * @param seed once it is drawn
   */
  record Draw(
      UUID id,
      CallId call,
      String source,
      Instant announcedAt,
      List<String> numbers,
      Optional<String> seed,
      Optional<Instant> drawnAt) {
    public Draw {
      numbers = List.copyOf(numbers);
    }

    /** All numbers in the order of the draw, the first one drawn first; none before. */
    public List<String> order() {
      return seed.map(drawn -> Lottery.order(drawn, numbers)).orElse(List.of());
    }

    /** A line for a shell that prints the same order, each number after its ticket. */
    public String shell() {
      return "for id in %s; do printf '%%s|%%s' '%s' \"$id\" | sha256sum | sed \"s/-/$id/\"; done | sort"
          .formatted(String.join(" ", numbers), seed.orElse("…").replace("'", "'\\''"));
    }
  }

  /** What is announced: who takes part, and where the seed will come from. */
  record Announcement(CallId call, List<ApplicationId> among, String source) {
    public Announcement {
      among = List.copyOf(among);
    }
  }

  /**
   * Announces a lottery.
   *
   * @throws org.essor.kernel.Refusal {@code calls.call.unknown} where he does not run the call;
   *     {@code applications.application.unknown} where one is not of the call or he is barred from
   *     it; {@code review.lottery.few} with fewer than two
   */
  UUID announce(Announcement announcement, PersonId who);

  /**
   * Draws, once and for all.
   *
   * @throws org.essor.kernel.Refusal {@code review.lottery.drawn}, {@code review.lottery.unknown}
   */
  void draw(UUID lottery, String seed, PersonId who);

  /** The lotteries of a call for one who runs it, the last first. */
  List<Draw> list(CallId call, PersonId who);

  /**
   * A lottery, for everyone.
   *
   * @throws org.essor.kernel.Refusal {@code review.lottery.unknown}
   */
  Draw get(UUID lottery);
}
