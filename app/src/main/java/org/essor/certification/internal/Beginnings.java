package org.essor.certification.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.essor.certification.Candidate;
import org.essor.certification.Session;
import org.essor.certification.Session.State;
import org.essor.certification.Sitting;
import org.essor.certification.Sitting.Terms;
import org.essor.certification.SittingId;
import org.essor.kernel.Refusal;
import org.essor.psychometrics.domains.AbilityBands.Place;
import org.essor.skills.Bank;
import org.essor.skills.Exposures;
import org.essor.skills.Exposures.Use;
import org.essor.skills.Framework;
import org.springframework.stereotype.Component;

/** Makes the sitting that a candidate begins with: its terms, its deadline, its first question. */
@Component
class Beginnings {

  /** Measured again, a domain has so many times the questions that it has in a whole test. */
  private static final int AGAIN = 2;

  private static final long MINUTE = 60;
  private static final double HUNDRED = 100;

  private final Instruments instruments;
  private final Exposures exposures;
  private final CertificationSettings settings;

  Beginnings(Instruments instruments, Exposures exposures, CertificationSettings settings) {
    this.instruments = instruments;
    this.exposures = exposures;
    this.settings = settings;
  }

  /**
   * A sitting that begins now.
   *
   * @throws Refusal {@code certification.sitting.no-items} where no whole test can be made for this
   *     candidate
   */
  Sitting make(Session session, Candidate candidate, Beginning beginning) {
    if (!(session.state() instanceof State.Open open)) {
      throw new Refusal("certification.session.closed");
    }
    var terms = terms(session, candidate, new Frozen(open.bank(), beginning.seed()));
    var first =
        instruments
            .of(terms)
            .next(terms, List.of())
            .orElseThrow(() -> new Refusal("certification.sitting.no-items"));
    var at = beginning.at();
    return new Sitting(
        SittingId.next(),
        session.id(),
        candidate.person(),
        terms,
        at,
        at.plus(terms.time()),
        new Sitting.State.Begun(first, at),
        List.of(),
        session.plan().example());
  }

  /**
   * When a sitting begins.
   *
   * @param seed of all that is drawn in it
   */
  record Beginning(Instant at, long seed) {}

  private record Frozen(String bank, long seed) {}

  private Terms terms(Session session, Candidate candidate, Frozen frozen) {
    var bank = instruments.bank(frozen.bank());
    var whole = session.plan().format();
    int questions = questions(whole.questions(), bank.framework(), candidate.domains());
    var pretested = pretested(bank, candidate, frozen.seed());
    var terms =
        new Terms(
            frozen.bank(),
            bank.framework().version(),
            frozen.seed(),
            candidate.accommodations(),
            candidate.domains(),
            questions,
            time(whole, questions + pretested.size(), candidate.accommodations().timePercent()),
            session.plan().example() ? List.of() : withheld(frozen.seed()),
            pretested);
    if (!instruments.of(terms).isPossible(terms)) {
      throw new Refusal("certification.sitting.no-items");
    }
    return terms;
  }

  /** What is drawn to be held back, in words. */
  private List<String> withheld(long seed) {
    return exposures.draw(Use.CERTIFICATION, settings.mostExposure(), seed).stream()
        .map(Place::toString)
        .sorted()
        .toList();
  }

  /**
   * Some items that are to be learnt about and do not give each other away, none where only some
   * domains are measured again.
   */
  private List<String> pretested(Bank bank, Candidate candidate, long seed) {
    var items =
        bank.pretested().stream()
            .filter(item -> candidate.domains().isEmpty())
            .filter(candidate.accommodations().needs()::allow)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(items, new Random(seed));
    var chosen = new ArrayList<String>();
    for (var item : items) {
      if (chosen.size() < settings.pretested()
          && Collections.disjoint(chosen, item.traits().enemies())) {
        chosen.add(item.id());
      }
    }
    return List.copyOf(chosen);
  }

  private static int questions(int whole, Framework framework, List<String> domains) {
    if (domains.isEmpty()) {
      return whole;
    }
    int hours =
        framework.domains().stream()
            .filter(domain -> domains.contains(domain.id()))
            .mapToInt(Framework.Domain::hours)
            .sum();
    return Math.min(whole, Math.round((float) AGAIN * whole * hours / framework.hours()));
  }

  /** The share of the time that the questions are of a whole test, up to the full minute. */
  private static Duration time(Session.Format whole, int questions, int percent) {
    double seconds = whole.time().toSeconds() * percent / HUNDRED * questions / whole.questions();
    return Duration.ofSeconds(MINUTE * (long) Math.ceil(seconds / MINUTE));
  }
}
